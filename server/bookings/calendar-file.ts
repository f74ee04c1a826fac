/**
 * A booking as a calendar file (iCalendar, RFC 5545), so that the citizen's own phone reminds of it (B12). One event with
 * its hour in UTC, so that no table of time zones has to travel with it.
 */

import type { BookingAnswerBody } from '../../shared/wire/bookings.ts'
import { hourAt, instantBefore } from '../calendar.ts'

/** The sentences of the file; `shared/words` has them in each language. */
export interface CalendarSentences {
  title: (matter: string) => string
  code: (code: string) => string
  bring: (names: string) => string
  page: (link: string) => string
  evening: (hour: string) => string
  soon: (hour: string) => string
}

export interface CalendarContext {
  /** Epoch milliseconds. */
  now: number
  /** The booking's own page. */
  link: string
  words: CalendarSentences
}

/** The hour of the reminder on the day before. */
const eveningHour = '19:00'
const hourMilliseconds = 3_600_000
/** Octets in a line, without its end (RFC 5545, 3.1). */
const lineMost = 75

/** @returns the file; of a booking that is not expected any more one that takes the event out of the calendar */
export function calendarFileOf(booking: BookingAnswerBody, { now, link, words }: CalendarContext): string {
  const { hall, from, to, date, items, queueName, code, floor, zone, direction, state } = booking
  const matter = items.length === 0 ? queueName : items.map(({ name }) => name).join('、')
  const bring = toBringOf(booking)
  const isCancelled = state === 'cancelled'
  const hour = hourAt(hall.timeZone, Date.parse(from))
  const alarms = [
    { at: instantBefore(hall.timeZone, date, eveningHour), says: words.evening(hour) },
    { at: Date.parse(from) - hourMilliseconds, says: words.soon(hour) },
  ].filter(({ at }) => state === 'booked' && at > now)
  const place = [hall.name, hall.address ?? '', `${floor} ${zone} ${direction}`.trim()]
  const says = [
    words.code(code),
    ...(bring.length === 0 ? [] : [words.bring(bring.join('、'))]),
    words.page(link),
  ]
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiaohao//Booking//ZH',
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escaped(`${booking.booking}@${hall.hall}`)}`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${isCancelled ? 1 : 0}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${utc(Date.parse(from))}`,
    `DTEND:${utc(Date.parse(to))}`,
    `SUMMARY:${escaped(words.title(matter))}`,
    `LOCATION:${escaped(place.filter((part) => part !== '').join(' · '))}`,
    `DESCRIPTION:${escaped(says.join('\n'))}`,
    `URL:${encodeURI(link)}`,
    ...alarms.flatMap((alarm) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER;VALUE=DATE-TIME:${utc(alarm.at)}`,
      `DESCRIPTION:${escaped(alarm.says)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

/** What several matters need stands once; what comes by sharing is brought by nobody. */
function toBringOf({ items }: BookingAnswerBody): string[] {
  const materials = items.flatMap((item) => item.materials).filter(({ kind }) => kind !== 'shared')
  return [...new Set(materials.map(({ name }) => name))]
}

/** `20261124T020000Z` */
function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A text whose characters mean nothing to a calendar (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** A long line goes on in the next after a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (octets + more > lineMost) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += more
  }
  return [...parts, part].join('\r\n')
}
