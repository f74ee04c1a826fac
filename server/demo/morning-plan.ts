/** The hall of a morning that is played: the demo hall's own plan under another name, its minutes divided by the speed. */

import type { AlertCode, Plan, Thresholds } from '../../shared/law/plan.ts'
import { usualThresholds } from '../../shared/law/alerts.ts'
import { demoPlan } from './plan.ts'

/** Alerts that count minutes. */
const minuteCodes: readonly AlertCode[] = [
  'long-wait',
  'green-promise',
  'no-counter',
  'idle-counter',
  'away',
  'long-hold',
  'help',
]
/** A visit of ten minutes takes seconds here: that somebody was quick says nothing. */
const quickCodes: readonly AlertCode[] = ['quick-misses', 'quick-ends']
/** People in line for each open counter: fewer than usual, so that the surge is noticed at every speed. */
const surge: Thresholds = [4, 7, 10]
const never: Thresholds = [9997, 9998, 9999]

/**
 * @param speed minutes of the morning in a real one
 * @param printer where its printer listens
 */
export function morningPlan(hall: string, speed: number, printer: string): Plan {
  const { items, limits, booking: _, ...plan } = demoPlan
  const thresholds = Object.fromEntries([
    ...minuteCodes.map((code) => [code, shortened(usualThresholds[code], speed)]),
    ['counter-load', surge],
    ...(speed === 1 ? [] : quickCodes.map((code) => [code, never])),
  ]) as Partial<Record<AlertCode, Thresholds>>
  return {
    ...plan,
    hall,
    brand: speed === 1 ? '演示播放' : `演示播放 · ${speed} 倍速`,
    items: items.map((item) => ({ ...item, minutes: Math.max(1, Math.round(item.minutes / speed)) })),
    limits: { ...limits, promiseMinutes: Math.max(1, Math.round(limits.promiseMinutes / speed)) },
    alerts: thresholds,
    capacity: 72,
    printers: [{ printer: 'P1', name: '取号机号单打印机', address: printer, text: 'gb18030' }],
  }
}

/** In whole minutes, and still one graver than the other. */
function shortened(thresholds: Thresholds, speed: number): Thresholds {
  const [yellow, orange, red] = thresholds
  const least = yellow <= 0 ? yellow : 1
  const first = Math.max(least, Math.round(yellow / speed))
  const second = Math.max(first + 1, Math.round(orange / speed))
  return [first, second, Math.max(second + 1, Math.round(red / speed))]
}
