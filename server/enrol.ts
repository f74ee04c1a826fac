/**
 * `npm run enrol`: people and devices of a hall, entered by whoever has the database. Passwords and tokens are made
 * here, printed once, and kept only as hashes.
 */

import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Sql } from 'postgres'
import { z } from 'zod'
import { openDatabase } from './db/open.ts'
import { hashPassword } from './identity/passwords.ts'
import { hashOfToken, newToken } from './identity/tokens.ts'

const usage = `npm run enrol -- person --username NAME --name "Full name" --staff NO --roles clerk,guide [--hall HALL] [--counters 3,4] [--department NAME]
npm run enrol -- device --hall HALL --kind kiosk --name "Kiosk 1" [--counter 3] [--zone ZONE]
npm run enrol -- disable --username NAME
npm run enrol -- revoke --device ID
npm run enrol -- list`

const roles = z.enum(['clerk', 'guide', 'chief', 'manager', 'supervisor', 'admin'])
const name = z.string().trim().min(1).max(64)
const counter = z.coerce.number().int().min(1)
const list = (text: string): string[] => text.split(',').map((part) => part.trim())

const person = z.object({
  username: name.transform((text) => text.toLowerCase()),
  name,
  staff: name,
  roles: name.transform(list).pipe(z.array(roles).min(1)),
  hall: name.optional(),
  counters: name
    .transform((text) => list(text).map(Number))
    .pipe(z.array(z.int().min(1)))
    .optional(),
  department: name.optional(),
})
const device = z.object({
  hall: name,
  kind: z.enum(['kiosk', 'board', 'sign', 'evaluator', 'printer', 'wall']),
  name,
  counter: counter.optional(),
  zone: name.optional(),
})

type Given = Record<string, string | undefined>

const tasks: Record<string, (sql: Sql, given: Given) => Promise<void>> = {
  person: addPerson,
  device: addDevice,
  disable: disablePerson,
  revoke: revokeDevice,
  list: listAll,
}

const text = { type: 'string' } as const
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    username: text,
    name: text,
    staff: text,
    roles: text,
    hall: text,
    counters: text,
    department: text,
    kind: text,
    counter: text,
    zone: text,
    device: text,
  },
})
const task = tasks[positionals[0] ?? '']
if (task === undefined) {
  console.error(usage)
  process.exitCode = 1
} else {
  const { sql, close } = await openDatabase()
  try {
    await task(sql, values)
  } catch (error) {
    console.error(error instanceof z.ZodError ? `${z.prettifyError(error)}\n\n${usage}` : String(error))
    process.exitCode = 1
  } finally {
    await close()
  }
}

async function addPerson(sql: Sql, given: Given): Promise<void> {
  const entered = person.parse(given)
  const password = randomBytes(12).toString('base64url')
  const row = {
    id: randomUUID(),
    username: entered.username,
    staff_no: entered.staff,
    name: entered.name,
    roles: entered.roles,
    hall: entered.hall ?? null,
    counters: entered.counters ?? [],
    department: entered.department ?? null,
    password_hash: await hashPassword(password),
  }
  await sql`insert into person ${sql(row)}`
  console.log(`${entered.username}  password ${password}  (shown once)`)
}

async function addDevice(sql: Sql, given: Given): Promise<void> {
  const entered = device.parse(given)
  const token = newToken()
  const { hall, kind, name: called, counter: at = null, zone = null } = entered
  const row = {
    id: randomUUID(),
    hall,
    kind,
    name: called,
    counter: at,
    zone,
    token_hash: hashOfToken(token),
  }
  await sql`insert into device ${sql(row)}`
  await record(sql, { device: row.id, hall, type: 'paired', data: { kind, name: called } })
  console.log(`${row.id}  token ${token}  (shown once; open the page with #device=${token})`)
}

/** Ends the person's sessions with it. */
async function disablePerson(sql: Sql, given: Given): Promise<void> {
  const username = name.parse(given['username']).toLowerCase()
  const rows = await sql`update person set disabled_at = now() where username = ${username} returning id`
  if (rows.length === 0) throw new Error(`there is nobody called ${username}`)
  await sql`delete from session where person = ${String(rows[0]!['id'])}`
  console.log(`${username} can no longer sign in`)
}

async function revokeDevice(sql: Sql, given: Given): Promise<void> {
  const id = name.parse(given['device'])
  const rows = await sql<{ hall: string }[]>`
    update device set revoked_at = now() where id = ${id} and revoked_at is null returning hall`
  if (rows.length === 0) throw new Error(`there is no device ${id}`)
  await record(sql, { device: id, hall: rows[0]!.hall, type: 'revoked', data: {} })
  console.log(`${id} opens nothing from now on`)
}

/** As the desk records it; running servers hear of it and cut the device off. */
async function record(
  sql: Sql,
  { device: id, hall, type, data }: { device: string; hall: string; type: string; data: object },
): Promise<void> {
  await sql`
    insert into device_act (command, hall, device, type, data)
    values (${randomUUID()}, ${hall}, ${id}, ${type}, ${sql.json(data as never)})`
  await sql`select pg_notify('device', ${id})`
}

async function listAll(sql: Sql): Promise<void> {
  const people = await sql<{ username: string; name: string; roles: string[]; hall: string | null }[]>`
    select username, name, roles, hall from person where disabled_at is null order by username`
  for (const each of people)
    console.log(`${each.username}  ${each.name}  ${each.roles.join()}  ${each.hall ?? '*'}`)
  const devices = await sql<{ id: string; kind: string; name: string; hall: string }[]>`
    select id, kind, name, hall from device where revoked_at is null order by hall, kind, name`
  for (const each of devices) console.log(`${each.id}  ${each.kind}  ${each.name}  ${each.hall}`)
}
