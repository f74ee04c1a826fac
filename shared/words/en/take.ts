/** Waits seen from a phone. */

import type { TakeWords } from '../zh-CN/take.ts'

export const take: TakeWords = {
  title: 'Waiting right now',
  how: 'Numbers are given at the kiosks and at the guide’s desk in the hall; no phone is needed.',
  closed: 'No numbers now',
  waiting: (n) => `${n} waiting`,
}
