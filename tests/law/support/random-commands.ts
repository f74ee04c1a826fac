/** Random commands that are likely enough to be taken, and often wrong. */

import type { Actor } from '../../../shared/law/actor.ts'
import type { Booked, Command, HoldKind, Outcome, Result } from '../../../shared/law/commands.ts'
import { outcomes } from '../../../shared/law/commands.ts'
import { guidesPlan } from './guides-hall.ts'
import type { SmallHall } from './small-hall.ts'
import { chief, clerk, guide, kiosk, manager, system } from './small-hall.ts'

const otherKiosk: Actor = { kind: 'device', id: 'kiosk-2', device: 'kiosk' }

type Random = () => number

const items = guidesPlan.items.map(({ item }) => item)
const materials = [...guidesPlan.items.flatMap((item) => item.materials.map(({ name }) => name)), '别的']

const counterCommands = [
  'ticket.call',
  'ticket.call',
  'ticket.call',
  'ticket.serve',
  'ticket.serve',
  'ticket.finish',
  'ticket.finish',
  'ticket.miss',
  'ticket.recall',
  'ticket.hold',
  'ticket.handOff',
  'ticket.handOff',
  'ticket.resume',
  'ticket.walkUp',
  'ticket.describe',
  'ticket.settle',
  'ticket.check',
  'counter.open',
  'counter.open',
  'counter.pause',
  'counter.close',
] as const

/** @returns a command with who asks; about two in three are within the law. */
export function randomCommand(hall: SmallHall, random: Random): { command: Command; actor: Actor } {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const queue = (): string => pick(['A', 'A', 'B', 'B', 'C', 'C', 'X'])
  const anyTicket = (): string => `ticket-${Math.ceil(random() * (hall.day.tickets.size + 1) * 1.2)}`
  const kind = random()
  if (kind < 0.02) {
    const actor = pick([kiosk, otherKiosk])
    return { command: { type: 'numbers.reserve', queue: queue(), count: Math.ceil(random() * 8) }, actor }
  }
  if (kind < 0.06) return { command: handingIn(hall, random, pick), actor: pick([kiosk, otherKiosk]) }
  if (kind < 0.28) {
    const green = random() < 0.2 ? { green: pick(['elder', 'disabled', 'soldier']) } : {}
    const person = random() < 0.1 ? { person: `p${Math.floor(random() * 20)}` } : {}
    const none = {}
    const booking = random() < 0.15 ? { booking: someBooking(hall, random) } : none
    const theme = random() < 0.15 ? { theme: pick(['ORDERED', 'PARALLEL', 'LIST']) } : {}
    const more = { ...green, ...person, ...theme, ...booking }
    const actor: Actor = random() < 0.1 && booking === none ? { kind: 'public' } : kiosk
    return { command: { type: 'ticket.issue', queue: queue(), ...more }, actor }
  }
  if (kind < 0.32)
    return { command: { type: 'ticket.rejoin', ticket: pick(missed(hall)) ?? anyTicket() }, actor: kiosk }
  if (kind < 0.33)
    return { command: { type: 'ticket.arrive', ticket: pick(awaited(hall)) ?? anyTicket() }, actor: kiosk }
  if (kind < 0.34) return { command: { type: 'ticket.cancel', ticket: anyTicket() }, actor: guide }
  if (kind < 0.36)
    return {
      command: { type: 'ticket.grant', ticket: anyTicket(), group: pick(['elder', 'pregnant']) },
      actor: guide,
    }
  if (kind < 0.37) return { command: { type: 'ticket.revoke', ticket: anyTicket() }, actor: guide }
  if (kind < 0.38) return { command: { type: 'day.wake' }, actor: system }
  if (kind < 0.385) return { command: { type: 'queue.close', queue: queue(), reason: 'r' }, actor: manager }
  if (kind < 0.39) return { command: { type: 'queue.open', queue: queue() }, actor: manager }
  if (kind < 0.4) return { command: someInquiry(random, queue()), actor: random() < 0.9 ? guide : kiosk }
  const counter = Math.ceil(random() * 5)
  const actor = random() < 0.95 ? clerk(counter) : random() < 0.5 ? clerk(1) : chief
  return { command: atCounter(hall, random, counter, pick), actor }
}

