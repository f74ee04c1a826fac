/** Words that all screens share. */

import type { CommonWords } from '../zh-CN/common.ts'

export const common: CommonWords = {
  live: 'Live',
  film: 'Replay',
  connecting: 'Connecting…',
  stale: (time) => `Data as of ${time}, reconnecting`,
  dead: 'Information may be late: please watch the counters',
  minutes: (low, high) => (low === high ? `${low} min` : `${low}–${high} min`),
  aboutMinutes: (low, high) => (low === high ? `about ${low} min` : `about ${low}–${high} min`),
  soon: 'Soon',
  noCounterOpen: 'No counter open',
  counter: (n) => `Counter ${n}`,
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  network: 'The network cannot be reached. Please try again shortly; nothing will be done twice.',
  otherLanguage: '中文',
}
