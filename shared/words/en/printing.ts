/** What is said about printing a slip. */

import type { PrintingWords } from '../zh-CN/printing.ts'

export const printing: PrintingWords = {
  queued: 'Printing your slip…',
  printed: 'Your slip is printed. Please take it.',
  failed: (why) => `Your slip was not printed: ${why}.`,
  unknown: 'Your slip may be incomplete.',
  keep: 'Your number is valid: please remember it or take a photo. The same number can be printed again here or at the guide’s desk.',
  again: 'Print again',
  byBrowser: 'Print slip',
  otherWay: 'Print another way',
  out: 'the printing service cannot be reached',
  troubles: {
    'paper-out': 'the printer is out of paper',
    'cover-open': 'the printer’s cover is open',
    offline: 'the printer is offline',
    fault: 'the printer has a fault',
    unreachable: 'the printer cannot be reached',
    silent: 'the printer does not answer',
    late: 'the printer was busy for too long',
    'not-asked': 'it never reached the printer',
    'cut-short': 'printing was interrupted',
    font: 'this machine has no Chinese font',
  },
  nearEnd: 'paper near its end',
  printerIs: (name, why) => `${name}: ${why}`,
  missing: (n) =>
    `${n} ${n === 1 ? 'slip' : 'slips'} not printed. The numbers hold; please print and hand them over:`,
  againFor: (number) => `Print ${number}`,
  more: (n) => `and ${n} more`,
  unprinted: (n, numbers, isCut) =>
    `${n === 1 ? '1 slip was' : `${n} slips were`} not printed: ${numbers.join(', ')}${isCut ? ' …' : ''}. The numbers are valid; tell the citizen, or print again`,
}
