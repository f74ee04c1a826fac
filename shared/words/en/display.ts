/** Words on the board and on the signs over the counters. */

import type { DisplayWords } from '../zh-CN/display.ts'

export const display: DisplayWords = {
  calling: 'Now calling',
  lastCall: 'Last call',
  counterUnit: 'counter',
  times: (n) => `call ${n}`,
  toCounter: (number, counter) => `Number ${number} to counter ${counter}, please`,
  earlier: 'Recent calls',
  queues: 'Waiting',
  queueHead: 'People · wait',
  closed: 'Full today',
  noCounter: 'Closed now',
  long: 'Long wait',
  upcoming: 'Please get ready',
  missed: 'Missed',
  missedMore: (more) => `and ${more} more`,
  rejoin: (behind) => `Rejoin at a kiosk or the guide desk: you follow after ${behind} others`,
  pausedCounters: (counters) => `Paused: counter ${counters.join(', ')}`,
  reach: (metres) => `Readable from ${metres} m at most`,
  notice: 'Notice',
  soundOff: 'Sound is off: touch the screen',
  welcome: 'Welcome',
  welcomeLead: 'Take a number, then watch for it here',
  steps: [
    { name: 'Number', what: 'Choose your service at a kiosk' },
    { name: 'Wait', what: 'Watch the screen and listen' },
    { name: 'Counter', what: 'Go there when you are called' },
  ],
  signs: {
    closed: 'Not open',
    open: 'Counter free',
    called: 'Please come here',
    serving: 'Being served',
    paused: 'Service paused',
  },
  pausedLead: 'Please wait, or go to another counter',
  closedLead: 'Please go to another counter',
  openLead: 'Please watch for your number',
  which: 'Which counter is this sign for? Add its number to the address, for example ?counter=3',
  notEnrolled: 'This screen is not enrolled yet: an administrator has to open it once with its code',
}
