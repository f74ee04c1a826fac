import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readConfig, Unusable } from '../../server/config.ts'

const whole = {
  DATABASE_URL: 'postgres://jiaohao:secret@db.example:5432/jiaohao',
  VAULT_KEY: 'a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f91',
  PUBLIC_ORIGIN: 'https://hall.example',
}

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, 'serve')
    return []
  } catch (error) {
    if (error instanceof Unusable) return error.faults
    throw error
  }
}

test('production starts on a whole configuration', () => {
  expect(readConfig(whole, 'serve')).toMatchObject({ mode: 'serve', port: 3000, host: '127.0.0.1' })
  expect(readConfig(whole, 'serve').vaultKey).toHaveLength(32)
})

test('production refuses half a configuration and says everything that is wrong at once', () => {
  expect(faultsOf({}).map((fault) => fault.split(' ')[0])).toEqual([
    'DATABASE_URL',
    'PUBLIC_ORIGIN',
    'VAULT_KEY',
  ])
  const odd = {
    ...whole,
    VAULT_KEY: 'short',
    PUBLIC_ORIGIN: 'http://hall.example',
    PORT: 'x',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://x',
  }
  expect(faultsOf(odd)).toHaveLength(5)
  expect(faultsOf({ ...whole, VAULT_KEY: '0'.repeat(64) })[0]).toContain('not random')
  expect(faultsOf({ ...whole, PUBLIC_ORIGIN: 'https://hall.example/path' })[0]).toContain('PUBLIC_ORIGIN')
})

test('the demo needs nothing', () => {
  expect(readConfig({ DATABASE_URL: '' }, 'demo')).toMatchObject({
    databaseUrl: null,
    dataDir: './data',
    port: 3000,
  })
})

test('`npm run serve` ends with one clear list', () => {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] } as NodeJS.ProcessEnv
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim().split('\n')).toHaveLength(4)
})
