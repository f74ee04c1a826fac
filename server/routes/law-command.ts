/** From the wire to the law: what travels as text becomes what `decide` takes. */

import type { Command, IssueCommand, Reserved } from '../../shared/law/commands.ts'
import type { WireCommand } from '../../shared/wire/commands.ts'
import { invalid } from './problem.ts'

export interface Resolved {
  /** The ticket that a token opens, where one was given. */
  ticket: string | null
  /** Keyed hash of the person, where an identity was given. */
  person: string | null
  /** What a booking says of itself, where one was shown. */
  booked?: Required<Pick<IssueCommand, 'queue' | 'items' | 'person' | 'booking'>> | null
}

/**
 * @returns the law's command; what identifies a person and what a citizen wrote are not in it
 * @throws Problem 422 where a ticket is needed and none is named
 */
export function lawCommandOf(wire: WireCommand, { ticket, person, booked = null }: Resolved): Command {
  switch (wire.type) {
    case 'ticket.issue': {
      const { type, theme, green, proof, channel, inquiry } = wire
      const reserved = reservedOf(wire.reserved)
      const group = green === undefined || green === 'none' ? {} : { green, proof }
      const { queue = wire.queue, items = wire.items, ...rest } = booked ?? {}
      if (queue === undefined) throw invalid('queue', 'missing')
      const asked = { theme, channel, inquiry, ...group, person: person ?? undefined, reserved }
      return present({ type, queue, items, ...asked, ...rest })
    }
    case 'ticket.cancel':
      return present({ type: wire.type, ticket: required(wire.ticket ?? ticket), reason: wire.reason })
    case 'ticket.arrive':
    case 'ticket.rejoin':
      return { type: wire.type, ticket: required(wire.ticket ?? ticket) }
    case 'ticket.rate': {
      const { type, grade, dimensions, realName } = wire
      return present({ type, ticket: required(wire.ticket ?? ticket), grade, dimensions, realName })
    }
    case 'ticket.hold': {
      const { type, kind, until } = wire
      return present({
        type,
        counter: Number(wire.counter),
        kind,
        until: until === undefined ? undefined : Date.parse(until),
      })
    }
    case 'ticket.handOff': {
      const to = 'queue' in wire.to ? wire.to : { counter: Number(wire.to.counter) }
      const { type, reason, note } = wire
      return present({ type, counter: Number(wire.counter), to, reason, note })
    }
    case 'ticket.finish': {
      const { id: _, followUp, ...rest } = wire
      const { matter, days } = followUp ?? {}
      return present({
        ...rest,
        counter: Number(wire.counter),
        followUp: matter === undefined ? undefined : present({ matter, days }),
      })
    }
    case 'inquiry.record': {
      const { type, matter, answer, explained, followUp } = wire
      const days = followUp?.days
      return present({
        type,
        matter,
        answer,
        explained,
        followUp: followUp === undefined ? undefined : present({ days }),
      })
    }
    case 'numbers.reserve': {
      const { type, queue, count } = wire
      return present({ type, queue, count })
    }
    case 'numbers.strand': {
      const { type, day, numbers } = wire
      return { type, day, numbers: numbers.map((each) => ({ ...each, at: Date.parse(each.at) })) }
    }
    case 'alarm.raise': {
      const { type, kind, counter } = wire
      return { type, kind, from: counter === undefined ? null : Number(counter) }
    }
    case 'alarm.acknowledge':
    case 'alarm.close':
    case 'alert.acknowledge':
    case 'ticket.grant':
    case 'ticket.revoke':
    case 'queue.close':
    case 'queue.open':
    case 'hall.announce': {
      const { id: _, ...rest } = wire
      return rest
    }
    default: {
      const { id: _, ...rest } = wire
      return { ...rest, counter: Number(wire.counter) }
    }
  }
}

function reservedOf(given: Extract<WireCommand, { type: 'ticket.issue' }>['reserved']): Reserved | undefined {
  return given === undefined ? undefined : present({ ...given, at: Date.parse(given.at) })
}

function required(ticket: string | null): string {
  if (ticket === null) throw invalid('ticket', 'ticket-or-token')
  return ticket
}

/** Drops keys that hold nothing: what enters the journal has no empty places. */
function present<T extends object>(command: T): T {
  for (const key of Object.keys(command) as (keyof T)[]) if (command[key] === undefined) delete command[key]
  return command
}
