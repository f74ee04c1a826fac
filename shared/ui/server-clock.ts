/** The server's time, from its beats: a terminal's own clock may be wrong by hours. */

/** A jump beyond this is taken at once, a smaller one is smoothed. */
const jumpMilliseconds = 500
const smoothing = 0.2

export class ServerClock {
  private aheadMilliseconds: number | null = null

  /** @param local milliseconds by the machine: its clock, or one that nobody sets */
  constructor(private readonly local: () => number = Date.now) {}

  /** A beat that was sent at `at` (milliseconds) has come. */
  hear(at: number): void {
    const ahead = at - this.local()
    const known = this.aheadMilliseconds
    if (known === null || Math.abs(ahead - known) > jumpMilliseconds) this.aheadMilliseconds = ahead
    else this.aheadMilliseconds = known + (ahead - known) * smoothing
  }

  /** @returns what time it is at the server; by the local clock until it is known. */
  now(): number {
    return this.local() + (this.aheadMilliseconds ?? 0)
  }

  /** @returns a local instant in the server's time. */
  of(local: number): number {
    return local + (this.aheadMilliseconds ?? 0)
  }
}
