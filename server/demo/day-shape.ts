/** The shape of a day of the demo hall: when people come, for what, and how long it takes. Invented, as real days are. */

import { demoPlan } from './plan.ts'

/** Per cent of a day's numbers in each half hour from 8:30. */
export const arrivals = [2, 11, 10, 9.5, 8, 6, 3.5, 1.5, 1.5, 7, 8, 8.5, 7.5, 6, 5, 3.5, 1.5]
export const ticketsADay = 520
/** Per cent of the day's visits by queue. */
const shares: Record<string, number> = { A: 25.5, B: 25.5, C: 15, D: 15, E: 10.5, F: 8, G: 1.5, H: 0.5 }
/** Services vary as they really do: lognormal, as widely spread as their mean. */
const variation = 1.1

/** @param at 0 to 1. @returns the queue that somebody comes for. */
export function pickQueue(at: number): string {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0)
  let left = at * total
  for (const [queue, share] of Object.entries(shares)) {
    left -= share
    if (left < 0) return queue
  }
  return 'A'
}

/** @returns how long a visit to the queue takes. */
export function serviceMinutes(queue: string, random: () => number): number {
  const items = demoPlan.items.filter((item) => item.queue === queue)
  const mean = items[Math.floor(random() * items.length)]!.minutes * 0.85
  const sigma = Math.sqrt(Math.log(1 + variation ** 2))
  return mean * Math.exp(sigma * normal(random) - sigma ** 2 / 2)
}

/** @returns a number of the standard normal distribution. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
