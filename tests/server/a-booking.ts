/** A server on which it is always noon and slots are short, and bookings for hours that are over. */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { BookingCommand } from '../../shared/bookings/booking-commands.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { BookingIds } from '../../server/bookings/booking-ids.ts'
import { BookingOffice } from '../../server/bookings/booking-office.ts'
import { businessDate } from '../../server/calendar.ts'
import { connect } from '../../server/db/connect.ts'
import { demoPlan } from '../../server/demo/plan.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { PersonHashes } from '../../server/identity/person-hash.ts'
import { loadSecret } from '../../server/identity/secrets.ts'
import { Vault } from '../../server/office/vault.ts'
import { aServer, type AServer } from './a-server.ts'

export const slotMinutes = 15
const slotMs = slotMinutes * 60_000

/** The demo hall somewhere on earth where it is noon, so that no test meets midnight. */
export const noonPlan: Plan = {
  ...demoPlan,
  timeZone: zoneAtNoon(),
  booking: { ...demoPlan.booking!, slotMinutes, closesMinutesBefore: 0 },
}

/** Starts it. @param late told the codes of two bookings of queue E whose time is over */
export function aBookingServer(late: (codes: string[]) => void): Promise<AServer> {
  return aServer(async (url) => {
    const sql = connect(url)
    await savePlan(sql, noonPlan)
    late([await bookedBefore(sql, 'E'), await bookedBefore(sql, 'E')])
    await sql.end()
  })
}

/** @returns the beginning of the slot so many slots after the one that runs now. */
export function slotFromNow(slots: number): number {
  return Math.floor(Date.now() / slotMs) * slotMs + slots * slotMs
}

let people = 0

/** @returns a resident identity number that nobody has had yet, with its check character. */
export function someIdentity(): string {
  const digits = `110105194912${String(31_000 + people++).padStart(5, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return digits + '10X98765432'[sum % 11]!
}

/** `Etc/GMT-5` is five hours ahead. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours()
  if (ahead === 0) return 'Etc/GMT'
  return ahead > 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`
}

/** Books as it could have been done two hours ago. @returns the code. */
async function bookedBefore(sql: Sql, queue: string): Promise<string> {
  const from = slotFromNow(-2)
  const ids = new BookingIds(await loadSecret(sql, 'booking', null))
  const office = new BookingOffice(sql, new Vault(sql, Buffer.alloc(32)), ids, () => from - 7_200_000)
  const date = businessDate(noonPlan.timeZone, from)
  const hall = noonPlan.hall
  const person = await new PersonHashes(sql, null).hashOf(hall, date, randomUUID())
  const command: BookingCommand = { type: 'booking.make', queue, items: [], from, person, month: person }
  const job = { id: randomUUID(), date, command, actor: { kind: 'public' }, came: new Set<string>() } as const
  const answer = await office.ask({ hall, today: date, plan: noonPlan }, job)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return String(answer.result['code'])
}
