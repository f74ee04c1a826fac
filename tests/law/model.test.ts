import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../shared/law/alerts.ts'
import { availableAt, availableFor } from '../../shared/law/available.ts'
import { owedAfter } from '../../shared/law/closing.ts'
import type { Command, CommandOf, CommandType } from '../../shared/law/commands.ts'
import { decide } from '../../shared/law/decide.ts'
import { triggerMs } from '../../shared/law/next.ts'
import type { Ticket } from '../../shared/law/day.ts'
import type { Called, Entry, EntryData } from '../../shared/law/entries.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import { aheadOf } from '../../shared/law/standing.ts'
import { plainOf } from '../support/plain-day.ts'
import { randomOf } from '../../server/demo/seeded.ts'
import { aheadByHand, nextByHand } from './support/oracle.ts'
import { randomCommand } from './support/random-commands.ts'
import { unsettledOf } from '../../shared/law/guide.ts'
import { guidesPlan } from './support/guides-hall.ts'
import { clerk, guide, SmallHall, system } from './support/small-hall.ts'

/** 200 days of 1,000 commands and a few; seeds that once failed come first and stay. */
const failedBefore: number[] = []
const fresh = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const days = 204
const commandsADay = 1000
const seeds = [...failedBefore, ...Array.from({ length: days }, (_, index) => fresh + index)]

describe(`random days from seed ${fresh}`, () => {
  test('[T3] [T4] [T9] [T10] [T14] [T15] [T16] [T17] [B7] [B8] [H7] [N2] [N7] [N8] [N9] [N15] [N16] [N17] [Q1] [Q2] [Q3] [Q4] [J5] 204,000 random commands keep the law at every step', () => {
    let taken = 0
    for (const seed of seeds) taken += liveThrough(seed)
    expect(taken).toBeGreaterThan((seeds.length * commandsADay) / 4)
  })

  test('[J5] [J6] what was decided ahead can be taken back, bit for bit', () => {
    for (const seed of seeds.slice(0, 20)) {
      const random = randomOf(seed)
      const hall = new SmallHall(guidesPlan)
      hall.day.trail.record()
      for (let round = 0; round < 20; round++) {
        step(hall, random, 20)
        hall.day.trail.forget(hall.day.trail.mark())
        const before = plainOf(hall.day)
        step(hall, random, 30)
        hall.day.trail.back(0)
        expect(plainOf(hall.day), `seed ${seed}`).toBe(before)
      }
    }
  })
})

function step(hall: SmallHall, random: () => number, count: number): void {
  for (let i = 0; i < count; i++) {
    hall.at += Math.floor(random() * 30_000)
    const { command, actor } = randomCommand(hall, random)
    hall.asks(command, actor)
  }
}

/** @returns how many commands were taken. */
function liveThrough(seed: number): number {
  const random = randomOf(seed)
  const hall = new SmallHall({
    ...guidesPlan,
    // Short enough on some days for both ends to meet.
    queues: guidesPlan.queues.map((queue) =>
      seed % 4 === 0 ? { ...queue, series: { ...queue.series, last: 160 } } : queue,
    ),
    kioskReserve: 6,
    limits: { ...guidesPlan.limits, capMinutes: 20 },
  })
  const where = (text: string): string => `seed ${seed}, entry ${hall.day.seq}: ${text}`
  let taken = 0
  for (let i = 0; i < commandsADay; i++) {
    // In steps of a quarter minute, so that standings and head starts meet exactly and ties matter.
    hall.at += Math.floor(random() * random() * 4) * 15_000
    const { command, actor } = randomCommand(hall, random)
    const before = stateOf(hall)
    const expected = expectedCall(hall, command)
    const overtookBefore = 'counter' in command && hall.day.counters.get(command.counter)?.overtook
    const standings = standingsBefore(hall, command)
    const isAgain = command.type === 'ticket.issue' && hall.day.bookings.has(command.booking?.id ?? '')
    const outcome = hall.asks(command, actor)
    if (isAgain && typeof outcome !== 'string') throw new Error(where('a booking gave another ticket'))
    if (typeof outcome === 'string') {
      if (stateOf(hall) !== before)
        throw new Error(where(`${command.type} was refused (${outcome}) and changed something`))
      continue
    }
    taken++
    checkCounts(hall, where)
    for (const entry of outcome) {
      if (entry.type === 'ticket.called')
        checkCall(hall, entry.data, expected, overtookBefore === true, where)
      if ('ticket' in entry.data) {
        checkAhead(hall, entry.data.ticket, where)
        checkEnding(hall, hall.ticket(entry.data.ticket), where)
      }
      if (entry.type === 'ticket.issued') checkBooking(hall, entry.data, where)
      if (entry.type === 'ticket.issued') checkHandIn(hall, entry, where)
      if (entry.type === 'numbers.reserved') checkBlock(hall, entry.data, where)
      if (
        'ticket' in entry.data &&
        standings !== null &&
        hall.ticket(entry.data.ticket).standing !== standings
      )
        throw new Error(where(`${command.type} moved the standing`))
    }
    if (i % 25 === 0) checkAvailable(hall, random, where)
  }
  settleTheRest(hall, random, where)
  checkReplay(hall, where)
  return taken
}

