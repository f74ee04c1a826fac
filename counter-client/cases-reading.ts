/** Cases as this page reads them: asked for after each command, when somebody comes back to it, and every ten seconds. */

import { language } from '../shared/ui/words.ts'
import type { CaseDetail, CasesAnswer, ContactAnswer } from '../shared/wire/cases.ts'
import type { Problem } from '../shared/wire/problem.ts'

/** Answered, refused with its problem, or null where nobody answered. */
export type Read<T> = { ok: true; value: T } | { ok: false; problem: Problem } | null

const patienceMilliseconds = 8000

export class CasesReading {
  constructor(
    private readonly hall: () => string,
    private readonly token: () => string,
  ) {}

  list(query: Record<string, string>): Promise<Read<CasesAnswer>> {
    return this.read(`?${new URLSearchParams(query).toString()}`)
  }

  one(id: string): Promise<Read<CaseDetail>> {
    return this.read(`/${encodeURIComponent(id)}`)
  }

  /** Leaves an entry in the case: only when somebody asks for it. */
  contact(id: string): Promise<Read<ContactAnswer>> {
    return this.read(`/${encodeURIComponent(id)}/contact`)
  }

  private async read<T>(rest: string): Promise<Read<T>> {
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(this.hall())}/cases${rest}`, {
        headers: { 'Accept-Language': language(), Authorization: `Bearer ${this.token()}` },
        signal: AbortSignal.timeout(patienceMilliseconds),
      })
      const content: unknown = await answer.json()
      return answer.ok ? { ok: true, value: content as T } : { ok: false, problem: content as Problem }
    } catch {
      return null
    }
  }
}
