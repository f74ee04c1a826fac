/** An alert as a sentence, in every place where one is shown. */

import type { AlertView } from '../views/shapes.ts'
import { alerts as en } from '../words/en/alerts.ts'
import type { Language } from '../words/language.ts'
import { type AlertWords, alerts as zh } from '../words/zh-CN/alerts.ts'

export const alertWords: Record<Language, AlertWords> = { 'zh-CN': zh, en }

/** @returns what has happened and what to do about it. */
export function alertSentence(
  words: AlertWords,
  alert: AlertView,
  queues: readonly { queue: string; name: string }[],
): { what: string; todo: string } {
  const { code, value, counter = 0, number = '' } = alert
  const queue = queues.find((each) => each.queue === alert.queue)?.name ?? ''
  const { what, todo } = words[code]
  return { what: what({ queue, counter, number, value }), todo }
}
