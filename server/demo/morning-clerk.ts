/** A clerk of the played morning: opens the counter, calls, serves, hands on, finishes, until the morning is over. */

import type { MorningVisit } from './morning-visits.ts'
import type { Morning } from './morning.ts'

/** How long nobody asks again after an empty line, in real milliseconds at least. */
const idleMilliseconds = 400
const idleMinutes = 0.5
const walkMinutes = 0.5
const reasonOfHandOff = '材料看过了，这件事由对方窗口受理'

export class MorningClerk {
  /** Away from the counter until it is called back. */
  private pause: { minutes: number; reason: string } | null = null

  constructor(
    private readonly morning: Morning,
    readonly counter: number,
    private readonly token: string,
  ) {}

  /** Goes for a break after the citizen of now. */
  rest(minutes: number, reason: string): void {
    this.pause = { minutes, reason }
  }

  /** @throws when the morning is over */
  async work(): Promise<void> {
    const { clock } = this.morning
    await this.ask('counter.open')
    for (;;) {
      if (this.pause !== null) await this.takeBreak(this.pause)
      if (!(await this.callNext())) {
        if (this.morning.isClosing) break
        await clock.minutes(idleMinutes, idleMilliseconds)
      }
    }
    await this.ask('counter.close')
  }

  private async callNext(): Promise<boolean> {
    const { status, body } = await this.ask('ticket.call')
    if (status === 409 && body['code'] === 'counter-busy') return this.goOn()
    if (status !== 200) return false
    const { ticket } = body['result'] as { ticket: string }
    await this.attend(ticket, this.morning.visitOf(ticket))
    return true
  }

  /** Somebody else has called here, e.g. whoever watches and plays along: they are served like anyone. */
  private async goOn(): Promise<boolean> {
    await this.morning.clock.minutes(walkMinutes)
    await this.ask('ticket.serve')
    await this.morning.clock.minutes(3)
    return (await this.ask('ticket.finish', { outcome: 'done' })).status === 200
  }

  private async attend(ticket: string, visit: MorningVisit): Promise<void> {
    const { clock } = this.morning
    if (visit.isMissed) {
      visit.isMissed = false
      await clock.minutes(1)
      await this.ask('ticket.recall')
      await clock.minutes(1)
      await this.ask('ticket.miss')
      if (visit.comesBack) this.morning.later(6, () => this.morning.rejoin(ticket))
      return
    }
    await clock.minutes(walkMinutes)
    await this.ask('ticket.serve')
    if (visit.handOffTo !== null) {
      const to = { queue: visit.handOffTo }
      visit.handOffTo = null
      await clock.minutes(Math.min(2, visit.minutes))
      const note = '身份证和申请表已核对'
      if ((await this.ask('ticket.handOff', { to, reason: reasonOfHandOff, note })).status === 200) return
    }
    if (visit.isHeld) {
      visit.isHeld = false
      await clock.minutes(Math.min(2, visit.minutes))
      if ((await this.ask('ticket.hold', { kind: 'away' })).status === 200) {
        this.morning.later(12, () => this.ask('ticket.resume', { ticket }))
        return
      }
    }
    await clock.minutes(visit.minutes)
    await this.finish(ticket, visit)
  }

  private async finish(ticket: string, visit: MorningVisit): Promise<void> {
    const reply = await this.ask('ticket.finish', this.morning.endingOf(visit))
    if (reply.status !== 200) await this.ask('ticket.finish', { outcome: 'done' })
    const { grade } = visit
    if (grade === null) return
    this.morning.later(0.4, () => this.morning.rate(this.counter, ticket, grade))
  }

  private async takeBreak({ minutes, reason }: { minutes: number; reason: string }): Promise<void> {
    this.pause = null
    if ((await this.ask('counter.pause', { reason })).status !== 200) return
    await this.morning.clock.minutes(minutes)
    await this.ask('counter.open')
  }

  private ask(type: string, body: Record<string, unknown> = {}) {
    return this.morning.client.command(this.token, { type, counter: this.counter, ...body })
  }
}
