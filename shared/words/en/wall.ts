/** The manager's wall. */

import type { WallWords } from '../zh-CN/wall.ts'

export const wall: WallWords = {
  title: 'The hall now',
  figures: {
    waiting: 'Waiting',
    green: 'Green channel',
    longest: 'Longest wait',
    issued: 'Issued today',
    served: 'Finished today',
    missed: 'Missed, not back',
    rated: 'Ratings',
    bad: 'of them bad',
  },
  minutes: (n) => `${n} min`,
  queues: 'Queues',
  heads: ['Waiting', 'Wait', 'Longest', 'Counters', 'Issued / finished'],
  stopped: 'no numbers',
  counters: 'Counters',
  states: { closed: 'closed', open: 'free', called: 'called', serving: 'serving', paused: 'paused' },
  alerts: 'Needs attention',
  calm: 'All is well',
  more: (n) => `${n} more`,
  seenBy: (name) => `${name} is at it`,
  levels: { yellow: 'yellow', orange: 'orange', red: 'red' },
  notEnrolled: 'This wall is not enrolled, or has no right. Please ask the administrator.',
}
