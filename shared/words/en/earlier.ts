/** What earlier days have left, and nobody has settled yet. */

import type { EarlierWords } from '../zh-CN/earlier.ts'

export const earlier: EarlierWords = {
  heading: 'Earlier days',
  yesterday: (day) => `Yesterday, ${day}`,
  lead: 'say what became of each',
  states: {
    waiting: 'not called',
    called: 'called, not served',
    serving: 'not finished',
    held: 'held, not back',
    missed: 'missed half-way',
  },
  atCounter: (n) => `counter ${n}`,
  papersKept: 'papers kept there',
  hours: (n) => `${n} h ago`,
  more: (n) => `${n} more once these are settled`,
  look: (number) => `Say what became of ${number}`,
  all: (n) => (n === 1 ? '1 has left' : `All ${n} have left`),
  allLabel: (day, n) => `All ${n} of ${day} have left: close them together`,

  question: (day, number) => `${day}, ${number}: what became of it?`,
  questionAll: (day, n) => `Close all ${n} of ${day}?`,
  questionLead: 'Entered in the journal of that day with your name and the time. It cannot be changed.',
  choose: 'What became of it',
  choices: {
    done: 'Done',
    accepted: 'Accepted',
    answered: 'Answered',
    rebooked: 'Booked anew, or took another number',
    left: 'Not served: close it with a reason',
  },
  on: 'Booked for which day',
  book: 'Book (new window)',
  reason: 'Why it is closed',
  reasons: ['Had left, out of reach', 'No longer wanted', 'Done elsewhere', 'Papers given back'],
  submit: 'Enter it',
  submitAll: (n) => `Close ${n} numbers`,
  needChoice: 'Please choose what became of it.',
  needOn: 'Please say for which day.',
  needReason: 'Please say why it is closed.',
  done: (numbers) =>
    `Entered: ${numbers.slice(0, 8).join(', ')}${numbers.length > 8 ? ` and ${numbers.length - 8} more` : ''}.`,
}
