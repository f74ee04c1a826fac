/** Everything that is not done as asked, as a problem document (RFC 9457) in the reader's language. */

import type { BookingRefusalCode } from '../../shared/bookings/booking-refusal.ts'
import type { CaseRefusalCode } from '../../shared/cases/case-refusal.ts'
import type { RefusalCode } from '../../shared/law/refusal.ts'
import type { Problem as ProblemDocument } from '../../shared/wire/problem.ts'
import { problems as english } from '../../shared/words/en/problems.ts'
import type { Language } from '../../shared/words/language.ts'
import { problems as chinese, type Params, type ProblemWords } from '../../shared/words/zh-CN/problems.ts'

export type Status = keyof ProblemWords['titles']
export type RequestCode = keyof ProblemWords['requests']
export type InvalidKind = keyof ProblemWords['invalid']

const words: { readonly [L in Language]: ProblemWords } = { 'zh-CN': chinese, en: english }

/** A missing sentence is a compile error here. */
const sentences: Record<RefusalCode, unknown> = chinese.refusals
void sentences
const caseSentences: Record<CaseRefusalCode, unknown> = chinese.cases
void caseSentences
const bookingSentences: Record<BookingRefusalCode, unknown> = chinese.bookings
void bookingSentences

const statuses: { readonly [C in RequestCode]: Status } = {
  'not-signed-in': 401,
  'bad-credentials': 401,
  'session-over': 401,
  'no-right': 403,
  'foreign-hall': 403,
  'foreign-origin': 403,
  'unknown-hall': 404,
  'unknown-view': 404,
  'unknown-key': 404,
  'unknown-device': 404,
  'unknown-code': 404,
  'pairing-over': 404,
  'not-handed-in': 404,
  'not-found': 404,
  'wrong-method': 405,
  'no-printer': 409,
  'reprint-at-desk': 403,
  'no-font': 503,
  'too-large': 413,
  'bad-json': 400,
  'too-many': 429,
  'database-away': 503,
  'not-ready': 503,
  fault: 500,
}

/** Thrown where a request ends; the app's one error handler turns it into the answer. */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    readonly status: Status,
    readonly code: string,
    readonly sentence: (words: ProblemWords) => string,
    readonly extra: { field?: string; headers?: Record<string, string> } = {},
  ) {
    super(code)
  }
}

/** @returns a refusal of the law. */
export function refused(status: Status, code: RefusalCode, params: Params, field?: string): Problem {
  const sentence = (all: ProblemWords): string => all.refusals[code](params)
  return new Problem(status, code, sentence, field === undefined ? {} : { field })
}

/** @returns a refusal of the law of cases. */
export function refusedCase(status: Status, code: CaseRefusalCode, params: Params, field?: string): Problem {
  const sentence = (all: ProblemWords): string => all.cases[code](params)
  return new Problem(status, code, sentence, field === undefined ? {} : { field })
}

/** @returns a refusal of the law of bookings. */
export function refusedBooking(
  status: Status,
  code: BookingRefusalCode,
  params: Params,
  field?: string,
): Problem {
  const sentence = (all: ProblemWords): string => all.bookings[code](params)
  return new Problem(status, code, sentence, field === undefined ? {} : { field })
}

/** @returns a request that does not reach the law. */
export function rejected(code: RequestCode, params: Params = {}, headers?: Record<string, string>): Problem {
  const sentence = (all: ProblemWords): string => all.requests[code](params)
  return new Problem(statuses[code], code, sentence, headers === undefined ? {} : { headers })
}

/** @returns input that does not fit, by its field (W2). */
export function invalid(field: string, kind: InvalidKind, params: Params = {}): Problem {
  const sentence = (all: ProblemWords): string => all.invalid[kind]({ field, ...params })
  return new Problem(422, 'invalid', sentence, { field })
}

/** @returns that the client has to wait. */
export function tooMany(seconds: number): Problem {
  return rejected('too-many', { seconds }, { 'Retry-After': String(seconds) })
}

/** @returns the document as it travels (W1). */
export function documentOf(problem: Problem, language: Language, requestId: string): ProblemDocument {
  const { status, code, sentence, extra } = problem
  return {
    type: `/api/docs#${code}`,
    title: words[language].titles[status],
    status,
    detail: sentence(words[language]),
    code,
    requestId,
    ...(extra.field === undefined ? {} : { field: extra.field }),
  }
}

/** Every code with its status and English sentence, for the documentation. */
export function allRequestCodes(): { code: RequestCode; status: Status }[] {
  return Object.entries(statuses).map(([code, status]) => ({ code: code as RequestCode, status }))
}
