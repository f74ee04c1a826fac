/** Words on LED strips: from the fullest to the shortest, whichever has room. */

import type { StripWords } from '../zh-CN/strip.ts'

export const strip: StripWords = {
  called: {
    full: (number) => `${number} please come here`,
    short: (number) => `${number} please`,
  },
  serving: {
    full: (number) => `Now serving ${number}`,
    short: (number) => `Now ${number}`,
  },
  // The reason is in the clerk's own words, which are Chinese.
  paused: { because: () => 'Service paused', full: 'Service paused', short: 'Paused' },
  closed: { full: 'Counter not open', short: 'Closed' },
  open: { full: 'Watch for your number', short: 'Open' },
}
