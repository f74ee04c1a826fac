/** The law's one door: what follows from a command, or why not. Pure; time and identifiers come in. */

import type { Actor } from './actor.ts'
import type { Command, CommandOf, CommandType } from './commands.ts'
import { acknowledgeAlarm, closeAlarm, raiseAlarm } from './deciding-alarms.ts'
import { acknowledgeAlert } from './deciding-alerts.ts'
import { closeCounter, openCounter, pauseCounter } from './deciding-counters.ts'
import { announce, closeQueue, openDay, openQueue, replan, wake } from './deciding-hall.ts'
import { finish, settle } from './deciding-endings.ts'
import { closeTickets, endDay, inherit } from './deciding-past.ts'
import { recordInquiry } from './deciding-inquiries.ts'
import { checkPapers, describe, walkUp } from './deciding-matters.ts'
import { callTicket, handOff, hold, miss, recall, resume, serve } from './deciding-service.ts'
import { arrive, cancel, grant, issue, rate, rejoin, revoke } from './deciding-tickets.ts'
import type { Day } from './day.ts'
import type { Fact } from './entries.ts'
import { refuse, type Refusal } from './refusal.ts'
import { reserve, strand } from './reserve.ts'
import { mayAsk } from './rights.ts'

export interface Context {
  /** Epoch milliseconds, never before the day's last entry. */
  at: number
  actor: Actor
  /** A fresh identifier for what the command creates. */
  newId: string
  /** @returns fresh identifiers where a command creates many; none where nothing is decided for good. */
  newIds?: (count: number) => string[]
  /** @returns the date so many working days after today; none where nothing is decided for good. */
  dueAfter?: (workingDays: number) => string
}

export type Decision = { facts: Fact[] } | { refusal: Refusal }

export type Decider<T extends CommandType> = (
  day: Day,
  command: CommandOf<T>,
  context: Context,
) => Fact[] | Refusal

const deciders: { readonly [T in CommandType]: Decider<T> } = {
  'ticket.issue': issue,
  'ticket.arrive': arrive,
  'ticket.cancel': cancel,
  'ticket.rejoin': rejoin,
  'ticket.walkUp': walkUp,
  'inquiry.record': recordInquiry,
  'ticket.describe': describe,
  'ticket.check': checkPapers,
  'ticket.settle': settle,
  'ticket.grant': grant,
  'ticket.revoke': revoke,
  'ticket.rate': rate,
  'counter.open': openCounter,
  'counter.pause': pauseCounter,
  'counter.close': closeCounter,
  'ticket.call': callTicket,
  'ticket.recall': recall,
  'ticket.serve': serve,
  'ticket.miss': miss,
  'ticket.resume': resume,
  'ticket.hold': hold,
  'ticket.handOff': handOff,
  'ticket.finish': finish,
  'queue.close': closeQueue,
  'queue.open': openQueue,
  'hall.announce': announce,
  'numbers.reserve': reserve,
  'numbers.strand': strand,
  'alarm.raise': raiseAlarm,
  'alarm.acknowledge': acknowledgeAlarm,
  'alarm.close': closeAlarm,
  'alert.acknowledge': acknowledgeAlert,
  'day.open': openDay,
  'day.replan': replan,
  'day.wake': wake,
  'day.end': endDay,
  'day.inherit': inherit,
  'ticket.close': closeTickets,
}

/** All that is done in a day whose date is over (N15). */
const afterwards: readonly CommandType[] = ['ticket.close', 'day.end']

/** @returns the facts that follow from the command in this state, or the refusal. */
export function decide(day: Day, command: Command, context: Context): Decision {
  if (!mayAsk(context.actor, command.type)) return { refusal: refuse('not-yours') }
  if (day.register.workedUntil !== null && !afterwards.includes(command.type))
    return { refusal: refuse('day-over', { date: day.date }) }
  const decider = deciders[command.type] as Decider<CommandType>
  const outcome = decider(day, command, context)
  return Array.isArray(outcome) ? { facts: outcome } : { refusal: outcome }
}
