/** Every way in which the law says no. A closed union: people's sentences and statuses are keyed by it. */

export const refusalCodes = [
  'nobody-waiting',
  'counter-busy',
  'counter-not-open',
  'counter-taken',
  'not-your-counter',
  'wrong-state',
  'queue-closed',
  'queue-full',
  'unknown-queue',
  'already-waiting',
  'already-rated',
  'series-exhausted',
  'unknown-ticket',
  'unknown-counter',
  'unknown-item',
  'unknown-theme',
  'unknown-group',
  'not-yours',
  'recall-limit',
  'recall-too-soon',
  'target-closed',
  'target-is-here',
  'counter-does-not-serve',
  'details-missing',
  'unknown-material',
  'shared-material',
  'main-material',
  'already-settled',
  'unknown-alarm',
  'unknown-alert',
  'booking-early',
  'booking-over',
  'already-checked-in',
  'plan-in-use',
  'no-reserve',
  'not-reserved',
  'already-handed-in',
  'reserve-over',
  'day-over',
  'day-not-over',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  code: RefusalCode
  /** What a sentence needs to be exact: the counter, the number, the field. */
  params?: Record<string, string | number>
}

/** @returns a refusal. */
export function refuse(code: RefusalCode, params?: Record<string, string | number>): Refusal {
  return params === undefined ? { code } : { code, params }
}
