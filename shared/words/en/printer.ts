/** What the page of the demo hall's printer says. */

import type { PrinterWords } from '../zh-CN/printer.ts'

export const printer: PrinterWords = {
  title: 'Demo printer',
  about:
    'A virtual slip printer: what a kiosk prints comes out here. Take its paper, open its cover or silence it, and see what kiosk, guide and wall say.',
  slips: 'Slips that came out',
  none: 'No slips yet. Take a number at the kiosk.',
  slip: (n) => `No. ${n}`,
  text: 'Printed characters',
  moods: 'The printer is',
  paper: 'out of paper',
  nearEnd: 'near its paper’s end',
  cover: 'open',
  offline: 'offline',
  silent: 'silent',
  neverEnds: 'never telling the end',
  on: 'yes',
  off: 'no',
  gone: 'The demo printer cannot be reached. It exists in the demo hall alone, and only on this machine.',
  kiosk: 'Open the kiosk',
}
