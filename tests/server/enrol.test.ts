import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '../support/contract-client.ts'
import { at, aServer, type AServer } from './a-server.ts'

let server: AServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server?.stop())

function enrol(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, DATABASE_URL: server.database.url }
  return spawnSync(process.execPath, ['--import', 'tsx', 'server/enrol.ts', ...words], {
    env,
    encoding: 'utf8',
  })
}

test('a person who was enrolled signs in, and no longer once disabled', async () => {
  const made = enrol(
    'person',
    '--username',
    'Zhang',
    '--name',
    '张三',
    '--staff',
    '0012',
    '--roles',
    'clerk,chief',
  )
  const password = /password (\S+)/.exec(made.stdout)![1]!
  const signedIn = await post(`${server.url}/api/login`, { username: 'zhang', password })
  expect(signedIn).toMatchObject({
    status: 200,
    body: { person: { name: '张三', roles: ['clerk', 'chief'] } },
  })
  enrol('disable', '--username', 'zhang')
  expect((await post(`${server.url}/api/login`, { username: 'zhang', password })).status).toBe(401)
})

test('a device that was enrolled may do its work, and no longer once withdrawn', async () => {
  const made = enrol('device', '--hall', server.demo.hall, '--kind', 'kiosk', '--name', 'Kiosk 9')
  const [, id, token] = /^(\S+) {2}token (\S+)/.exec(made.stdout)!
  const issued = await server.ask(token, { type: 'ticket.issue', queue: 'A' })
  expect([issued.status, at(issued.body, 'result.number')]).toEqual([200, 'A001'])
  enrol('revoke', '--device', id!)
  await new Promise((wake) => setTimeout(wake, 2100))
  expect((await server.ask(token, { type: 'ticket.issue', queue: 'A' })).status).toBe(401)
})

test('what does not fit is named, and nothing is entered', () => {
  const made = enrol('person', '--username', 'wang', '--roles', 'king')
  expect(made.status).toBe(1)
  for (const field of ['name', 'staff', 'roles']) expect(made.stderr).toContain(field)
  expect(enrol('list').stdout).not.toContain('wang')
})
