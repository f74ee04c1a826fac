/** The words of the replay. */

import type { Happening } from '../shared/wire/replay.ts'
import { replay as en } from '../shared/words/en/replay.ts'
import type { Language } from '../shared/words/language.ts'
import { replay as zh, type ReplayWords } from '../shared/words/zh-CN/replay.ts'

export const replayWords: Record<Language, ReplayWords> = { 'zh-CN': zh, en }

/** Numbers that a line has room for. */
const named = 4

/** @returns why a number was called when it was, and before whom; one sentence without a full stop. */
export function reasonIn({ story: t }: ReplayWords, { number = '', why }: Happening): string {
  if (why === undefined) return ''
  const { rule, passed, passedCount, waitedMinutes } = why
  const inOrder = rule === 2 && passedCount > 0 ? 2.5 : rule
  const first = t.rules[inOrder](number, waitedMinutes)
  if (passedCount === 0) return first + (rule === 2 ? t.passedNone : '')
  const list = passed.slice(0, named).join(t.comma)
  return first + (passedCount > named ? t.passedMore(list, passedCount) : t.passed(list))
}

/** @param queueName the name of a queue. @returns what happened, in one line. */
export function lineIn(
  { story: t }: ReplayWords,
  happening: Happening,
  queueName: (queue: string) => string,
): string {
  const { type, number = '', counter = 0, queue = '', words } = happening
  const name = queueName(queue)
  const lines: Record<string, string> = {
    'ticket.called': t.called(number, counter),
    'ticket.recalled': t.recalled(number, counter),
    'ticket.issued': t.issued(number),
    'ticket.served': t.served(number, counter),
    'ticket.missed': t.missed(number),
    'ticket.rejoined': t.rejoined(number),
    'ticket.handedOff': t.handedOff(number, name),
    'ticket.held': t.held(number),
    'ticket.resumed': t.resumed(number),
    'ticket.finished': t.finished(number),
    'ticket.cancelled': t.cancelled(number),
    'ticket.closed': t.settled(number),
    'counter.opened': t.opened(counter),
    'counter.paused': t.paused(counter),
    'counter.closed': t.closed(counter),
    'queue.closed': t.queueClosed(name),
    'queue.opened': t.queueOpened(name),
    'hall.announced': words === undefined ? t.withdrawn : t.announced,
    'alarm.raised': t.alarm,
    'alarm.closed': t.alarmClosed,
  }
  const line = lines[type] ?? type
  return words === undefined ? line : t.withWords(line, words)
}