/** The date is over: nothing goes on, and everyone who is left is settled, some at a time and some twice. */
function settleTheRest(hall: SmallHall, random: () => number, where: (text: string) => string): void {
  hall.does({ type: 'day.end' }, system)
  hall.at += 15 * 3_600_000
  const { workedUntil } = hall.day.register
  const measured = (): string =>
    JSON.stringify([...hall.day.queues.values()].map(({ legs, legMs }) => [legs, legMs]))
  const before = measured()
  for (let i = 0; i < 40; i++) {
    const { command, actor } = randomCommand(hall, random)
    const state = stateOf(hall)
    const outcome = hall.asks(command, actor)
    if ((outcome !== 'day-over' && outcome !== 'not-yours') || stateOf(hall) !== state)
      throw new Error(where(`${command.type} was not refused after the day`))
  }
  for (let counter = 1; counter <= 5; counter++)
    if (availableAt(hall.day, counter, { at: hall.at, actor: clerk(counter), newId: '' }).length > 0)
      throw new Error(where(`counter ${counter} is offered something after the day`))
  for (let owed = owedAfter(hall.day); owed.length > 0; owed = owedAfter(hall.day)) {
    const some = owed.filter(() => random() < 0.4).map(({ id }) => id)
    const [first = owed[0]!.id] = some
    const context = { at: hall.at, actor: guide, newId: '' }
    if (availableFor(hall.day, first, context).join() !== 'ticket.close')
      throw new Error(where('available and decide disagree on ticket.close'))
    const tickets = [...some, first]
    const closes: CommandOf<'ticket.close'>[] = [
      { type: 'ticket.close', tickets, became: 'served', outcome: 'done' },
      { type: 'ticket.close', tickets, became: 'rebooked', on: '2026-12-01' },
      { type: 'ticket.close', tickets, became: 'left', reason: 'r' },
    ]
    const close = closes[Math.floor(random() * closes.length)]!
    if (hall.does(close, guide).length !== Math.max(1, some.length))
      throw new Error(where('not each was settled'))
    if (hall.asks(close, guide) !== 'wrong-state') throw new Error(where('somebody was settled twice'))
    checkCounts(hall, where)
    for (const id of tickets) {
      const ticket = hall.ticket(id)
      checkEnding(hall, ticket, where)
      if (ticket.finishedAt !== workedUntil) throw new Error(where(`${ticket.number} ended after its day`))
    }
  }
  if (measured() !== before) throw new Error(where('a settling was measured'))
}

/** Cheap and telling: the last entry, and every ticket's state. */
function stateOf(hall: SmallHall): string {
  return `${hall.day.seq} ${hall.day.tickets.size} ${hall.entries.length}`
}

function expectedCall(hall: SmallHall, command: Command): ReturnType<typeof nextByHand> {
  if (command.type !== 'ticket.call' || command.ticket !== undefined) return null
  const counter = hall.day.layout.counters.get(command.counter)
  return counter === undefined ? null : nextByHand(hall.day, counter, hall.at)
}

function standingsBefore(hall: SmallHall, command: Command): number | null {
  if (
    ![
      'ticket.handOff',
      'ticket.finish',
      'ticket.settle',
      'ticket.hold',
      'ticket.grant',
      'ticket.revoke',
      'ticket.resume',
    ].includes(command.type)
  )
    return null
  if ('ticket' in command && command.ticket !== undefined)
    return hall.day.tickets.get(command.ticket)?.standing ?? null
  if (!('counter' in command)) return null
  const here = hall.day.counters.get(command.counter)?.ticket
  return here === null || here === undefined ? null : hall.ticket(here).standing
}

