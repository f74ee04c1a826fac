/** The hall's published guides: asked for once a session, again while the server is away. */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Elsewhere, Item } from '../shared/law/plan.ts'

export interface GuideBook {
  items: Item[]
  elsewhere: Elsewhere[]
  complaintQueue?: string
}

const againMilliseconds = 3000

export class Guides implements ReactiveController {
  book: GuideBook | null = null
  private asked = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly hall: () => string,
  ) {
    host.addController(this)
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.timer)
    this.asked = ''
  }

  hostUpdate(): void {
    const hall = this.hall()
    if (hall === '' || hall === this.asked) return
    this.asked = hall
    this.book = null
    void this.fetch(hall)
  }

  private async fetch(hall: string): Promise<void> {
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(hall)}/guides`)
      if (answer.ok) {
        this.book = (await answer.json()) as GuideBook
        this.host.requestUpdate()
        return
      }
    } catch {
      // Asked again below.
    }
    this.timer = setTimeout(() => {
      if (this.asked === hall) void this.fetch(hall)
    }, againMilliseconds)
  }
}
