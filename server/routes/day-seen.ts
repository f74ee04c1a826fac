/** Which day a view is of: today, or for a citizen's own page the day of the number (V17). */

import type { Day } from '../../shared/law/day.ts'
import type { ViewName } from '../../shared/views/shapes.ts'
import { dayOfTicket } from '../hall/days-left.ts'
import type { Hall } from '../hall/halls.ts'
import type { Services } from './context.ts'

/** @param key as the client gave it @returns the day; today where the key opens no number of another */
export async function dayOf(
  { sql, tokens }: Services,
  hall: Hall,
  view: ViewName,
  key: string,
): Promise<Day> {
  const today = await hall.today()
  const ticket = view === 'ticket' ? tokens.ticketOf(key) : null
  if (ticket === null || today.tickets.has(ticket)) return today
  const date = await dayOfTicket(sql, hall.id, ticket)
  if (date === null) return today
  return date < today.date ? ((await hall.on(date)) ?? today) : await hall.todayWith(ticket)
}
