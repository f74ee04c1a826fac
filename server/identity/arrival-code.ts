/** The day's code: whoever knows it has read it in the hall (N12). */

import { createHmac, timingSafeEqual } from 'node:crypto'

const digits = 6

export class ArrivalCodes {
  constructor(private readonly key: Buffer) {}

  /** @returns six digits for a hall and a business date; the same on every process. */
  codeOf(hall: string, date: string): string {
    const proof = createHmac('sha256', this.key).update(`arrival ${hall} ${date}`).digest()
    return String(proof.readUInt32BE(0) % 10 ** digits).padStart(digits, '0')
  }

  isCode(hall: string, date: string, given: string): boolean {
    const code = Buffer.from(this.codeOf(hall, date))
    const typed = Buffer.from(given.replaceAll(/\s/g, ''))
    return typed.length === code.length && timingSafeEqual(typed, code)
  }
}
