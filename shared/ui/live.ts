/**
 * A view that keeps itself current. An element holds one, draws `view`, and says what `freshness` says: every screen
 * has three truths, no view yet, live, and stale since when. An old view stays until a newer one has come.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ViewEnvelope, ViewName } from '../views/shapes.ts'
import type { Problem } from '../wire/problem.ts'
import { dateOf } from './clock.ts'
import { type Carrier, lineFor } from './line.ts'

/** waiting: no view yet; live; stale: no sign of life for 5 s; dead: for 30 s. */
export type Freshness = 'waiting' | 'live' | 'stale' | 'dead'

export interface LiveOptions<N extends ViewName> {
  /** The hall; while it is empty nothing is watched. */
  hall: () => string
  view: N
  key?: () => string
  token?: () => string | undefined
}

const staleMilliseconds = 5000
const deadMilliseconds = 30_000
/** A process that is behind may send an older entry for a moment; one that keeps to it is right (a restored hall). */
const believedRefusals = 5

export class LiveController<N extends ViewName> implements ReactiveController {
  view: ViewEnvelope<N> | null = null
  freshness: Freshness = 'waiting'
  /** The last sign of life, in local milliseconds. */
  since = Date.now()
  /** Why the view is refused, while it is. */
  problem: Problem | null = null
  private aliveAt = performance.now()
  private refusals = 0
  private line: Carrier | null = null
  private watched = ''
  private end: (() => void) | null = null

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: LiveOptions<N>,
  ) {
    host.addController(this)
  }

  /** @returns what time it is at the server, in milliseconds. */
  now(): number {
    return this.line?.clock.now() ?? Date.now()
  }

  /** @returns the last sign of life in the server's time, in milliseconds: "data as of". */
  stoppedAt(): number {
    return this.line?.clock.of(this.since) ?? this.since
  }

  /** Asks for the view once more. */
  rewatch(): void {
    if (this.end !== null) this.line?.rewatch(this.request())
  }

  hostConnected(): void {
    this.follow()
  }

  /** Hall, key or token may be others since the last time. */
  hostUpdate(): void {
    this.follow()
  }

  hostDisconnected(): void {
    this.stop()
  }

  private request(): { hall: string; view: N; key: string } {
    return { hall: this.options.hall(), view: this.options.view, key: this.options.key?.() ?? '' }
  }

  private follow(): void {
    const request = this.request()
    const token = this.options.token?.()
    const wanted = request.hall === '' ? '' : JSON.stringify([request, token])
    if (wanted === this.watched) return
    this.stop()
    if (this.view?.hall !== request.hall || this.view.key !== request.key) {
      this.view = null
      this.freshness = 'waiting'
    }
    this.problem = null
    if (wanted === '') return
    this.watched = wanted
    this.line = lineFor(token)
    this.end = this.line.watch({
      request,
      take: (envelope, isAnew = false) => this.take(envelope as ViewEnvelope<N>, isAnew),
      refuse: (problem) => this.refuse(problem),
      alive: () => this.live(),
      tick: () => this.age(),
    })
  }

  private stop(): void {
    this.end?.()
    this.end = null
    this.watched = ''
  }

  private take(envelope: ViewEnvelope<N>, isAnew: boolean): void {
    if (!isAnew && this.isBehind(envelope) && ++this.refusals < believedRefusals) return
    this.refusals = 0
    this.view = envelope
    this.problem = null
    this.live()
    this.host.requestUpdate()
  }

  /** Entries count from 1 again each day, so only within a day is a smaller one an older one. */
  private isBehind(next: ViewEnvelope<N>): boolean {
    const shown = this.view
    if (shown === null || next.seq >= shown.seq) return false
    return dayOf(next) === dayOf(shown)
  }

  private refuse(problem: Problem): void {
    this.problem = problem
    this.host.requestUpdate()
  }

  private live(): void {
    this.aliveAt = performance.now()
    this.since = Date.now()
    if (this.view !== null) this.become('live')
  }

  private age(): void {
    const silent = performance.now() - this.aliveAt
    if (this.view === null || silent < staleMilliseconds) return
    this.become(silent < deadMilliseconds ? 'stale' : 'dead')
  }

  private become(freshness: Freshness): void {
    if (freshness === this.freshness) return
    this.freshness = freshness
    this.host.requestUpdate()
  }
}

function dayOf({ day, at, data }: ViewEnvelope): string {
  return day ?? dateOf(Date.parse(at), data.hall.timeZone)
}
