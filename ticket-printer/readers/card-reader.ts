/** What reads a resident identity card at a kiosk. A vendor's device is another implementation of this, beside these. */

/** What came of a card that was laid on: its number, or that it could not be read. */
export type Read = { number: string } | 'misread'

export interface CardReader {
  /** Begins to read. @param onRead hears of every card, as often as it is laid on; keeps nothing */
  start(onRead: (read: Read) => void): void
  /** Lets go of the device. */
  stop(): void
}
