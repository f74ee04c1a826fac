import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The first versions without the known holes; a lock file that goes back below them fails. */
const least: Record<string, string> = {
  'socket.io': '4.8.4',
  'engine.io': '6.6.9',
  'socket.io-parser': '4.2.6',
  ws: '8.21.0',
  hono: '4.12.34',
  '@hono/node-server': '2.0.10',
  'drizzle-orm': '0.45.2',
}

interface Lock {
  packages: Record<string, { version?: string; resolved?: string }>
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

test('no package is older than the first version without its known holes', () => {
  for (const [name, version] of Object.entries(least)) {
    const found = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(found.length, name).toBeGreaterThan(0)
    for (const [, { version: installed = '0' }] of found)
      expect(compare(installed, version), `${name} ${installed} < ${version}`).toBeGreaterThanOrEqual(0)
  }
})

test('dependencies are exact, and the lock file names no host', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[kind]!))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
  expect(Object.values(lock.packages).filter((each) => each.resolved !== undefined)).toEqual([])
})

function compare(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('-')[0]!.split('.').map(Number))
  return x!.map((part, index) => part - y![index]!).find((difference) => difference !== 0) ?? 0
}
