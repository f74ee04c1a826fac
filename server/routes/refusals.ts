/** How the law's refusals travel: which status, and which field where the request itself does not fit. */

import type { BookingRefusal, BookingRefusalCode } from '../../shared/bookings/booking-refusal.ts'
import type { CaseRefusal, CaseRefusalCode } from '../../shared/cases/case-refusal.ts'
import type { CommandType } from '../../shared/law/commands.ts'
import type { Refusal, RefusalCode } from '../../shared/law/refusal.ts'
import { type Problem, refused, refusedBooking, refusedCase, type Status } from './problem.ts'

type Travel = 403 | 404 | 409 | { field: string }

const travels: { readonly [C in RefusalCode]: Travel } = {
  'nobody-waiting': 409,
  'counter-busy': 409,
  'counter-not-open': 409,
  'counter-taken': 409,
  'not-your-counter': 409,
  'wrong-state': 409,
  'queue-closed': 409,
  'queue-full': 409,
  'unknown-queue': 409,
  'already-waiting': 409,
  'already-rated': 409,
  'series-exhausted': 409,
  'unknown-ticket': 404,
  'unknown-counter': 404,
  'unknown-item': { field: 'items' },
  'unknown-theme': { field: 'theme' },
  'unknown-group': { field: 'group' },
  'not-yours': 403,
  'recall-limit': 409,
  'recall-too-soon': 409,
  'target-closed': 409,
  'target-is-here': 409,
  'counter-does-not-serve': 409,
  'details-missing': { field: '' },
  'unknown-material': { field: 'missing' },
  'shared-material': { field: 'missing' },
  'main-material': { field: 'missing' },
  'already-settled': 409,
  'unknown-alarm': 404,
  'unknown-alert': 404,
  'booking-early': 409,
  'booking-over': 409,
  'already-checked-in': 409,
  'plan-in-use': 409,
  'no-reserve': 409,
  'not-reserved': 409,
  'already-handed-in': 409,
  'reserve-over': 409,
  'day-over': 409,
  'day-not-over': 409,
}

const caseTravels: { readonly [C in CaseRefusalCode]: Travel } = {
  'case-not-yours': 403,
  'rated-clerk': 403,
  'manager-only': 403,
  'own-work': 403,
  'unknown-case': 404,
  'unknown-visit': 404,
  'case-exists': 409,
  'case-closed': 409,
  'wrong-stage': 409,
  'materials-missing': 409,
  'already-received': 409,
  'already-owner': 409,
  'no-offer': 409,
  'already-extended': 409,
  'not-extendable': 409,
  'case-details-missing': { field: '' },
  'citizen-not-told': { field: 'how' },
  'unknown-material': { field: 'material' },
  'unknown-colleague': { field: 'to' },
}

const bookingTravels: { readonly [C in BookingRefusalCode]: Travel } = {
  'booking-not-yours': 403,
  'unknown-booking': 404,
  'not-bookable': 409,
  'slot-released': 409,
  'slot-full': 409,
  'already-booked': 409,
  'no-shows': 409,
  'booking-cancelled': 409,
  'booking-used': 409,
  'booking-past': 409,
  'unknown-slot': { field: 'from' },
  'booking-reason-missing': { field: 'reason' },
}

/** @returns the problem that answers a refused command about a booking. */
export function problemOfBookingRefusal({ code, params = {} }: BookingRefusal): Problem {
  const travel = bookingTravels[code]
  return typeof travel === 'number'
    ? refusedBooking(travel, code, params)
    : refusedBooking(422, code, params, travel.field)
}

/** @returns the status with which a refusal about a booking travels. */
export function statusOfBookingRefusal(code: BookingRefusalCode): Status {
  const travel = bookingTravels[code]
  return typeof travel === 'number' ? travel : 422
}

/** @returns the problem that answers a refused command about a case. */
export function problemOfCaseRefusal({ code, params = {} }: CaseRefusal): Problem {
  const travel = caseTravels[code]
  if (typeof travel === 'number') return refusedCase(travel, code, params)
  return refusedCase(422, code, params, travel.field === '' ? String(params['field']) : travel.field)
}

/** @returns the status with which a refusal about a case travels. */
export function statusOfCaseRefusal(code: CaseRefusalCode): Status {
  const travel = caseTravels[code]
  return typeof travel === 'number' ? travel : 422
}

/** @returns the problem that answers a refused command. */
export function problemOfRefusal({ code, params = {} }: Refusal, type: CommandType): Problem {
  const travel = travels[code]
  if (typeof travel === 'number') return refused(travel, code, params)
  return refused(422, code, params, fieldOf(code, travel.field, params, type))
}

/** @returns the status with which a refusal travels. */
export function statusOfRefusal(code: RefusalCode): Status {
  const travel = travels[code]
  return typeof travel === 'number' ? travel : 422
}

function fieldOf(
  code: RefusalCode,
  usual: string,
  params: Record<string, string | number>,
  type: CommandType,
): string {
  if (code === 'details-missing') return String(params['field'])
  return code === 'unknown-group' && type === 'ticket.issue' ? 'green' : usual
}
