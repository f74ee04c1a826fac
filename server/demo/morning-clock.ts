/** The morning's own time: real time, faster. */

export class MorningClock {
  private readonly began = performance.now()

  /**
   * @param from where it begins, in minutes after midnight
   * @param speed its minutes in a real one
   * @param signal ends every wait
   */
  constructor(
    private readonly from: number,
    readonly speed: number,
    private readonly signal: AbortSignal,
  ) {}

  /** Minutes after midnight. */
  get now(): number {
    return this.from + ((performance.now() - this.began) * this.speed) / 60_000
  }

  /** Waits until that minute; at once when it has passed. @throws when the morning is over */
  async until(minute: number): Promise<void> {
    await this.pause(((minute - this.now) * 60_000) / this.speed)
  }

  /** Waits for so many minutes of the morning, `least` real milliseconds at least. @throws when it is over */
  async minutes(minutes: number, least = 0): Promise<void> {
    await this.pause(Math.max(least, (minutes * 60_000) / this.speed))
  }

  private pause(milliseconds: number): Promise<void> {
    this.signal.throwIfAborted()
    return new Promise((wake, fail) => {
      const over = (): void => {
        clearTimeout(timer)
        fail(this.signal.reason as Error)
      }
      const timer = setTimeout(
        () => {
          this.signal.removeEventListener('abort', over)
          wake()
        },
        Math.max(0, milliseconds),
      )
      this.signal.addEventListener('abort', over, { once: true })
    })
  }
}
