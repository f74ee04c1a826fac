import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sql } from 'postgres'
import type { BookingCommand } from '../../shared/bookings/booking-commands.ts'
import type { Actor } from '../../shared/law/actor.ts'
import { newDay } from '../../shared/law/evolve.ts'
import type { Booking, Plan } from '../../shared/law/plan.ts'
import { BookingIds, dateOfBooking } from '../../server/bookings/booking-ids.ts'
import { type BookingAnswer, BookingOffice } from '../../server/bookings/booking-office.ts'
import { type BookingPlace, bookableDates, slotsOn } from '../../server/bookings/booking-place.ts'
import { closeBookings } from '../../server/bookings/closing.ts'
import { connect } from '../../server/db/connect.ts'
import { Halls } from '../../server/hall/halls.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { PersonHashes } from '../../server/identity/person-hash.ts'
import { verifyStream } from '../../server/journal/read.ts'
import { Vault } from '../../server/office/vault.ts'
import { freshDatabase } from '../support/database.ts'
import { hallPlan } from '../support/hall-plan.ts'
import { kiosk } from '../support/processes.ts'

const booking: Booking = {
  share: 0.5,
  slotMinutes: 30,
  daysAhead: 7,
  closesMinutesBefore: 0,
  earlyMinutes: 30,
  lateMinutes: 15,
  noShowsMost: 2,
  perQueue: { A: 4, B: 20 },
}
const plan: Plan = { ...hallPlan('booked'), booking }
const key = randomBytes(32)
const anyone: Actor = { kind: 'public' }
const guide: Actor = { kind: 'person', id: 'guide-1', roles: ['guide'] }
/** Any day: the office is asked for the days after it. */
const today = '2026-11-25'
const place: BookingPlace = { hall: 'booked', today, plan }

interface BookingProcess {
  sql: Sql
  vault: Vault
  office: BookingOffice
}

let url: string
let drop: () => Promise<void>
let a: BookingProcess
let b: BookingProcess

beforeAll(async () => {
  const database = await freshDatabase()
  ;({ url } = database)
  drop = () => database.drop()
  ;[a, b] = await Promise.all([start(url), start(url)])
  await savePlan(a.sql, plan)
})

afterAll(async () => {
  for (const each of [a, b]) await each?.sql.end({ timeout: 1 })
  await drop?.()
})

async function start(
  database: string,
  clock: () => number = () => Date.parse(`${today}T02:00:00Z`),
): Promise<BookingProcess> {
  const sql = connect(database)
  // A connection learns of arrays with its first query.
  await sql`select 1`
  const vault = new Vault(sql, key)
  return { sql, vault, office: new BookingOffice(sql, vault, new BookingIds(key), clock) }
}

function make(
  { office }: BookingProcess,
  date: string,
  slot: number,
  person: string,
  more: { queue?: string; id?: string; actor?: Actor } = {},
): Promise<BookingAnswer> {
  const { queue = 'A', id = randomUUID(), actor = anyone } = more
  const from = slotsOn(place, date, queue)[slot]!.from
  const command: BookingCommand = {
    type: 'booking.make',
    queue,
    items: [],
    from,
    person: `${date}/${person}`,
    month: `${date.slice(0, 7)}/${person}`,
  }
  const contact = { name: '张小三', phone: '13812345678' }
  return office.ask(place, { id, date, command, actor, came: new Set(), contact })
}

function codes(answers: readonly BookingAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    const code = answer.ok ? 'ok' : answer.refusal.code
    counts[code] = (counts[code] ?? 0) + 1
  }
  return counts
}

