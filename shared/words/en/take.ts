/** Waits seen from a phone. */

import type { TakeWords } from '../zh-CN/take.ts'

export const take: TakeWords = {
  title: 'Take a number',
  titleOff: 'Waiting right now',
  how: 'Choose a service to take a number; kiosks and the guide’s desk give them too, no phone is needed.',
  howOff: 'Numbers are given at the kiosks and at the guide’s desk in the hall; no phone is needed.',
  sure: (name) => `Take a number for “${name}”?`,
  arrive: (minutes) =>
    `You may take a number before you set out: check in at the hall within ${minutes} minutes; your place counts from now.`,
  noTicket: (code) =>
    `No number was taken on this phone today. Please open the page of your number and type ${code}, or check in at a kiosk.`,
  yes: 'Take a number',
  no: 'Not yet',
  taking: 'Taking your number…',
  closedShort: 'No numbers now',
  hours: (text) => `Numbers today ${text}`,
  closed: {
    hours: 'Outside service hours. Please come back then, or see the guide in the hall.',
    full: 'All numbers for today are taken. Please see the guide in the hall.',
    ended: 'No numbers right now. Please see the guide in the hall.',
    because: (reason) => `${reason}. No numbers now, please see the guide in the hall.`,
  },
  waiting: (n) => `${n} waiting`,
}
