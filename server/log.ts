/** The log: one JSON line per event on standard error, with request ids and without people, numbers or tokens. */

import { pino } from 'pino'

export interface Log {
  debug(facts: object, message: string): void
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

/** @param level what is written: everything from this level up. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}

/** @returns what may be written of an error: its kind, code and place, never the values of a statement. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { code?: string }
  const stack = (error.stack ?? '').split('\n').slice(1, 8)
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    stack: stack.map((line) => line.trim()),
  }
}