describe('two processes on the bookings of a date', () => {
  test('[B3] [B2] [J6] the last place, asked for by both at once, forty times: one has it, the other hears that it is full', async () => {
    for (let round = 0; round < 40; round++) {
      const date = '2026-11-26'
      const slot = round
      expect((await make(a, date, slot, `r${round}`)).ok).toBe(true)
      const answers = await Promise.all([
        make(a, date, slot, `r${round}-a`),
        make(b, date, slot, `r${round}-b`),
      ])
      expect(codes(answers)).toEqual({ ok: 1, 'slot-full': 1 })
    }
  })

  test('[B3] [B2] two hundred at once for ten places, from both: ten have one, nobody hears anything else', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, no) =>
        make(no % 2 === 0 ? a : b, '2026-11-27', 20, `p${no}`, { queue: 'B' }),
      ),
    )
    expect(codes(answers)).toEqual({ ok: 10, 'slot-full': 190 })
    const made = answers.flatMap((answer) => (answer.ok ? [answer.result] : []))
    expect(new Set(made.map((each) => each['code'])).size).toBe(10)
    expect(new Set(made.map((each) => each['booking'])).size).toBe(10)
    expect((await b.office.find('booked', '2026-11-27')).all.size).toBe(10)
    expect(await verifyStream(a.sql, 'bookings/booked/2026-11-27')).toMatchObject({ ok: true, entries: 10 })
  })

  test('[B4] the same person from both at once, in different slots: one booking', async () => {
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.all([
        make(a, '2026-11-28', round, `same-${round}`, { queue: 'B' }),
        make(b, '2026-11-28', round + 1, `same-${round}`, { queue: 'B' }),
      ])
      expect(codes(answers)).toEqual({ ok: 1, 'already-booked': 1 })
    }
  })

  test('[J3] the same command eight times at once: one booking, one answer, and a no stays a no', async () => {
    const id = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, no) => make(no % 2 === 0 ? a : b, '2026-11-29', 3, 'once', { id })),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    const made = answers[0] as Extract<BookingAnswer, { ok: true }>
    expect(dateOfBooking(String(made.result['booking']))).toBe('2026-11-29')
    const no = randomUUID()
    const refused = await make(a, '2026-11-29', 4, 'once', { id: no })
    expect(codes([refused])).toEqual({ 'already-booked': 1 })
    const cancelled = await a.office.ask(place, {
      id: randomUUID(),
      date: '2026-11-29',
      command: { type: 'booking.cancel', booking: String(made.result['booking']), reason: '停电' },
      actor: guide,
      came: new Set(),
    })
    expect(cancelled.ok).toBe(true)
    expect(await make(b, '2026-11-29', 4, 'once', { id: no })).toEqual(refused)
    expect((await make(b, '2026-11-29', 4, 'once')).ok).toBe(true)
  })

  test('[B1] [B5] only days ahead: neither yesterday nor the ninth day, and today what has not begun', async () => {
    expect(bookableDates(place)).toEqual(
      Array.from({ length: 8 }, (_, no) =>
        new Date(Date.parse(today) + no * 86_400_000).toISOString().slice(0, 10),
      ),
    )
    expect(slotsOn(place, '2026-11-24', 'A')).toEqual([])
    expect(slotsOn(place, '2026-12-03', 'A')).toEqual([])
    // Ten o'clock in the hall: slot 20 begins now.
    expect(codes([await make(a, today, 20, 'now'), await make(a, today, 21, 'soon')])).toEqual({
      'slot-released': 1,
      ok: 1,
    })
  })
})

