/** Identifiers and codes of bookings: they follow from the command, so that sending it again gives the same ones. */

import { createHmac } from 'node:crypto'

const codesOffered = 64

export class BookingIds {
  constructor(private readonly key: Buffer) {}

  /** @returns the identifier of the booking that this command makes; its first eight digits are the date. */
  idOf(date: string, command: string): string {
    const rest = this.digest(`id/${command.toLowerCase()}`).toString('hex').slice(0, 24)
    return `${date.replaceAll('-', '')}${rest}`.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  /** @returns codes of six digits that the booking may get, none beginning with 0; the law takes the first free one. */
  codesFor(booking: string): string[] {
    return Array.from({ length: codesOffered }, (_, no) =>
      String(100_000 + (this.digest(`code/${booking}/${no}`).readUInt32BE(0) % 900_000)),
    )
  }

  private digest(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest()
  }
}

/** @returns the date that stands in a booking's identifier, or null for what is none. */
export function dateOfBooking(id: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)-[0-9a-f-]{27}$/.exec(id) ?? []
  if (year === undefined) return null
  const date = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(date)) ? null : date
}
