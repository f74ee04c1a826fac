/**
 * People and devices of the demo hall. Invented; their passwords and tokens follow from a secret of the database,
 * so every process knows them and no two installations share them.
 */

import { createHmac } from 'node:crypto'
import type { Sql } from 'postgres'
import type { DeviceKind, Role } from '../../shared/law/actor.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { hashPassword } from '../identity/passwords.ts'
import { loadSecret } from '../identity/secrets.ts'
import { hashOfToken } from '../identity/tokens.ts'

export interface DemoHall {
  hall: string
  accounts: { username: string; password: string; role: Role; name: string; counters?: number[] }[]
  devices: { kind: DeviceKind; name: string; token: string; counter?: number; zone?: string }[]
}

interface DemoPerson {
  username: string
  name: string
  role: Role
  counters: number[]
  department: string | null
}

interface DemoDevice {
  id: string
  kind: DeviceKind
  name: string
  counter: number | null
  zone: string | null
}

const seedLock = 724_002

const clerkNames = [
  '陈晓岚',
  '李文博',
  '王雨桐',
  '张嘉宁',
  '刘思远',
  '杨静怡',
  '赵明轩',
  '黄依然',
  '周子涵',
  '吴佳慧',
  '徐浩然',
  '孙雅琴',
  '胡云飞',
  '朱梓萱',
  '高志强',
  '林婉清',
  '何俊杰',
  '郭晨曦',
  '马丽娟',
  '罗建平',
  '梁诗雨',
  '宋天佑',
  '郑慧敏',
  '谢一鸣',
]
/** Stationed departments by the zone that they work in. */
const departments: Record<string, string> = {
  A: '综合受理部',
  B: '社保医保公积金部',
  C: '不动产税费部',
  D: '户政出入境部',
  E: '企业工程部',
  F: '统一出件部',
  G: '帮办代办部',
  H: '诉求处理部',
}

/** `zone`: whose chief they are. Staff numbers follow the order: whoever comes later stands at the end. */
const others: (Omit<DemoPerson, 'counters' | 'department'> & { zone?: string })[] = [
  { username: 'guide1', name: '唐小雨', role: 'guide' },
  { username: 'guide2', name: '韩冬梅', role: 'guide' },
  { username: 'guide3', name: '冯立新', role: 'guide' },
  { username: 'guide4', name: '曹春晖', role: 'guide' },
  { username: 'chief1', name: '彭国华', role: 'chief', zone: 'A' },
  { username: 'chief2', name: '曾玉兰', role: 'chief', zone: 'B' },
  { username: 'manager', name: '萧海燕', role: 'manager' },
  { username: 'supervisor', name: '田守正', role: 'supervisor' },
  { username: 'admin', name: '董安平', role: 'admin' },
  { username: 'chief3', name: '潘建军', role: 'chief', zone: 'C' },
  { username: 'chief4', name: '蒋秀英', role: 'chief', zone: 'D' },
  { username: 'chief5', name: '蔡永康', role: 'chief', zone: 'E' },
  { username: 'chief6', name: '丁淑芬', role: 'chief', zone: 'F' },
  { username: 'chief7', name: '魏志远', role: 'chief', zone: 'G' },
  { username: 'chief8', name: '叶明珠', role: 'chief', zone: 'H' },
]

/**
 * Enters whoever is missing; the same however often and on however many processes.
 * @param tag what the names of these people and devices end with, where several halls have them
 * @returns who there is
 */