describe('what identifies the citizen', () => {
  test('[B10] is in no entry, lies sealed until the day, and until today once it is cancelled', async () => {
    const made = await make(a, '2026-11-30', 3, 'sealed')
    const id = String((made as Extract<BookingAnswer, { ok: true }>).result['booking'])
    const until = async (): Promise<string> => {
      const [row] = await a.sql<{ until: string }[]>`
        select keep_until::text as until from vault where subject = ${id}`
      return row!.until
    }
    expect(await until()).toBe('2026-11-30')
    expect(await b.vault.contactOf('booked', id)).toEqual({ name: '张小三', phone: '13812345678' })
    const [row] = await a.sql<{ text: string }[]>`
      select string_agg(data::text || actor::text, '') as text from journal where stream like 'bookings/%'`
    expect(row!.text).not.toMatch(/张小三|13812345678/)
    await b.office.ask(place, {
      id: randomUUID(),
      date: '2026-11-30',
      command: { type: 'booking.cancel', booking: id },
      actor: { kind: 'citizen', ticket: id },
      came: new Set(),
    })
    expect(await until()).toBe(today)
  })

  test('[B4] [B9] is one hash on a day and another in its month; the month’s key goes with its last day', async () => {
    const hashes = new PersonHashes(a.sql, null)
    const who = '11010519491231002X'
    const hash = (date: string) => hashes.monthHashOf('booked', date, who)
    expect(await hash('2024-02-03')).toBe(await hash('2024-02-29'))
    expect(await hash('2024-02-03')).not.toBe(await hash('2024-03-01'))
    expect(await hash('2024-02-03')).not.toBe(await hashes.hashOf('booked', '2024-02-29', who))
    const rows = await a.sql<{ day: string }[]>`
      select day::text from day_key where hall = 'booked/month' order by day`
    expect(rows.map(({ day }) => day)).toEqual(['2024-02-29', '2024-03-31'])
    const before = await hash('2024-02-03')
    expect(await hashes.forgetPast()).toBe(3)
    expect(await hash('2024-02-03')).not.toBe(before)
  })
})

describe('after the day', () => {
  test('[B9] [B8] who came is left, who did not is noted once by however many processes, and counts for the month', async () => {
    // The clock of the hall is ours: a day on which two are expected and one comes, then the morning after.
    let now = Date.parse('2026-11-20T00:30:00Z')
    const clock = (): number => now
    const [c, d] = await Promise.all([start(url, clock), start(url, clock)])
    const halls = new Halls({ sql: c.sql, clock })
    const hall = (await halls.find('booked'))!
    const day = await hall.today()
    expect(day.date).toBe('2026-11-20')
    const then: BookingPlace = { hall: 'booked', today: day.date, plan }
    const from = Date.parse('2026-11-20T01:00:00Z')
    const ids: string[] = []
    for (const person of ['came', 'missed', 'missed-too']) {
      const command: BookingCommand = {
        type: 'booking.make',
        queue: 'B',
        items: [],
        from,
        person,
        month: person,
      }
      const answer = await c.office.ask(then, {
        id: randomUUID(),
        date: day.date,
        command,
        actor: anyone,
        came: new Set(),
      })
      ids.push(String((answer as Extract<BookingAnswer, { ok: true }>).result['booking']))
    }
    const checkIn = {
      type: 'ticket.issue',
      queue: 'B',
      booking: { id: ids[0]!, date: day.date, from, to: from + 1_800_000 },
    } as const
    expect((await hall.ask(randomUUID(), checkIn, kiosk)).ok).toBe(true)
    expect(await hall.ask(randomUUID(), checkIn, kiosk)).toMatchObject({
      ok: false,
      refusal: { code: 'already-checked-in' },
    })
    await closeBookings(c.sql, c.office, day)
    expect((await c.office.find('booked', day.date)).isClosed, 'the day is not over').toBe(false)

    now += 86_400_000
    const next = newDay('booked', '2026-11-21')
    await Promise.all([c, d, c, d].map(({ sql, office }) => closeBookings(sql, office, next)))
    const bookings = await d.office.find('booked', day.date)
    expect(ids.map((id) => bookings.all.get(id)!.state)).toEqual(['booked', 'no-show', 'no-show'])
    const [row] = await c.sql<{ n: number }[]>`
      select count(*)::int as n from journal
      where stream = ${`bookings/booked/${day.date}`} and type in ('booking.noShow', 'bookings.closed')`
    expect(row!.n).toBe(3)
    expect(await c.office.noShowsOf('booked', '2026-11-30', 'missed')).toBe(1)
    expect(await c.office.noShowsOf('booked', '2026-11-30', 'came')).toBe(0)
    expect(await c.office.noShowsOf('booked', '2026-12-01', 'missed')).toBe(0)
    await halls.close()
    for (const each of [c, d]) await each.sql.end({ timeout: 1 })
  })
})
