import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const mostBytes = 60_000
const folder = mkdtempSync(join(tmpdir(), 'page-weight-'))

beforeAll(async () => {
  // As it is built for the hall, not for a test.
  vi.stubEnv('NODE_ENV', 'production')
  await build({ logLevel: 'error', build: { outDir: folder } })
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

test('a citizen’s own page loads less than 60 kB of script and style, fit for an old phone far from the mast', () => {
  const html = readFileSync(join(folder, 'ticket-printer/ticket.html'), 'utf8')
  const loaded = assetsOf(html)
  const bytes = loaded.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0)
  console.info(
    `/t/{token}: ${(bytes / 1000).toFixed(1)} kB of script and style, gzipped, in ${loaded.length} files`,
  )
  expect(loaded.some((path) => path.endsWith('.js'))).toBe(true)
  expect(loaded.some((path) => path.endsWith('.css'))).toBe(true)
  expect(bytes).toBeLessThan(mostBytes)
})

/** Everything that the page names, and what that imports in turn, whether at once or later. */
function assetsOf(html: string): string[] {
  const found = new Set<string>()
  const look = (text: string): void => {
    for (const [, name] of text.matchAll(/["'`](?:\.?\/)?(?:assets\/)?([\w-]+\.(?:js|css))["'`]/g)) {
      const path = `assets/${name}`
      if (found.has(path)) continue
      found.add(path)
      look(readFileSync(join(folder, path), 'utf8'))
    }
  }
  look(html)
  return [...found]
}
