/** Calls for help: raised at a counter or a kiosk, acknowledged by name, closed with a word (rules A1 to A3). */

import type { CommandOf } from './commands.ts'
import type { Alarm, Day } from './day.ts'
import type { Context } from './decide.ts'
import { fact, type Fact } from './entries.ts'
import { refuse, type Refusal } from './refusal.ts'

/** A second press while the first is not closed changes nothing. */
export function raiseAlarm(
  day: Day,
  { kind, from }: CommandOf<'alarm.raise'>,
  { actor, newId }: Context,
): Fact[] | Refusal {
  if (from !== null && !day.layout.counters.has(from)) return refuse('unknown-counter', { counter: from })
  if (actor.kind === 'device' && kind !== 'help') return refuse('not-yours')
  const device = actor.kind === 'device' ? actor.id : null
  const isOpen = openAlarms(day).some(
    (alarm) => alarm.kind === kind && alarm.counter === from && alarm.device === device,
  )
  return isOpen ? [] : [fact('alarm.raised', { alarm: newId, kind, counter: from, device })]
}

export function acknowledgeAlarm(
  day: Day,
  { alarm: id }: CommandOf<'alarm.acknowledge'>,
  { actor }: Context,
): Fact[] | Refusal {
  const alarm = day.alarms.get(id)
  if (alarm === undefined) return refuse('unknown-alarm')
  if (alarm.closedAt !== null) return refuse('wrong-state')
  if (alarm.acknowledgedBy !== null) return []
  return [fact('alarm.acknowledged', { alarm: id, by: actor.kind === 'person' ? actor.id : '' })]
}

export function closeAlarm(
  day: Day,
  { alarm: id, words }: CommandOf<'alarm.close'>,
  { actor }: Context,
): Fact[] | Refusal {
  const alarm = day.alarms.get(id)
  if (alarm === undefined) return refuse('unknown-alarm')
  if (alarm.closedAt !== null || alarm.acknowledgedBy === null) return refuse('wrong-state')
  return [fact('alarm.closed', { alarm: id, by: actor.kind === 'person' ? actor.id : '', words })]
}

/** @returns the calls for help that are not closed, oldest first. */
export function openAlarms(day: Day): Alarm[] {
  return day.register.alarms.map((id) => day.alarms.get(id)!)
}
