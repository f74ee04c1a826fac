/** Asks the archive: which days there are, how busy one was, a frame of a view, the story around a moment. */

import { language } from '../shared/ui/words.ts'
import type { ViewEnvelope, ViewName } from '../shared/views/shapes.ts'
import type { FilmDays, Happening, Reel } from '../shared/wire/replay.ts'

/** over: nobody knows the session any more; aborted: what came later has made it idle. */
export type Asked<T> = { ok: true; body: T } | { ok: false; why: 'over' | 'aborted' | 'nothing' | 'away' }

export class FilmDoor {
  constructor(
    private readonly hall: string,
    private readonly token: string,
  ) {}

  days(): Promise<Asked<FilmDays>> {
    return this.get('/days', {})
  }

  reel(day: string): Promise<Asked<Reel>> {
    return this.get('', { day })
  }

  frame(
    day: string,
    at: number,
    view: ViewName,
    key: string,
    signal: AbortSignal,
  ): Promise<Asked<ViewEnvelope>> {
    return this.get(`/${view}`, { day, at: new Date(at).toISOString(), key }, signal)
  }

  /** @param number all of this number instead of a moment's; none: '' */
  story(
    day: string,
    at: number,
    only: 'calls' | 'all',
    number: string,
    signal: AbortSignal,
  ): Promise<Asked<{ happenings: Happening[] }>> {
    const of: Record<string, string> = number === '' ? { only } : { number }
    return this.get('/story', { day, at: new Date(at).toISOString(), ...of }, signal)
  }

  private async get<T>(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal | null = null,
  ): Promise<Asked<T>> {
    try {
      const address = `/api/halls/${encodeURIComponent(this.hall)}/replay${path}?${new URLSearchParams(query)}`
      const answer = await fetch(address, {
        headers: { Authorization: `Bearer ${this.token}`, 'Accept-Language': language() },
        signal,
      })
      if (answer.ok) return { ok: true, body: (await answer.json()) as T }
      return { ok: false, why: answer.status === 401 ? 'over' : answer.status === 404 ? 'nothing' : 'away' }
    } catch {
      return { ok: false, why: signal?.aborted === true ? 'aborted' : 'away' }
    }
  }
}
