/** Token buckets: how often somebody may knock. In memory, per process. */

interface Bucket {
  tokens: number
  at: number
}

export class Limit {
  private readonly buckets = new Map<string, Bucket>()

  /**
   * @param burst how many at once
   * @param perSecond how fast they come back
   */
  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
  ) {}

  /** Takes one. @returns 0, or how many whole seconds to wait. */
  take(key: string, now = Date.now()): number {
    const bucket = this.buckets.get(key) ?? { tokens: this.burst, at: now }
    const tokens = Math.min(this.burst, bucket.tokens + ((now - bucket.at) / 1000) * this.perSecond)
    if (tokens < 1) return Math.max(1, Math.ceil((1 - tokens) / this.perSecond))
    this.buckets.set(key, { tokens: tokens - 1, at: now })
    if (this.buckets.size > 50_000) this.sweep(now)
    return 0
  }

  /** What was taken was well meant. */
  giveBack(key: string): void {
    const bucket = this.buckets.get(key)
    if (bucket !== undefined) bucket.tokens = Math.min(this.burst, bucket.tokens + 1)
  }

  /** Forgets who has a full bucket again. */
  sweep(now = Date.now()): void {
    const full = (this.burst / this.perSecond) * 1000
    for (const [key, { at }] of this.buckets) if (now - at > full) this.buckets.delete(key)
  }
}

/** The limits of the doors. Devices and people are known by themselves, never by the address that they share. */
export class Limits {
  /** Failed sign-ins per address; a whole office behind one address may sign in at eight o'clock. */
  readonly signIn = new Limit(120, 1)
  /** Numbers taken by phone: per address, and per hall whatever the address. */
  readonly publicIssue = new Limit(20, 0.5)
  readonly publicIssueOfHall = new Limit(120, 5)
  /** Bookings by phone, likewise: slower, because a place that is hoarded is another's. */
  readonly publicBooking = new Limit(20, 0.2)
  readonly publicBookingOfHall = new Limit(120, 5)
  /** Codes of no booking, per device or person who tries them. */
  readonly wrongCode = new Limit(30, 0.2)
  /** Codes for devices: a hall may switch all of its screens on at once, behind one address. */
  readonly pairing = new Limit(60, 0.5)
  /** Devices that ask what became of their code, each every two seconds. */
  readonly claim = new Limit(600, 100)
  /** What one ticket's holder does. */
  readonly citizen = new Limit(20, 1)
  /** Tokens that open nothing, and views without a token: per address. */
  readonly stranger = new Limit(300, 50)
  /** Far above any work: stops a terminal that runs wild. */
  readonly caller = new Limit(10_000, 2000)
  private readonly timer = setInterval(() => this.sweep(), 60_000).unref()

  stop(): void {
    clearInterval(this.timer)
  }

  private sweep(): void {
    const all = [
      this.signIn,
      this.publicIssue,
      this.publicIssueOfHall,
      this.publicBooking,
      this.publicBookingOfHall,
      this.wrongCode,
      this.pairing,
      this.claim,
      this.citizen,
      this.stranger,
      this.caller,
    ]
    for (const limit of all) limit.sweep()
  }
}
