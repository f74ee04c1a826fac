/** What is spoken in care mode, and what its bar says. */

import type { SpokenWords } from '../zh-CN/spoken.ts'

export const spoken: SpokenWords = {
  repeat: 'Again',
  softer: 'Softer',
  louder: 'Louder',
  noVoice: 'No voice here. Please read the screen, or ask for help.',
  welcome: (hall) =>
    `${hall}. Speech is on. Press 0 to hear it again, star to go back, left arrow for softer, right arrow for louder. For a person's help please go to the guide's desk.`,
  choice: (digit, name) => `Press ${digit}: ${name}`,
  listed: (name) => `Choice: ${name}`,
  resting: (name) => `Not available now: ${name}`,
  more: 'Press 9 for more choices',
  first: 'Press 9 to start over',
  entry:
    'Type with the digit keys, pound to confirm, star to delete. For letters use the up and down arrows and press pound.',
  entryDigits: 'Type with the digit keys, pound to confirm, star to delete.',
  back: 'Press star to go back',
  typed: (text) => `Typed ${text}`,
  emptied: 'Cleared',
  volume: (percent) => `Volume ${percent}%`,
  unprinted: ({ number, isUnknown }) =>
    `${isUnknown ? 'Your slip may not be complete.' : 'Your slip was not printed.'} Your number is ${number}, please remember it.`,
  to: 'to',
}
