/** Who may see which view, and the view made for them. One rule for HTTP and sockets. */

import { type ViewEnvelope, type ViewName, viewNames } from '../../shared/views/shapes.ts'
import { type ViewContext, viewOf } from '../../shared/views/view-of.ts'
import type { Day } from '../../shared/law/day.ts'
import { belongsTo, type Caller, hasRole } from '../identity/caller.ts'
import type { TicketTokens } from '../identity/ticket-token.ts'
import { rejected } from './problem.ts'

/** @returns whether it is the name of a view. */
export function isViewName(name: string): name is ViewName {
  return (viewNames as readonly string[]).includes(name)
}

/** @throws Problem 401 or 403 when the view is not for this caller (V5). */
export function assertMaySee(caller: Caller | null, hall: string, view: ViewName, key: string): void {
  if (view === 'kiosk' || view === 'board' || view === 'ticket') return
  if (caller === null) throw rejected('not-signed-in')
  if (!belongsTo(caller, hall)) throw rejected('foreign-hall')
  if (!maySee(caller, view, key)) throw rejected('no-right')
}

/**
 * @param key as the client gave it: a zone, a counter, a citizen's token, or nothing
 * @throws Problem 404 when there is no such zone, counter or ticket
 */
export function envelopeOf(
  day: Day,
  view: ViewName,
  key: string,
  context: ViewContext,
  tokens: TicketTokens,
): ViewEnvelope {
  const lawKey = lawKeyOf(view, key, tokens)
  const data = viewOf(view, day, lawKey, context)
  if (data === null) throw rejected(isKept(day, view, lawKey) ? 'not-handed-in' : 'unknown-key')
  const at = new Date(context.now).toISOString()
  return { hall: day.hall, view, key, day: day.date, seq: day.seq, at, data }
}

/** In somebody's hand, perhaps, and no ticket yet: a kiosk has lost its line. */
function isKept(day: Day, view: ViewName, key: string): boolean {
  if (view === 'visit') return day.reserved.has(key.toUpperCase())
  return view === 'ticket' && key !== '' && [...day.reserved.values()].some(({ ticket }) => ticket === key)
}

/** The citizen holds a token; the law knows the ticket. */
function lawKeyOf(view: ViewName, key: string, tokens: TicketTokens): string {
  return view === 'ticket' ? (tokens.ticketOf(key) ?? '') : key
}

function maySee(caller: Caller, view: ViewName, key: string): boolean {
  const device = caller.kind === 'device' ? caller.device : null
  switch (view) {
    case 'sign':
      return caller.kind === 'person' || device!.kind !== 'printer'
    case 'desk':
      return hasRole(caller, 'clerk', 'chief', 'manager', 'guide', 'supervisor')
    case 'wall':
      return device?.kind === 'wall' || hasRole(caller, 'manager', 'chief', 'supervisor', 'admin')
    case 'guide':
    case 'visit':
      return hasRole(caller, 'guide', 'clerk', 'chief', 'manager', 'supervisor')
    case 'evaluator':
      if (device !== null) return device.kind === 'evaluator' && String(device.counter) === key
      return hasRole(caller, 'clerk', 'chief', 'manager', 'supervisor')
    default:
      return true
  }
}
