/** The words of the counter's screens, by language. */

import { counter as english } from '../shared/words/en/counter.ts'
import { evaluator as evaluatorEnglish } from '../shared/words/en/evaluator.ts'
import type { Language } from '../shared/words/language.ts'
import { counter as chinese, type CounterWords } from '../shared/words/zh-CN/counter.ts'
import { evaluator as evaluatorChinese, type EvaluatorWords } from '../shared/words/zh-CN/evaluator.ts'

export const counterWords: Record<Language, CounterWords> = { 'zh-CN': chinese, en: english }
export const evaluatorWords: Record<Language, EvaluatorWords> = {
  'zh-CN': evaluatorChinese,
  en: evaluatorEnglish,
}
