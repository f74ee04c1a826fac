/** Alerts: what has happened and what to do about it. */

import type { AlertWords } from '../zh-CN/alerts.ts'

export const alerts: AlertWords = {
  'long-wait': {
    what: ({ queue, value }) => `${queue}: the longest wait is ${value} min`,
    todo: 'open another counter and tell those who wait',
  },
  'long-wait-share': {
    what: ({ queue, value }) => `${queue}: ${value}% wait too long`,
    todo: 'open another counter, or guide them to a free one',
  },
  'counter-load': {
    what: ({ queue, value }) => `${queue}: ${value} people wait for each counter`,
    todo: 'open the flex counter, or call someone who can help',
  },
  'hall-load': {
    what: ({ value }) => `the hall is ${value}% full`,
    todo: 'ask those with late numbers to come back in time',
  },
  'slow-service': {
    what: ({ value }) => `${value} ${value === 1 ? 'counter takes' : 'counters take'} twice the usual time`,
    todo: 'ask whether they need help',
  },
  'slow-share': {
    what: ({ value }) => `${value}% of the counters are slow`,
    todo: 'see whether a system or a document is the common cause',
  },
  'given-up-share': {
    what: ({ value }) => `${value}% of the numbers were missed or given up`,
    todo: 'see whether calls are heard and waits are bearable',
  },
  'bad-ratings': {
    what: ({ value }) => `${value} bad ${value === 1 ? 'rating' : 'ratings'} today`,
    todo: 'verify, mend and answer each',
  },
  'long-shift': {
    what: ({ counter, value }) => `counter ${counter} has worked ${value} min without a break`,
    todo: 'send someone to relieve them',
  },
  'green-promise': {
    what: ({ queue, value }) => `${queue}: the green channel is ${value} min beyond the promise`,
    todo: 'let the first free counter take it',
  },
  'no-counter': {
    what: ({ queue }) => `${queue}: people wait and no counter is open`,
    todo: 'open one now',
  },
  'idle-counter': {
    what: ({ counter, value }) => `counter ${counter} has been idle for ${value} min while its queue waits`,
    todo: 'remind them to call',
  },
  away: {
    what: ({ counter, value }) => `counter ${counter} has been paused for ${value} min`,
    todo: 'send a stand-in, or remind them',
  },
  'long-hold': {
    what: ({ number, value }) => `${number} has been on hold for ${value} min`,
    todo: 'find out how it stands and tell the citizen',
  },
  'left-earlier': {
    what: ({ value }) =>
      `earlier days left ${value === 1 ? '1 number' : `${value} numbers`} of which nobody has said what became`,
    todo: 'the guide desk lists them under "Earlier days": served, booked anew, or closed with a reason',
  },
  'left-at-closing': {
    what: ({ value }) => `the sessions are over and ${value} visits are not`,
    todo: 'see to each by the closing list at the guide desk: serve, book anew, or close with a reason',
  },
  'quick-misses': {
    what: ({ counter, value }) => `counter ${counter} gave up ${value} calls within 20 seconds`,
    todo: 'ask them to wait and to call again',
  },
  'quick-ends': {
    what: ({ counter, value }) => `counter ${counter} finished ${value} visits within a minute`,
    todo: 'see whether they were really done',
  },
  'sent-about': {
    what: ({ number }) => `${number} was handed on again and again`,
    todo: 'let a chief settle it once and for all',
  },
  stranded: {
    what: ({ number, value }) => `${value} numbers given without a line never came into the queue: ${number}`,
    todo: 'Give whoever holds one a new number, and explain',
  },
  help: {
    what: ({ counter, value }) =>
      `${counter === 0 ? 'somebody at a kiosk' : `counter ${counter}`} asks for help, ${value === 0 ? 'just now' : `${value} min`}`,
    todo: 'send a guide',
  },
  emergency: {
    what: ({ counter }) => (counter === 0 ? 'emergency' : `emergency at counter ${counter}`),
    todo: 'go there now',
  },
}