export async function seedDemo(sql: Sql, plan: Plan, tag = ''): Promise<DemoHall> {
  const secret = await loadSecret(sql, 'demo', null)
  const password = passwordFrom(secret)
  const people = peopleOf(plan).map((person) => ({ ...person, username: `${person.username}${tag}` }))
  const devices = devicesOf(plan).map((device) => ({ ...device, id: `${device.id}${tag}` }))
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${seedLock})`
    const rows = await tx<{ id: string; department: string | null }[]>`select id, department from person`
    const known = new Map(rows.map((row) => [row.id, row.department]))
    const missing = people.filter((person) => !known.has(personId(person)))
    if (missing.length > 0) {
      // One hash for all: they share the password, and 33 hashes would take most of a second.
      const hash = await hashPassword(password)
      await tx`insert into person ${tx(missing.map((person) => personRow(person, people.indexOf(person), plan, hash)))}`
    }
    // A demo hall from before there were departments.
    for (const person of people)
      if (person.department !== null && known.get(personId(person)) === null)
        await tx`update person set department = ${person.department} where id = ${personId(person)}`
    await tx`insert into device ${tx(devices.map((device) => deviceRow(device, plan, secret)))} on conflict do nothing`
  })
  return {
    hall: plan.hall,
    accounts: people.map(({ username, role, name, counters }) => ({
      username,
      password,
      role,
      name,
      ...(role === 'clerk' ? { counters } : {}),
    })),
    devices: devices.map(({ id, kind, name, counter, zone }) => ({
      kind,
      name,
      token: tokenFrom(secret, id),
      ...(counter === null ? {} : { counter }),
      ...(zone === null ? {} : { zone }),
    })),
  }
}

function peopleOf(plan: Plan): DemoPerson[] {
  const clerks = plan.counters.map(({ counter, zone }, index) => ({
    username: `clerk${String(counter).padStart(2, '0')}`,
    name: clerkNames[index % clerkNames.length]!,
    role: 'clerk' as const,
    counters: [counter],
    department: departments[zone] ?? null,
  }))
  return [
    ...clerks,
    ...others.map(({ zone, ...person }) => ({
      ...person,
      counters: [],
      department: zone === undefined ? null : departments[zone]!,
    })),
  ]
}

function devicesOf(plan: Plan): DemoDevice[] {
  const none = { counter: null, zone: null }
  return [
    { id: 'demo-kiosk-1', kind: 'kiosk', name: '取号机 1', ...none },
    { id: 'demo-kiosk-2', kind: 'kiosk', name: '取号机 2', ...none },
    { id: 'demo-board', kind: 'board', name: '大厅综合屏', ...none },
    ...plan.zones.map(({ zone, name, floor }) => ({
      id: `demo-board-${zone}`,
      kind: 'board' as const,
      name: `${floor} ${name}综合屏`,
      counter: null,
      zone,
    })),
    { id: 'demo-wall', kind: 'wall', name: '管理大屏', ...none },
    { id: 'demo-printer', kind: 'printer', name: '号单打印机', ...none },
    ...plan.counters.flatMap(({ counter }) => [
      {
        id: `demo-evaluator-${counter}`,
        kind: 'evaluator' as const,
        name: `${counter} 号窗口评价器`,
        counter,
        zone: null,
      },
      { id: `demo-sign-${counter}`, kind: 'sign' as const, name: `${counter} 号窗口屏`, counter, zone: null },
    ]),
  ]
}

function personRow(
  { username, name, role, counters, department }: DemoPerson,
  index: number,
  plan: Plan,
  hash: string,
) {
  return {
    id: `demo-${username}`,
    username,
    staff_no: `D${String(index + 1).padStart(4, '0')}`,
    name,
    roles: [role],
    hall: plan.hall,
    counters,
    department,
    password_hash: hash,
  }
}

function deviceRow({ id, kind, name, counter, zone }: DemoDevice, plan: Plan, secret: Buffer) {
  return { id, hall: plan.hall, kind, name, counter, zone, token_hash: hashOfToken(tokenFrom(secret, id)) }
}

function personId({ username }: DemoPerson): string {
  return `demo-${username}`
}

/** Easy to type, hard to guess: 40 bits behind a sign-in that slows guessing. */
function passwordFrom(secret: Buffer): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789x'
  const bytes = createHmac('sha256', secret).update('password').digest()
  const part = (from: number): string =>
    Array.from({ length: 4 }, (_, i) => letters[bytes[from + i]! % letters.length]).join('')
  return `lotus-${part(0)}-${part(4)}`
}

function tokenFrom(secret: Buffer, id: string): string {
  return createHmac('sha256', secret).update(`device/${id}`).digest().toString('base64url')
}
