/**
 * One command at a time: from the press until the answer is there and the view shows it. A second press in between
 * does nothing; an attempt without an answer can be taken up again under its own id.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import {
  type Asked,
  ask,
  type BookingAsked,
  type CaseAsked,
  type DeviceAsked,
  newId,
  type PastAsked,
} from '../shared/ui/ask.ts'
import type { Problem } from '../shared/wire/problem.ts'

type Draft = Asked | CaseAsked | BookingAsked | DeviceAsked | PastAsked

/** A view that does not come holds nothing up for longer, in milliseconds. */
const viewPatience = 1500

export interface SendingOptions {
  hall: () => string
  token: () => string
  /** Of the newest view that is shown. */
  seq: () => number
}

export class Sending implements ReactiveController {
  busy = false
  problem: Problem | null = null
  /** What the last command that was done came to. */
  result: Record<string, unknown> = {}
  private unanswered: { draft: Draft; id: string } | null = null
  private awaited: { seq: number; done: () => void } | null = null

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: SendingOptions,
  ) {
    host.addController(this)
  }

  /** @returns whether it was done; false also when something else is under way. */
  async send(draft: Draft): Promise<boolean> {
    return this.attempt(draft, newId())
  }

  /** Takes up the command that got no answer. */
  async retry(): Promise<boolean> {
    if (this.unanswered === null) return false
    return this.attempt(this.unanswered.draft, this.unanswered.id)
  }

  /** Whether the last command got no answer and may be taken up again. */
  get mayRetry(): boolean {
    return this.unanswered !== null
  }

  forget(): void {
    this.problem = null
    this.unanswered = null
    this.host.requestUpdate()
  }

  hostConnected(): void {}

  hostUpdated(): void {
    if (this.awaited !== null && this.options.seq() >= this.awaited.seq) this.awaited.done()
  }

  private async attempt(draft: Draft, id: string): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.problem = null
    this.unanswered = null
    this.host.requestUpdate()
    const reply = await ask(this.options.hall(), draft, { token: this.options.token(), id })
    if (reply.ok) {
      this.result = reply.result
      await this.shown(reply.seq)
    } else {
      this.problem = reply.problem
      if (isUnanswered(reply.problem)) this.unanswered = { draft, id }
    }
    this.busy = false
    this.host.requestUpdate()
    return reply.ok
  }

  private shown(seq: number): Promise<void> {
    if (this.options.seq() >= seq) return Promise.resolve()
    return new Promise((done) => {
      const late = setTimeout(() => this.awaited?.done(), viewPatience)
      this.awaited = {
        seq,
        done: () => {
          clearTimeout(late)
          this.awaited = null
          done()
        },
      }
    })
  }
}

function isUnanswered({ status }: Problem): boolean {
  return status === 0 || status >= 502
}
