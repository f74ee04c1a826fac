/** Somebody says that an alert was seen (rule A5). */

import { alertsOf } from './alerts.ts'
import type { CommandOf } from './commands.ts'
import type { Day } from './day.ts'
import type { Context } from './decide.ts'
import { acknowledgeAlarm } from './deciding-alarms.ts'
import { fact, type Fact } from './entries.ts'
import { refuse, type Refusal } from './refusal.ts'
import { mayAsk } from './rights.ts'

/** The entry keeps how grave it was: what becomes graver is no longer seen. */
export function acknowledgeAlert(
  day: Day,
  command: CommandOf<'alert.acknowledge'>,
  context: Context,
): Fact[] | Refusal {
  const { at, actor } = context
  const alert = alertsOf(day, at).find(({ key }) => key === command.alert)
  if (alert === undefined) return refuse('unknown-alert')
  if (alert.acknowledgedBy !== undefined) return []
  if (alert.alarm !== undefined) {
    if (!mayAsk(actor, 'alarm.acknowledge')) return refuse('not-yours')
    return acknowledgeAlarm(day, { type: 'alarm.acknowledge', alarm: alert.alarm }, context)
  }
  const { key, level, value } = alert
  const by = actor.kind === 'person' ? actor.id : ''
  return [fact('alert.acknowledged', { alert: key, level, value, by })]
}
