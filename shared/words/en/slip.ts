/** What the slip says. */

import type { SlipWords } from '../zh-CN/slip.ts'

export const slip: SlipWords = {
  place: (floor, zone) => `${floor} ${zone}`,
  counters: (list) => `Counters ${list}`,
  range: (from, to) => `${from}–${to}`,
  separator: ', ',
  booked: 'Booked for',
  slot: (from, to) => `${from}–${to}`,
  bookedLate: 'Past its time: in line with those who just came.',
  ahead: 'Ahead of you',
  people: (n) => (n === 1 ? '1 person' : `${n} people`),
  nobody: 'Nobody',
  wait: 'Expected wait',
  aboutMinutes: (low, high) => (low === high ? `about ${low} min` : `about ${low}–${high} min`),
  soon: 'Soon',
  noCounterOpen: 'No counter open',
  time: 'Taken at',
  copy: 'Printed again',
  scan: 'Scan for live progress; you are called all the same',
  rest: 'Please rest nearby, and watch the screens.',
  rule: (behind) =>
    `Missed your call? Restore it at a kiosk or the guide’s desk, behind number ${behind} in line.`,
  firstInquiry: 'The first person who receives you sees your matter through.',
  phone: (number) => `Supervision: ${number}`,
}