function checkCall(
  hall: SmallHall,
  call: Called,
  expected: ReturnType<typeof nextByHand>,
  overtookBefore: boolean,
  where: (text: string) => string,
): void {
  if (call.rule === 0) return
  if (expected === null) throw new Error(where('called somebody although nobody waited'))
  const { ticket, rule, passed } = expected
  if (ticket.id !== call.ticket || rule !== call.rule || passed !== call.passedCount)
    throw new Error(
      where(`called ${call.number} by rule ${call.rule}, expected ${ticket.number} by rule ${rule}`),
    )
  if (overtookBefore && call.overtook) throw new Error(where('passed a walk-in beyond the cap twice running'))
  if (call.rule === 1 && hall.at - hall.ticket(call.ticket).standing < triggerMs(hall.day, call.queue))
    throw new Error(where('a green ticket was called before its trigger'))
}

function checkAhead(hall: SmallHall, id: string, where: (text: string) => string): void {
  const ticket = hall.ticket(id)
  if (ticket.state !== 'waiting') return
  const byHand = aheadByHand(hall.day, ticket)
  if (aheadOf(hall.day, ticket) !== byHand)
    throw new Error(where(`${ticket.number} has ${byHand} ahead, not ${aheadOf(hall.day, ticket)}`))
}

/** In its time a booking stands at its hour, later where it came; each has one ticket. */
function checkBooking(
  hall: SmallHall,
  { ticket: id, standing, booking }: EntryData['ticket.issued'],
  where: (text: string) => string,
): void {
  if (booking === undefined) return
  const { earlyMinutes, lateMinutes } = guidesPlan.booking!
  const late = (hall.at - booking.from) / 60_000
  if (-late > earlyMinutes) throw new Error(where(`${booking.id} came too early`))
  const isLate = late > lateMinutes
  const { booked } = hall.ticket(id)
  if (booked === isLate || standing !== (isLate ? hall.at : booking.from))
    throw new Error(where(`${booking.id} came ${late} minutes after its hour and stands at ${standing}`))
}

/** Its own kiosk's number, standing where it was given; whatever is no such number is no number of a block. */
function checkHandIn(
  hall: SmallHall,
  { data: { number, given, standing }, actor }: Extract<Entry, { type: 'ticket.issued' }>,
  where: (text: string) => string,
): void {
  const kept = hall.day.reserved.get(number)
  if ((kept !== undefined) !== (given !== undefined)) throw new Error(where(`${number} is out of its block`))
  if (kept === undefined) return
  if (kept.device !== actor.id) throw new Error(where(`${number} came from another kiosk`))
  if (given!.at < kept.at || given!.at > hall.at || standing !== given!.at)
    throw new Error(where(`${number} stands at ${standing}`))
}

/** Above everything given in its turn, below every block before it. */
function checkBlock(
  hall: SmallHall,
  { queue, numbers }: EntryData['numbers.reserved'],
  where: (text: string) => string,
): void {
  const [lowest, highest] = [numbers[0]!.serial, numbers.at(-1)!.serial]
  const before = [...hall.day.reserved.values()].filter(
    (kept) => kept.queue === queue && !numbers.some(({ number }) => number === kept.number),
  )
  if (before.some(({ serial }) => serial <= highest) || lowest <= hall.day.queues.get(queue)!.issued)
    throw new Error(where(`a block of ${queue} meets other numbers`))
  if (numbers.some(({ number }) => hall.day.numbers.has(number)))
    throw new Error(where(`a number of a block of ${queue} had been given`))
}

