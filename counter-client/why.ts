/** Why a ticket is the one: the rule in words and whom it passed. */

import type { Why } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'

/** Numbers that a line has room for. */
const named = 3

/** @returns one sentence without a full stop. */
export function whyIn(words: CounterWords, why: Why): string {
  const reason = why.reason === undefined ? '' : words.why.reason(why.reason)
  return ruleOf(words, why) + reason + passedOf(words, why)
}

function ruleOf({ why: words }: CounterWords, { rule, waitedMinutes }: Why): string {
  switch (rule) {
    case 0:
      return words[0]
    case 1:
      return words[1](waitedMinutes)
    case 2:
      return words[2]
    case 3:
      return words[3](waitedMinutes)
  }
}

function passedOf(words: CounterWords, { passed, passedCount }: Why): string {
  if (passedCount === 0) return words.why.passedNone
  const list = passed.slice(0, named).join(words.visit.comma)
  return passedCount > named ? words.why.passedMore(list, passedCount) : words.why.passed(list)
}