/** Asked at the guide's desk: one way, none, or guided on. */
function someInquiry(random: Random, queue: string): Command {
  const matter = '问路'
  const way = random()
  if (way < 0.3) return { type: 'ticket.issue', queue, inquiry: matter }
  if (way < 0.5) return { type: 'inquiry.record', matter, answer: '答' }
  if (way < 0.7) return { type: 'inquiry.record', matter, followUp: { days: 2 } }
  if (way < 0.9)
    return { type: 'inquiry.record', matter, explained: { matter, reason: '不进驻', where: '别处' } }
  return { type: 'inquiry.record', matter }
}

/** Mostly a number of some block, given at some time: often already handed in, or another kiosk's. */
function handingIn(hall: SmallHall, random: Random, pick: <T>(from: readonly T[]) => T): Command {
  const kept = [...hall.day.reserved.values()]
  const wrong = { number: 'A001', queue: 'A', ticket: 'kept-0' }
  const { number, queue, ticket } = kept.length === 0 || random() < 0.05 ? wrong : pick(kept)
  const at = hall.at - Math.floor(random() * 90 - 10) * 60_000
  const green = random() < 0.2 ? { green: pick(['elder', 'nobody']) } : {}
  const theme = random() < 0.2 ? { theme: pick(['ORDERED', 'gone']) } : {}
  return {
    type: 'ticket.issue',
    queue,
    reserved: { number, ticket, day: hall.day.date, at },
    ...green,
    ...theme,
  }
}

/** One of few, so that some are checked in twice; its slot lies somewhere around now. */
function someBooking(hall: SmallHall, random: Random): Booked {
  const from = hall.at + Math.floor(random() * 90 - 45) * 60_000
  const id = `booking-${Math.floor(random() * 80)}`
  return { id, date: hall.day.date, from, to: from + 30 * 60_000 }
}

function atCounter(
  hall: SmallHall,
  random: Random,
  counter: number,
  pick: <T>(from: readonly T[]) => T,
): Command {
  const type = pick(counterCommands)
  switch (type) {
    case 'ticket.hold': {
      const until = random() < 0.5 ? { until: hall.at + Math.floor(random() * 20) * 60_000 } : {}
      return { type, counter, kind: pick<HoldKind>(['away', 'papers-kept', 'waiting']), ...until }
    }
    case 'ticket.handOff': {
      const to = random() < 0.6 ? { queue: pick(['A', 'B', 'C']) } : { counter: Math.ceil(random() * 5) }
      return { type, counter, to, reason: 'r' }
    }
    case 'ticket.finish': {
      const followUp = random() < 0.1 ? { followUp: { matter: 'm' } } : {}
      const whole = random() < 0.2 ? { whole: true } : {}
      return { type, counter, ...randomResult(random, pick), ...followUp, ...whole }
    }
    case 'ticket.walkUp':
      return random() < 0.5 ? { type, counter } : { type, counter, items: [pick(items)] }
    case 'ticket.describe':
      return { type, counter, items: [pick(items), pick(items)] }
    case 'ticket.settle':
      return { type, counter, item: pick(items), ...randomResult(random, pick) }
    case 'ticket.check':
      return { type, counter, papers: [{ name: pick(materials), state: pick(['received', 'missing']) }] }
    case 'ticket.call': {
      if (random() > 0.06) return { type, counter }
      return { type, counter, ticket: `ticket-${Math.ceil(random() * hall.day.tickets.size)}`, reason: 'r' }
    }
    case 'ticket.resume': {
      const held = [...hall.day.tickets.values()].filter((ticket) => ticket.state === 'held')
      return held.length === 0 ? { type, counter } : { type, counter, ticket: pick(held).id }
    }
    case 'counter.open':
      return random() < 0.1 ? { type, counter, takeOver: true } : { type, counter }
    default:
      return { type, counter }
  }
}

/** Often within the guides, sometimes beside them. */
function randomResult(random: Random, pick: <T>(from: readonly T[]) => T): Result {
  const missing = random() < 0.5 ? { missing: [pick(materials)] } : {}
  return { outcome: pick<Outcome>(outcomes), reason: 'r', remedy: 'r', promised: true, ...missing }
}

/** Taken by phone, the holder not in the hall yet. */
function awaited(hall: SmallHall): (string | undefined)[] {
  const ids = [...hall.day.tickets.values()]
    .filter(({ hold }) => hold?.kind === 'arrival')
    .map(({ id }) => id)
  return ids.length === 0 ? [undefined] : ids
}

function missed(hall: SmallHall): string[] {
  return [...hall.day.tickets.values()]
    .filter((ticket) => ticket.state === 'missed')
    .map((ticket) => ticket.id)
}
