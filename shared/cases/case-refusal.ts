/** Every way in which the law of cases says no. A closed union, as `law/refusal` is. */

export const caseRefusalCodes = [
  'case-not-yours',
  'unknown-case',
  'unknown-visit',
  'case-exists',
  'case-closed',
  'wrong-stage',
  'rated-clerk',
  'manager-only',
  'own-work',
  'case-details-missing',
  'citizen-not-told',
  'materials-missing',
  'unknown-material',
  'already-received',
  'unknown-colleague',
  'already-owner',
  'no-offer',
  'already-extended',
  'not-extendable',
] as const

export type CaseRefusalCode = (typeof caseRefusalCodes)[number]

export interface CaseRefusal {
  code: CaseRefusalCode
  /** What a sentence needs to be exact. */
  params?: Record<string, string | number>
}

/** @returns a refusal. */
export function refuseCase(code: CaseRefusalCode, params?: Record<string, string | number>): CaseRefusal {
  return params === undefined ? { code } : { code, params }
}
