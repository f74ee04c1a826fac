/**
 * Numbers for a kiosk that loses its line (N7 to N11): a block of its own from the end of the series, handed in as
 * tickets when the line is back. What a hand already holds is never refused for what the hall has decided meanwhile.
 */

import type { Actor } from './actor.ts'
import type { CommandOf, Reserved } from './commands.ts'
import type { Day } from './day.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { leftOf, numberOf } from './numbering.ts'
import { refuse, type Refusal } from './refusal.ts'

/** A block takes at most this part of what is left: the series is for those who come while the line holds. */
const mostOfWhatIsLeft = 0.1

/** Sets numbers aside for the kiosk that asks, from the end of the series (N7). */
export function reserve(
  day: Day,
  command: CommandOf<'numbers.reserve'>,
  { actor, newIds }: Context,
): Fact[] | Refusal {
  const queue = day.layout.queues.get(command.queue)
  if (queue === undefined) return refuse('unknown-queue', { queue: command.queue })
  const size = day.plan.kioskReserve ?? 0
  if (size === 0) return refuse('no-reserve')
  const { next, end } = leftOf(day, command.queue)
  const most = Math.floor((end - next + 1) * mostOfWhatIsLeft)
  const count = Math.min(command.count ?? size, size, most)
  if (count < 1) return refuse('series-exhausted', { queue: command.queue, last: queue.series.last })
  if (newIds === undefined) throw new Error('a block is decided with identifiers for its numbers')
  const numbers = newIds(count).map((ticket, index) => {
    const serial = end - count + 1 + index
    return { ticket, number: numberOf(queue.series.prefix, serial), serial }
  })
  return [fact('numbers.reserved', { device: deviceOf(actor), queue: command.queue, numbers })]
}

/** A number that was given without the line becomes a ticket: once, by its own kiosk, where it stood (N8, N9, N10). */
export function handIn(
  day: Day,
  command: CommandOf<'ticket.issue'>,
  reserved: Reserved,
  { actor, at }: Context,
): Fact[] | Refusal {
  if (reserved.day !== day.date) return refuse('reserve-over', { date: reserved.day })
  const kept = day.reserved.get(reserved.number)
  const isHeld = kept?.device === deviceOf(actor) && kept.ticket === reserved.ticket
  if (kept === undefined || !isHeld || kept.queue !== command.queue)
    return refuse('not-reserved', { number: reserved.number })
  if (day.tickets.has(kept.ticket)) return refuse('already-handed-in', { number: kept.number })
  const { ticket, number, serial, queue } = kept
  const given = Math.min(Math.max(reserved.at, kept.at), at)
  return [
    fact('ticket.issued', {
      ticket,
      number,
      queue,
      serial,
      ...knownOf(day, command),
      person: null,
      channel: 'kiosk',
      standing: given,
      given: { at: given, printed: reserved.printed === true },
    }),
  ]
}

/** Numbers that were given and cannot become tickets any more: said, so that somebody sees to the people (N11). */
export function strand(day: Day, command: CommandOf<'numbers.strand'>, { actor }: Context): Fact[] {
  const known = new Set(day.register.stranded.map(({ day, number }) => `${day} ${number}`))
  const isTicket = (number: string): boolean => command.day === day.date && day.numbers.has(number)
  const numbers = command.numbers.filter(
    ({ number }) => !known.has(`${command.day} ${number}`) && !isTicket(number),
  )
  if (numbers.length === 0) return []
  return [fact('numbers.stranded', { device: deviceOf(actor), day: command.day, numbers })]
}

/** What the plan no longer knows is left out: the number holds (N10). */
function knownOf(
  { layout }: Day,
  { items = [], theme, green }: CommandOf<'ticket.issue'>,
): { items: string[]; theme: string | null; green: string | null } {
  const known = theme === undefined ? undefined : layout.themes.get(theme)
  const named = items.length > 0 || known?.visit === undefined ? items : known.items
  return {
    items: named.filter((item) => layout.items.has(item)),
    theme: known?.theme ?? null,
    green: green !== undefined && layout.groups.has(green) ? green : null,
  }
}

function deviceOf(actor: Actor): string {
  return actor.kind === 'device' ? actor.id : ''
}
