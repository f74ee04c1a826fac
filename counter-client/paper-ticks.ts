/**
 * What the clerk ticks off, on its way to the visit: several quick ticks go out as one command, and none is lost, not
 * by another command, a lost line or a page that is loaded again. They are shown as ticked only in the view.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Paper } from '../shared/law/commands.ts'
import { ask } from '../shared/ui/ask.ts'
import type { DeskView, VisitView } from '../shared/views/shapes.ts'
import type { Problem } from '../shared/wire/problem.ts'

/** Ticks within this time go out together, in milliseconds. */
const gatherMilliseconds = 500
const againMilliseconds = 2000
const storeKey = 'jiaohao.counter.ticks'

export interface TickOptions {
  hall: () => string
  token: () => string
  desk: () => DeskView | undefined
  /** Of the newest view that is shown. */
  seq: () => number
}

export class PaperTicks implements ReactiveController {
  /** By the name of the material. */
  pending: ReadonlyMap<string, Paper> = new Map()
  problem: Problem | null = null
  private ticket = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<boolean> | null = null
  /** Answered, and not yet in the view. */
  private answered: { seq: number; papers: readonly Paper[] } | null = null

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: TickOptions,
  ) {
    host.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  hostUpdate(): void {
    const desk = this.options.desk()
    if (desk === undefined) return
    const ticket = desk.visit?.ticket ?? ''
    if (ticket !== this.ticket) this.turnTo(ticket)
    if (this.answered !== null && this.options.seq() >= this.answered.seq) {
      this.drop(this.answered.papers)
      this.answered = null
    }
    if (this.isDue(desk.visit)) this.schedule(gatherMilliseconds)
  }

  /** Takes a tick up. @param patience how long others may still join it, in milliseconds */
  tick(papers: readonly Paper[], patience = gatherMilliseconds): void {
    if (papers.length === 0 || this.ticket === '') return
    const pending = new Map(this.pending)
    for (const paper of papers) pending.set(paper.name, paper)
    this.keep(pending)
    this.problem = null
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.options.desk()?.visit?.state === 'serving') this.schedule(patience)
    this.host.requestUpdate()
  }

  /** Sends what is pending now. @returns whether all of it has arrived */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.sending !== null) await this.sending
    const visit = this.options.desk()?.visit
    if (visit?.state !== 'serving' || this.unsent().length === 0) return true
    this.sending = this.send()
    const done = await this.sending
    this.sending = null
    return done
  }

  forget(): void {
    this.problem = null
    this.host.requestUpdate()
  }

  private async send(): Promise<boolean> {
    const desk = this.options.desk()
    const papers = this.unsent()
    if (desk === undefined) return false
    const reply = await ask(
      this.options.hall(),
      { type: 'ticket.check', counter: desk.counter, papers },
      { token: this.options.token() },
    )
    this.problem = reply.ok ? null : reply.problem
    if (reply.ok) this.answered = { seq: reply.seq, papers: [...(this.answered?.papers ?? []), ...papers] }
    else if (isPassing(reply.problem)) this.schedule(againMilliseconds)
    else this.drop(papers)
    this.host.requestUpdate()
    return reply.ok
  }

  private unsent(): Paper[] {
    const answered = new Set(this.answered?.papers)
    return [...this.pending.values()].filter((paper) => !answered.has(paper))
  }

  private isDue(visit: VisitView | undefined): boolean {
    const rests = this.timer === undefined && this.sending === null
    return rests && visit?.state === 'serving' && this.unsent().length > 0
  }

  private schedule(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  private turnTo(ticket: string): void {
    this.ticket = ticket
    this.answered = null
    this.problem = null
    clearTimeout(this.timer)
    this.timer = undefined
    this.pending = new Map(ticket === '' ? [] : kept(ticket).map((paper) => [paper.name, paper]))
    if (ticket !== '' && this.pending.size === 0) this.keep(this.pending)
  }

  /** Ticks that were changed in the meantime stay. */
  private drop(papers: readonly Paper[]): void {
    const pending = new Map(this.pending)
    for (const paper of papers) if (pending.get(paper.name) === paper) pending.delete(paper.name)
    this.keep(pending)
  }

  private keep(pending: ReadonlyMap<string, Paper>): void {
    this.pending = pending
    try {
      if (pending.size === 0) sessionStorage.removeItem(storeKey)
      else
        sessionStorage.setItem(
          storeKey,
          JSON.stringify({ ticket: this.ticket, papers: [...pending.values()] }),
        )
    } catch {
      // Without storage they live as long as the page.
    }
  }
}

function kept(ticket: string): Paper[] {
  try {
    const stored = JSON.parse(sessionStorage.getItem(storeKey) ?? 'null') as {
      ticket: string
      papers: Paper[]
    } | null
    return stored?.ticket === ticket ? stored.papers : []
  } catch {
    return []
  }
}

function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500
}
