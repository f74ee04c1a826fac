/** What a citizen reads on the evaluator. */

import type { EvaluatorWords } from '../zh-CN/evaluator.ts'

export const evaluator: EvaluatorWords = {
  title: 'Evaluator',
  slogan: 'Your word makes us better',
  sloganLead: 'Please rate us here when you are done',
  counterNo: (n) => `Counter ${n}`,
  serving: 'At your service',
  staffNo: (no) => `Staff no. ${no}`,
  nobody: 'This counter is not open',
  question: 'Were you satisfied?',
  forNumber: (number) => `Number ${number}`,
  grades: { 5: 'Very satisfied', 4: 'Satisfied', 3: 'Fairly', 2: 'Dissatisfied', 1: 'Very dissatisfied' },
  comment: 'Anything to say (optional)',
  commentHint: 'What was good, what was not',
  submit: 'Send',
  choose: 'Choose one first',
  sending: 'Sending…',
  thanks: 'Thank you',
  thanksGood: 'Good-bye, and come again.',
  thanksBad: 'We look into it and come back to you in due time.',
  retry: 'Try again',
  lost: 'It did not arrive. Please try again.',
  stale: (time) => `Data as of ${time}, reconnecting`,
  language: '中文',
  noDevice: 'This evaluator is not enrolled yet',
  noDeviceLead: 'An administrator opens it once with the address that carries its token.',
  noCounter: 'This evaluator is not bound to a counter',
  loading: 'Connecting…',
}