/** Conservation, one at a counter, numbers without a gap, counts that are true. */
function checkCounts(hall: SmallHall, where: (text: string) => string): void {
  const { day } = hall
  const waiting = new Map<string, number>()
  const at = new Map<number, string>()
  const serials = new Map<string, number>()
  for (const ticket of day.tickets.values()) {
    if (ticket.state === 'waiting') waiting.set(ticket.queue, (waiting.get(ticket.queue) ?? 0) + 1)
    if (ticket.counter !== null) {
      if (at.has(ticket.counter)) throw new Error(where(`two tickets at counter ${ticket.counter}`))
      at.set(ticket.counter, ticket.id)
    }
    if ((ticket.counter !== null) !== (ticket.state === 'called' || ticket.state === 'serving'))
      throw new Error(where(`${ticket.number} at no counter`))
    if (day.reserved.has(ticket.number)) continue
    const prefix = ticket.number.replace(/\d+$/, '')
    const serial = (serials.get(prefix) ?? 0) + 1
    if (ticket.serial !== serial) throw new Error(where(`${ticket.number} is out of its series`))
    serials.set(prefix, serial)
  }
  for (const counter of day.counters.values())
    if (counter.ticket !== (at.get(counter.counter) ?? null))
      throw new Error(where(`counter ${counter.counter} disagrees with its ticket`))
  for (const queue of day.queues.values())
    if (queue.waiting !== (waiting.get(queue.queue) ?? 0))
      throw new Error(where(`queue ${queue.queue} counts ${queue.waiting}`))
}

/** A visit ends with a way and an outcome, and nothing is asked for that no guide names. */
function checkEnding(hall: SmallHall, ticket: Ticket, where: (text: string) => string): void {
  if (ticket.state === 'finished') {
    const isOfDesk = ticket.legs.length === 0 && ticket.number.startsWith('SW') && ticket.inquiry !== null
    const isOutcomeKnown = ticket.closed !== null || (!isOfDesk && ticket.legs.at(-1)!.outcome !== null)
    if (ticket.branch === null || !(isOfDesk || isOutcomeKnown))
      throw new Error(where(`${ticket.number} ended without a way or an outcome`))
    if (unsettledOf(ticket).length > 0)
      throw new Error(where(`${ticket.number} left a matter without a result`))
  }
  if (new Set(ticket.results.map(({ item }) => item)).size !== ticket.results.length)
    throw new Error(where(`${ticket.number} has two results for one matter`))
  const asked = ticket.notices.flatMap(({ missing }) => missing)
  const named = hall.day.plan.items.flatMap(({ materials }) => materials)
  for (const name of asked)
    if (!named.some((each) => each.name === name && each.kind !== 'shared'))
      throw new Error(where(`${ticket.number} was asked for ${name}`))
}

/** Every command of a counter, asked of `decide` and of `available`. */
function checkAvailable(hall: SmallHall, random: () => number, where: (text: string) => string): void {
  const keys = alertsOf(hall.day, hall.at).map(({ key }) => key)
  if (new Set(keys).size !== keys.length) throw new Error(where('two alerts have one key'))
  const counter = Math.ceil(random() * 5)
  const context = { at: hall.at, actor: clerk(counter), newId: 'none' }
  const available = availableAt(hall.day, counter, context)
  const simple: Command[] = [
    { type: 'ticket.call', counter },
    { type: 'ticket.recall', counter },
    { type: 'ticket.serve', counter },
    { type: 'ticket.miss', counter },
    { type: 'ticket.finish', counter, outcome: 'done' },
    { type: 'ticket.hold', counter, kind: 'papers-kept' },
    { type: 'ticket.handOff', counter, to: { queue: 'C' }, reason: 'r' },
    { type: 'ticket.walkUp', counter },
    { type: 'ticket.check', counter, papers: [] },
    { type: 'counter.open', counter },
    { type: 'counter.pause', counter },
    { type: 'counter.close', counter },
  ]
  for (const command of simple) {
    const decision = decide(hall.day, command, context)
    const would = 'facts' in decision && decision.facts.length > 0
    if (available.includes(command.type) !== would)
      throw new Error(where(`available and decide disagree on ${command.type} at ${counter}`))
  }
  const held = [...hall.day.tickets.values()].filter((ticket) => ticket.state === 'held')
  const resumes = held.some(
    (ticket) => 'facts' in decide(hall.day, { type: 'ticket.resume', counter, ticket: ticket.id }, context),
  )
  const type: CommandType = 'ticket.resume'
  if (available.includes(type) !== resumes)
    throw new Error(where(`available and decide disagree on ${type} at ${counter}`))
}

function checkReplay(hall: SmallHall, where: (text: string) => string): void {
  const again = newDay(hall.day.hall, hall.day.date)
  for (const entry of JSON.parse(JSON.stringify(hall.entries)) as Entry[]) evolve(again, entry)
  if (plainOf(again) !== plainOf(hall.day)) throw new Error(where('replay gives another state'))
}
