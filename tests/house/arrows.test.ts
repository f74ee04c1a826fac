import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** Which room may import which, and which packages; the first prefix that fits a file is its room. */
const rooms: { room: string; may: string[]; packages: RegExp }[] = [
  { room: 'shared/law/', may: ['shared/law/'], packages: /^$/ },
  { room: 'shared/foresight/', may: ['shared/law/', 'shared/foresight/'], packages: /^$/ },
  { room: 'shared/bookings/', may: ['shared/law/', 'shared/bookings/'], packages: /^$/ },
  { room: 'shared/cases/', may: ['shared/law/', 'shared/cases/'], packages: /^$/ },
  {
    room: 'shared/views/',
    may: ['shared/law/', 'shared/foresight/', 'shared/cases/', 'shared/views/'],
    packages: /^$/,
  },
  { room: 'shared/words/', may: ['shared/words/', 'shared/law/', 'shared/cases/'], packages: /^$/ },
  {
    room: 'shared/wire/',
    may: ['shared/law/', 'shared/bookings/', 'shared/cases/', 'shared/views/', 'shared/wire/'],
    packages: /^(zod|temporal-polyfill)/,
  },
  // The one shared room that makes paper and opens lines to printers: from the server and from the agent beside one.
  {
    room: 'shared/printer/',
    may: ['shared/printer/', 'shared/law/', 'shared/views/', 'shared/words/'],
    packages: /^(node:|receiptline|@resvg\/resvg-js)/,
  },
  {
    room: 'ticket-printer/agent/',
    may: ['shared/printer/', 'shared/views/', 'shared/wire/', 'ticket-printer/agent/'],
    packages: /^node:/,
  },
  {
    room: 'shared/ui/',
    may: ['shared/law/', 'shared/views/', 'shared/wire/', 'shared/words/', 'shared/ui/'],
    packages: /^(lit|socket\.io-client|@fontsource|uqr)/,
  },
  ...['counter-client/', 'display-client/', 'ticket-printer/'].map((room) => ({
    room,
    may: [
      'shared/law/',
      'shared/bookings/',
      'shared/cases/',
      'shared/views/',
      'shared/wire/',
      'shared/words/',
      'shared/ui/',
      room,
    ],
    packages: /^(lit|socket\.io-client|@fontsource|uqr|pinyin-pro|uplot)/,
  })),
  { room: 'server/db/', may: ['server/db/'], packages: /^(node:|postgres|drizzle-)/ },
  {
    room: 'server/journal/',
    may: ['shared/law/', 'shared/cases/', 'server/db/', 'server/journal/'],
    packages: /^(node:|postgres)/,
  },
  {
    room: 'server/hall/',
    may: [
      'shared/law/',
      'shared/views/',
      'shared/foresight/',
      'server/calendar.ts',
      'server/working-days.ts',
      'server/journal/',
      'server/db/',
      'server/hall/',
    ],
    packages: /^(node:|postgres)/,
  },
  {
    room: 'server/replay/',
    may: ['shared/law/', 'server/journal/', 'server/replay/'],
    packages: /^postgres/,
  },
  {
    room: 'server/office/',
    may: [
      'shared/law/',
      'shared/cases/',
      'shared/views/',
      'shared/wire/',
      'server/working-days.ts',
      'server/hall/',
      'server/identity/',
      'server/journal/',
      'server/db/',
      'server/office/',
    ],
    packages: /^(node:|postgres)/,
  },
  {
    room: 'server/bookings/',
    may: [
      'shared/law/',
      'shared/bookings/',
      'shared/views/',
      'shared/wire/',
      'server/calendar.ts',
      'server/hall/',
      'server/identity/',
      'server/office/',
      'server/journal/',
      'server/bookings/',
    ],
    packages: /^(node:|postgres)/,
  },
  {
    room: 'server/identity/',
    may: ['shared/law/', 'shared/views/', 'shared/wire/', 'server/db/', 'server/identity/'],
    packages: /^(node:|postgres|@node-rs\/argon2|drizzle-)/,
  },
  {
    room: 'server/printing/',
    may: [
      'shared/law/',
      'shared/views/',
      'shared/wire/',
      'shared/printer/',
      'server/hall/',
      'server/identity/',
      'server/journal/',
      'server/printing/',
    ],
    packages: /^(node:|postgres)/,
  },
  { room: 'server/', may: ['shared/', 'server/'], packages: /./ },
]

test('imports go one way', () => {
  const wrong = rooms.flatMap(({ room }) => filesOf(room)).flatMap(wrongArrows)
  expect(wrong).toEqual([])
})

test('the arrows are really read: every room has files and a forbidden import is found', () => {
  expect(filesOf('shared/law/').length).toBeGreaterThan(10)
  expect(arrowsFrom('shared/law/next.ts', "import { sql } from '../../server/db/connect.ts'")).toEqual([
    'shared/law/next.ts -> server/db/connect.ts',
  ])
  expect(arrowsFrom('server/hall/hall.ts', "import { Hono } from 'hono'")).toEqual([
    'server/hall/hall.ts -> hono',
  ])
})

function wrongArrows(file: string): string[] {
  return arrowsFrom(file, readFileSync(file, 'utf8'))
}

function arrowsFrom(file: string, text: string): string[] {
  const { may, packages } = rooms.find(({ room }) => file.startsWith(room))!
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!)
  return imports
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(file), name)) : name))
    .filter((target, index) => {
      const inside = imports[index]!.startsWith('.')
      // Only the server's own rooms are closed to each other through `server/ui`; clients are closed to everything else.
      if (inside)
        return (
          !may.some((prefix) => target.startsWith(prefix)) ||
          (file.startsWith('server/') && target.startsWith('shared/ui/'))
        )
      return !packages.test(target)
    })
    .map((target) => `${file} -> ${target}`)
}

function filesOf(room: string): string[] {
  try {
    return readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(room, file))
      .filter((file) => rooms.find((each) => file.startsWith(each.room))!.room === room)
  } catch {
    return []
  }
}
