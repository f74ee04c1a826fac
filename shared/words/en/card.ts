/** What the kiosk says about an identity card. */

import type { CardWords } from '../zh-CN/card.ts'

export const card: CardWords = {
  heading: 'Identity card',
  ready: 'Your card has been read. Please choose a service.',
  checking: 'Your card has been read. Looking for your bookings today…',
  nothingKept: 'The number is neither shown nor printed, and forgotten when you leave.',
  misread: 'The card could not be read. Please lay it on once more; you can also take a number without it.',
  lookFailed: 'Bookings cannot be looked up now. You can still take a number.',
  leave: 'Without the card',
  booked: (name, from, to) => `You booked ${from}–${to}: ${name}`,
  checkIn: 'Check in',
  late: (number) => `Checked in as ${number}. You are a little late, so you wait as anyone who just came.`,
  lateOn: 'All right, show my number',
  holding: (name) => `You already hold a number for ${name}. Please wait with it.`,
  reprint: 'Print my slip again',
  printing: 'Printing…',
  printed: 'Your slip is printed, please take it. The number is the same.',
  notPrinted: 'It was not printed. Please ask at the guide’s desk.',
  alreadyTitle: 'You already have a number',
  already: (name) =>
    `You already hold a number for ${name}; please wait with it. If you lost the slip, print it again here or ask at the guide’s desk.`,
  reprintHow:
    'Lost your slip? It is printed again at the machine where you took it within 10 minutes, or with the card you used; otherwise at the guide’s desk.',
  demo: {
    title: 'Demo card reader',
    lead: 'These people are invented. Touching a card lays it on the kiosk that is open in the same browser.',
    young: 'young',
    old: 'old',
    bad: 'a card that cannot be read',
    laid: (name) => `Laid on: ${name}`,
  },
}
