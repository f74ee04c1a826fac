/** The talk with a printer about one job: how are you; this is to be printed; have you printed it? (P4, P5) */

import type { Trouble } from '../views/printers.ts'
import { openLine, type PrinterLine } from './printer-line.ts'
import {
  isEndAnswer,
  isStatusAnswer,
  paperAtEnd,
  type PrinterStatus,
  questionOf,
  statusFrom,
  statusQuestions,
  troubleOf,
} from './status.ts'

export interface PrinterAnswers {
  tellsStatus: boolean
  tellsEnd: boolean
}

export interface Looked {
  status: PrinterStatus | null
  trouble: Trouble | null
}

export interface Printed extends Looked {
  state: 'printed' | 'failed' | 'unknown'
}

const answerMilliseconds = 1000
const writeMilliseconds = 8000
const endMilliseconds = 10_000
/** While the end is awaited: paper that ran out is told sooner than by silence. */
const askAgainMilliseconds = 1500
/** After these it will not go on by itself; silence and being offline may pass. */
const stops: ReadonlySet<Trouble> = new Set(['paper-out', 'cover-open', 'fault'])
/** What a printer that never tells the end is given to notice that something is wrong. */
const settleMilliseconds = 1500

/** Asks a printer how it is. Never throws. */
export async function lookAt(address: string, answers: PrinterAnswers): Promise<Looked> {
  const line = await openLine(address).catch(() => null)
  if (line === null) return { status: null, trouble: 'unreachable' }
  try {
    return await look(line, answers)
  } finally {
    await line.close()
  }
}

/**
 * Prints one job. Never throws, and never sends a byte twice.
 * @param bytes a job that ends with GS r 1
 * @returns `failed` only when nothing of it was sent; `printed` only when the printer said so
 */
export async function printOn(address: string, bytes: Buffer, answers: PrinterAnswers): Promise<Printed> {
  const line = await openLine(address).catch(() => null)
  if (line === null) return { state: 'failed', trouble: 'unreachable', status: null }
  try {
    const before = await look(line, answers)
    if (before.trouble !== null) return { state: 'failed', ...before }
    try {
      await line.write(bytes, writeMilliseconds)
    } catch {
      return { state: 'unknown', trouble: 'cut-short', status: before.status }
    }
    return answers.tellsEnd ? await awaitEnd(line, before, answers) : await settle(line, before, answers)
  } finally {
    await line.close()
  }
}

async function look(line: PrinterLine, { tellsStatus }: PrinterAnswers): Promise<Looked> {
  if (!tellsStatus) return { status: null, trouble: null }
  const answers: number[] = []
  for (const n of statusQuestions) {
    try {
      await line.write(questionOf(n), answerMilliseconds)
    } catch {
      return { status: null, trouble: 'silent' }
    }
    const answer = await line.read(isStatusAnswer, answerMilliseconds)
    if (answer === null) return { status: null, trouble: 'silent' }
    answers.push(answer)
  }
  const status = statusFrom(answers as [number, number, number])
  return { status, trouble: troubleOf(status) }
}

async function awaitEnd(line: PrinterLine, before: Looked, answers: PrinterAnswers): Promise<Printed> {
  const until = performance.now() + endMilliseconds
  while (performance.now() < until) {
    const end = await line.read(isEndAnswer, askAgainMilliseconds)
    if (end !== null) {
      const status = before.status === null ? null : { ...before.status, paper: paperAtEnd(end) }
      return { state: 'printed', trouble: null, status }
    }
    if (!line.isOpen()) return { state: 'unknown', trouble: 'cut-short', status: before.status }
    if (!answers.tellsStatus) continue
    // An end that comes while the questions are asked is not lost: it is read as what it is.
    const { end: heard, ...now } = await lookAndListen(line, answers)
    if (heard !== null) return { state: 'printed', trouble: null, status: now.status ?? before.status }
    if (now.trouble !== null && stops.has(now.trouble)) return { state: 'unknown', ...now }
  }
  return { state: 'unknown', trouble: 'silent', status: before.status }
}

async function lookAndListen(
  line: PrinterLine,
  answers: PrinterAnswers,
): Promise<Looked & { end: number | null }> {
  let end: number | null = null
  const heard: PrinterLine = {
    ...line,
    read: async (isMeant, milliseconds) =>
      await line.read((byte) => {
        if (!isMeant(byte) && isEndAnswer(byte)) end = byte
        return isMeant(byte)
      }, milliseconds),
  }
  const looked = await look(heard, answers)
  return { ...looked, end }
}

async function settle(line: PrinterLine, before: Looked, answers: PrinterAnswers): Promise<Printed> {
  if (!answers.tellsStatus) return { state: 'printed', ...before }
  await new Promise((wake) => setTimeout(wake, settleMilliseconds))
  const after = await look(line, answers)
  return { state: after.trouble === null ? 'printed' : 'unknown', ...after }
}
