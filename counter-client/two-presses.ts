/** What is not to happen by a slip: the first press asks, the second does it, and after a while nothing was asked. */

/** The second press must come within, in milliseconds. */
const patienceMilliseconds = 4000

export class TwoPresses {
  asked = false
  private timer: ReturnType<typeof setTimeout> | undefined

  /** @param onChange the first press was made, or is forgotten */
  constructor(private readonly onChange: () => void) {}

  /** @returns whether this was the second press. */
  press(): boolean {
    if (this.asked) {
      this.forget()
      return true
    }
    this.asked = true
    this.timer = setTimeout(() => {
      this.forget()
      this.onChange()
    }, patienceMilliseconds)
    this.onChange()
    return false
  }

  forget(): void {
    clearTimeout(this.timer)
    this.asked = false
  }
}
