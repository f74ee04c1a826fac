/** What the environment says, checked once. Production refuses to start on half a configuration. */

import { z } from 'zod'

export interface Config {
  mode: 'demo' | 'serve'
  host: string
  port: number
  /** None: the embedded database in `dataDir`. */
  databaseUrl: string | null
  dataDir: string
  logLevel: string
  /** Where people reach the server, e.g. `https://hall.example`; none: whatever host they use. */
  publicOrigin: string | null
  /** The key outside the database with which secrets are mixed. */
  vaultKey: Buffer | null
  /** Where the hall's own recordings are; none: `clips` in `dataDir`. */
  clipsDir: string | null
  /** Whether a proxy in front says who the client is. */
  trustProxy: boolean
}

/** The configuration cannot be used; `faults` has one line per fault. */
export class Unusable extends Error {
  override name = 'Unusable'

  constructor(readonly faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  CLIPS_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(levels).optional(),
  PUBLIC_ORIGIN: z.string().optional(),
  VAULT_KEY: z.string().optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
})

const says: Record<string, string> = {
  PORT: 'PORT must be a number from 0 to 65535',
  DATABASE_URL: 'DATABASE_URL must be an address like postgres://user:password@host:5432/jiaohao',
  LOG_LEVEL: `LOG_LEVEL must be one of ${levels.join(', ')}`,
  TRUST_PROXY: 'TRUST_PROXY must be 1 (a proxy in front sets X-Forwarded-For) or 0',
}

/**
 * @param env the environment; an empty value counts as none
 * @param mode `demo` for `npm start`, `serve` for production
 * @throws Unusable with everything that is wrong, at once
 */
export function readConfig(env: NodeJS.ProcessEnv, mode: Config['mode']): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0])
    return says[name] ?? `${name} cannot be used`
  })
  const origin = originOf(given['PUBLIC_ORIGIN'], mode, faults)
  const vaultKey = keyOf(given['VAULT_KEY'], mode, faults)
  if (mode === 'serve' && given['DATABASE_URL'] === undefined)
    faults.unshift('DATABASE_URL is missing: production keeps its data on a PostgreSQL server')
  if (faults.length > 0 || !parsed.success) throw new Unusable(faults)
  const { HOST, PORT, DATABASE_URL, DATA_DIR, CLIPS_DIR, LOG_LEVEL, TRUST_PROXY } = parsed.data
  return {
    mode,
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR,
    clipsDir: CLIPS_DIR ?? null,
    logLevel: LOG_LEVEL ?? (mode === 'serve' ? 'info' : 'warn'),
    publicOrigin: origin,
    vaultKey,
    trustProxy: TRUST_PROXY === '1',
  }
}

function originOf(given: string | undefined, mode: Config['mode'], faults: string[]): string | null {
  if (given === undefined) {
    if (mode === 'serve')
      faults.push('PUBLIC_ORIGIN is missing: the address that people use, e.g. https://hall.example')
    return null
  }
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, '')) {
    faults.push('PUBLIC_ORIGIN must be an origin without a path, e.g. https://hall.example')
    return null
  }
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (mode === 'serve' && url.protocol === 'http:' && !isLocal)
    faults.push('PUBLIC_ORIGIN must be https: passwords and tokens would travel in the clear')
  return url.origin
}

function keyOf(given: string | undefined, mode: Config['mode'], faults: string[]): Buffer | null {
  const how = 'make one with: openssl rand -hex 32'
  if (given === undefined) {
    if (mode === 'serve') faults.push(`VAULT_KEY is missing: 32 random bytes in hex or base64; ${how}`)
    return null
  }
  const key = /^[0-9a-f]{64}$/i.test(given) ? Buffer.from(given, 'hex') : Buffer.from(given, 'base64')
  if (key.length !== 32) faults.push(`VAULT_KEY must be 32 bytes in hex or base64; ${how}`)
  else if (new Set(key).size < 8) faults.push(`VAULT_KEY is not random; ${how}`)
  return key
}
