/** The lines of a slip, in their order: paper, picture, preview and browser all draw these and nothing else (P2). */

import type { Slip } from './slip.ts'

export type SlipLine =
  /** The hall. */
  | { kind: 'head'; text: string }
  | { kind: 'place'; text: string }
  /** The largest. */
  | { kind: 'number'; text: string }
  | { kind: 'name'; text: string }
  | { kind: 'pair'; name: string; text: string }
  | { kind: 'tear' }
  | { kind: 'code'; link: string; text: string }
  | { kind: 'note'; text: string }

/** The sentences of a slip; `shared/words` has them in each language. */
export interface SlipSentences {
  place: (floor: string, zone: string) => string
  counters: (list: string) => string
  range: (from: number, to: number) => string
  separator: string
  booked: string
  slot: (from: string, to: string) => string
  bookedLate: string
  ahead: string
  people: (n: number) => string
  nobody: string
  wait: string
  aboutMinutes: (low: number, high: number) => string
  soon: string
  noCounterOpen: string
  time: string
  copy: string
  scan: string
  rest: string
  rule: (behind: number) => string
  firstInquiry: string
  phone: (number: string) => string
}

const soonMinutes = 3

/** @returns the slip line by line. */
export function slipLinesOf(slip: Slip, t: SlipSentences): SlipLine[] {
  const { matter, slot, ahead, wait, copiedAt, timeZone, phone } = slip
  const isTold = ahead !== null
  return [
    { kind: 'head', text: slip.hall },
    { kind: 'place', text: t.place(slip.floor, slip.zone) },
    ...(slip.counters.length === 0
      ? []
      : [{ kind: 'place' as const, text: t.counters(rangesOf(slip.counters, t)) }]),
    { kind: 'number', text: slip.number },
    { kind: 'name', text: slip.queueName },
    ...(matter === '' ? [] : [{ kind: 'place' as const, text: matter }]),
    { kind: 'tear' },
    ...(slot === undefined ? [] : slotLinesOf(slot, timeZone, t)),
    ...(isTold
      ? [
          { kind: 'pair' as const, name: t.ahead, text: ahead === 0 ? t.nobody : t.people(ahead) },
          { kind: 'pair' as const, name: t.wait, text: waitOf(wait, t) },
        ]
      : []),
    { kind: 'pair', name: t.time, text: instantOf(slip.issuedAt, timeZone) },
    ...(copiedAt === null
      ? []
      : [{ kind: 'pair' as const, name: t.copy, text: instantOf(copiedAt, timeZone) }]),
    ...(slip.steps.length === 0 ? [] : [{ kind: 'note' as const, text: slip.steps.join(' → ') }]),
    { kind: 'code', link: slip.link, text: t.scan },
    { kind: 'tear' },
    { kind: 'note', text: t.rest },
    { kind: 'note', text: t.rule(slip.rejoinBehind) },
    { kind: 'note', text: t.firstInquiry },
    ...(phone === '' ? [] : [{ kind: 'note' as const, text: t.phone(phone) }]),
  ]
}

function slotLinesOf(
  { from, to, isLate }: NonNullable<Slip['slot']>,
  timeZone: string,
  t: SlipSentences,
): SlipLine[] {
  const hour = (at: number): string => instantOf(at, timeZone).slice(-5)
  return [
    { kind: 'pair', name: t.booked, text: t.slot(hour(from), hour(to)) },
    ...(isLate ? [{ kind: 'note' as const, text: t.bookedLate }] : []),
  ]
}

function waitOf(wait: Slip['wait'], t: SlipSentences): string {
  if (wait === null) return t.noCounterOpen
  return wait.high < soonMinutes ? t.soon : t.aboutMinutes(wait.low, wait.high)
}

/** `1–6、24`: neighbours are told as one. */
function rangesOf(counters: readonly number[], t: SlipSentences): string {
  const runs: [number, number][] = []
  for (const counter of [...counters].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && counter === last[1] + 1) last[1] = counter
    else runs.push([counter, counter])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : t.range(from, to))).join(t.separator)
}

/** `2026-11-24 10:42` in the hall's own time. */
function instantOf(at: number, timeZone: string): string {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat('sv-SE', { ...parts, timeZone }).format(at)
}
