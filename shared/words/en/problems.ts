/** What people at a screen read when something is refused or fails. */

import type { ProblemWords } from '../zh-CN/problems.ts'

const states: Record<string, string> = {
  waiting: 'is waiting',
  called: 'has been called',
  serving: 'is being served',
  held: 'is on hold',
  missed: 'was missed',
  finished: 'is finished',
  cancelled: 'was cancelled',
}
const fields: Record<string, string> = {
  reason: 'why it is not accepted',
  outcome: 'the outcome: done, accepted or answered',
  on: 'the date that it is booked for, after this day',
  remedy: 'which remedy there is',
  missing: 'which materials are missing',
  promised: "the applicant's written promise",
}

const caseFields: Record<string, string> = {
  how: 'how the citizen was told',
  finding: 'what the check found',
  cause: 'the root cause',
  scope: 'whether the hall can handle it',
  remedy: 'which remedy there is',
  answer: 'what the citizen said when called back',
}

export const problems: ProblemWords = {
  refusals: {
    'nobody-waiting': () => 'Nobody is waiting at the moment.',
    'counter-busy': (p) =>
      p['number']
        ? `Number ${p['number']} is still at the counter: finish, hand off or mark it missed first.`
        : 'Somebody is still at the counter.',
    'counter-not-open': (p) => `Counter ${p['counter']} is not open: open it first.`,
    'counter-taken': (p) => `Counter ${p['counter']} has been opened by somebody else.`,
    'not-your-counter': (p) => `Counter ${p['counter']} was not opened by you.`,
    'wrong-state': (p) =>
      p['number']
        ? `Number ${p['number']} ${states[String(p['state'])] ?? 'is in another state'}: this cannot be done now.`
        : 'This cannot be done now.',
    'queue-closed': (p) =>
      p['why'] === 'hours'
        ? 'No numbers are given at this hour.'
        : p['reason']
          ? `No more numbers are given for this service: ${p['reason']}`
          : 'No more numbers are given for this service.',
    'queue-full': (p) =>
      `All ${p['limit']} numbers for this service are taken today. Please ask at the information desk.`,
    'unknown-queue': () => 'There is no such queue.',
    'already-waiting': (p) => `You already hold number ${p['number']} for this service. Please wait with it.`,
    'already-rated': (p) => `Number ${p['number']} has been rated already. Thank you.`,
    'series-exhausted': () =>
      "Today's numbers for this service have run out. Please ask at the information desk.",
    'unknown-ticket': () => 'This ticket was not found.',
    'unknown-counter': (p) => `There is no counter ${p['counter']}.`,
    'unknown-item': () => 'There is no such item.',
    'unknown-theme': () => 'There is no such theme.',
    'unknown-group': () => 'There is no such green-channel group.',
    'not-yours': () => 'You are not allowed to do this.',
    'recall-limit': (p) =>
      `Number ${p['number']} has been recalled ${p['times']} times; it can be marked missed now.`,
    'recall-too-soon': (p) => `Number ${p['number']} can be recalled in ${p['seconds']} seconds.`,
    'target-closed': (p) => `Counter ${p['counter']} is not open, so nobody can be handed on to it.`,
    'target-is-here': () => 'This ticket is at this counter already.',
    'counter-does-not-serve': (p) => `Counter ${p['counter']} does not serve this.`,
    'details-missing': (p) =>
      p['field'] === 'reason' && p['outcome'] === undefined
        ? 'Please say why.'
        : `Please add ${fields[String(p['field'])] ?? p['field']}.`,
    'unknown-material': (p) => `"${p['material']}" is not in the guide and cannot be asked for.`,
    'shared-material': (p) => `"${p['material']}" comes by data sharing and cannot be asked for.`,
    'main-material': (p) => `"${p['material']}" is a main material: nothing is accepted without it.`,
    'already-settled': () => 'This matter has its result already.',
    'unknown-alarm': () => 'There is no such call for help.',
    'unknown-alert': () => 'This alert is over.',
    'booking-early': (p) =>
      p['opens']
        ? `It is too early: your booking is for ${p['date']} ${p['hour']}, take your number from ${p['opens']} on.`
        : `Your booking is for ${p['date']} ${p['hour']}: take your number on that day.`,
    'booking-over': (p) =>
      `This booking was for ${p['date']} and is over. Just take a number: you will be served.`,
    'already-checked-in': (p) => `This booking has its number already: ${p['number']}.`,
    'no-reserve': () => 'The plan keeps no numbers with kiosks for when their line is gone.',
    'not-reserved': (p) => `${p['number']} is not kept for this kiosk.`,
    'already-handed-in': (p) => `${p['number']} has been handed in already.`,
    'reserve-over': (p) => `This number is of ${p['date']}, and that day is over.`,
    'day-over': (p) => `${p['date']} is over: all that can be done is to say what became of those it left.`,
    'day-not-over': () => 'That day is not over: serve, book anew or cancel as usual.',
    'plan-in-use': (p) => `${p['place']} is in use today and cannot be removed from the plan.`,
  },
  cases: {
    'case-not-yours': () => 'This case is not yours to handle.',
    'rated-clerk': () => 'Whoever was rated does not handle the rating.',
    'manager-only': () => 'This step is for the hall’s management.',
    'own-work': () =>
      'Nobody handles a case and supervises, calls back or checks it too. Please give it to a colleague.',
    'unknown-case': () => 'There is no such case.',
    'unknown-visit': () => 'There is no such ticket.',
    'case-exists': () => 'This case is registered already.',
    'case-closed': (p) => `${p['number'] ?? 'The case'} is closed and does not change any more.`,
    'wrong-stage': () => 'The case has moved on: look at it again first.',
    'materials-missing': (p) => `Still missing: ${p['materials']}.`,
    'already-received': (p) => `“${p['material']}” has been received already.`,
    'already-owner': () => 'This colleague has the case already.',
    'no-offer': () => 'Nobody has asked you to take this case.',
    'already-extended': () => 'A case is extended once only, and this one was.',
    'not-extendable': () => 'This case cannot be extended now.',
    'case-details-missing': (p) => `Please add ${caseFields[String(p['field'])] ?? p['field']}.`,
    'citizen-not-told': () => 'The citizen has to be told: say in which way it was done.',
    'unknown-material': () => 'This was not among the promised materials.',
    'unknown-colleague': () => 'There is no such colleague who could take it.',
  },

  bookings: {
    'booking-not-yours': () => 'You may not do this.',
    'not-bookable': () => 'This needs no booking: just come and take a number.',
    'unknown-slot': () => 'There is no such slot, please choose another.',
    'slot-released': () =>
      'This slot is no longer booked: what is left of it is for whoever comes. Just come.',
    'slot-full': () => 'This slot is fully booked. Choose another, or just come.',
    'already-booked': () => 'You have a booking for this on that day already: use its code.',
    'no-shows': (p) =>
      `You did not come to ${p['times']} bookings this month, so online booking is closed to you until it ends. Just come: you will be served.`,
    'unknown-booking': () => 'There is no such booking. Check the code, or just take a number.',
    'booking-cancelled': () => 'This booking was cancelled. Just take a number: you will be served.',
    'booking-used': () => 'This booking has its number already and cannot be cancelled.',
    'booking-past': () => 'The slot has begun: the booking cannot be cancelled any more.',
    'booking-reason-missing': () => 'Say why the booking is cancelled.',
  },
  requests: {
    'not-signed-in': () => 'Please sign in first.',
    'bad-credentials': () => 'User name or password is wrong.',
    'session-over': () => 'You are no longer signed in. Please sign in again.',
    'no-right': () => 'You are not allowed to see or do this.',
    'foreign-hall': () => 'You do not belong to this hall.',
    'foreign-origin': () => 'The request came from another site and was refused.',
    'unknown-hall': () => 'There is no such hall.',
    'unknown-view': () => 'There is no such view.',
    'unknown-key': () => 'There is no such counter, zone or ticket.',
    'unknown-device': () => 'There is no such device; it may have been withdrawn.',
    'unknown-code': () =>
      'No device shows this code: compare it with the screen. Codes change every ten minutes.',
    'pairing-over': () => 'This code was used or is over. Please use the new one on the screen.',
    'not-handed-in': () =>
      'A kiosk gives this number while it is cut off, and it has not come in yet. Whoever has its slip keeps it: it stands where it was taken.',
    'not-found': () => 'There is nothing at this address.',
    'no-printer': () => 'There is no slip printer here. Use the number on the screen, or see the guide.',
    'reprint-at-desk': () =>
      'So that nobody else gets your slip, please have it printed at the guide’s desk; or show the card with which you took the number.',
    'no-font': () => 'The server has no Chinese font and cannot draw the slip.',
    'wrong-method': (p) => `This address takes ${p['allowed']} requests only.`,
    'too-large': (p) => `The content is too large: at most ${p['kilobytes']} kB.`,
    'bad-json': () => 'The content is not valid JSON.',
    'too-many': (p) => `Too many requests: please try again in ${p['seconds']} seconds.`,
    'database-away': () =>
      'The database cannot be reached. Please try again shortly; nothing will be done twice.',
    'not-ready': (p) => `Not ready yet: ${p['why']}`,
    fault: () => 'Something went wrong. Please give the number below to the administrator.',
  },
  invalid: {
    missing: (p) => `${p['field']} is missing.`,
    type: (p) => `${p['field']} is of the wrong type.`,
    'too-short': (p) => `${p['field']} needs at least ${p['limit']} characters.`,
    empty: (p) => `${p['field']} is empty.`,
    'too-long': (p) => `${p['field']} has more than ${p['limit']} characters.`,
    'too-many': (p) => `${p['field']} has more than ${p['limit']} entries.`,
    'too-small': (p) => `${p['field']} is less than ${p['limit']}.`,
    'too-big': (p) => `${p['field']} is more than ${p['limit']}.`,
    option: (p) => `${p['field']} is one of: ${p['options']}.`,
    uuid: (p) => `${p['field']} must be a UUID.`,
    instant: (p) => `${p['field']} must be a date and time with a zone, like 2026-11-24T10:30:00+08:00.`,
    date: (p) => `${p['field']} must be a date, like 2026-11-24.`,
    number: (p) => `${p['field']} must be a whole number.`,
    characters: (p) => `${p['field']} has characters that cannot be used.`,
    counter: (p) => `${p['field']} must be the number of a counter.`,
    target: (p) => `${p['field']} must name a queue or a counter.`,
    'arrival-code': () => 'This is not today’s code. Please read the six digits at the kiosk.',
    'check-digit': () => 'This identity number is wrong. Please check it and enter it again.',
    'ticket-or-token': () => 'Please name the ticket (ticket or token).',
    unknown: (p) => `${p['field']} does not fit.`,
  },
  titles: {
    400: 'Bad request',
    401: 'Not signed in',
    403: 'Not allowed',
    404: 'Not found',
    405: 'Wrong method',
    409: 'Not possible now',
    413: 'Too large',
    422: 'Does not fit',
    429: 'Please wait',
    500: 'Something went wrong',
    503: 'Unavailable',
  },
}
