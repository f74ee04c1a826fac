/** What is spoken in care mode, and what its bar says. */

import type { SpokenWords } from '../zh-CN/spoken.ts'

export const spoken: SpokenWords = {
  label: 'Speech',
  keys: 'Keypad: 1–8 choose, 9 more, 0 again, * back, left and right for volume',
  repeat: 'Again',
  softer: 'Softer',
  louder: 'Louder',
  noVoice: 'This machine has no voice. Please read the screen, or press “I need help”.',
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
  to: 'to',
  off: 'Speech is off',
}
