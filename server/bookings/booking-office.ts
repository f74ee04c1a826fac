/**
 * The bookings of a hall: loads a date's stream, asks the law, appends. Whoever appends the stream's next number first
 * has it, so nobody gets a place twice; whoever loses reads what won and decides again (B3).
 */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { BookingCommand } from '../../shared/bookings/booking-commands.ts'
import type { BookingEntry, BookingFact } from '../../shared/bookings/booking-entries.ts'
import type { BookingRefusal } from '../../shared/bookings/booking-refusal.ts'
import { type Bookings, noBookings } from '../../shared/bookings/bookings.ts'
import { type BookingContext, decideBooking } from '../../shared/bookings/decide-booking.ts'
import { evolveBookings } from '../../shared/bookings/evolve-booking.ts'
import { type Actor, recordOf } from '../../shared/law/actor.ts'
import { faultKind } from '../hall/faults.ts'
import { type Contact, Unavailable } from '../hall/halls.ts'
import { appendBatches, nothingBeside } from '../journal/append.ts'
import type { Beside } from '../journal/case-rows.ts'
import { firstLink } from '../journal/chain.ts'
import { readAnswers, readTail } from '../journal/read.ts'
import { rowsOf } from '../journal/rows.ts'
import { bookingStream } from '../journal/streams.ts'
import type { Vault } from '../office/vault.ts'
import type { BookingIds } from './booking-ids.ts'
import { type BookingPlace, slotsOn } from './booking-place.ts'

/** What a sender is told; the same id gets the same answer for ever. */
export type BookingAnswer =
  | { ok: true; seq: number; result: Record<string, unknown> }
  | { ok: false; refusal: BookingRefusal }

export interface BookingJob {
  id: string
  date: string
  command: BookingCommand
  actor: Actor
  contact?: Contact
  /** Bookings of the date that were checked in. */
  came: ReadonlySet<string>
}

interface Known {
  bookings: Bookings
  head: string
}

/** Each loss is another process's gain; more in a row than that mean something else. */
const lossesMost = 200
/** Streams whose fold is kept: a month of a few halls. */
const rememberedStreams = 200

export class BookingOffice {
  private readonly origin = randomUUID().slice(0, 8)
  private readonly known = new Map<string, Known>()
  /** The last command of a stream in this process: only processes race, callers of one queue up. */
  private readonly turns = new Map<string, Promise<unknown>>()

  constructor(
    private readonly sql: Sql,
    private readonly vault: Vault,
    private readonly ids: BookingIds,
    private readonly clock: () => number = Date.now,
  ) {}

  /** @returns the bookings of the date as the journal has them. */
  async find(hall: string, date: string): Promise<Bookings> {
    return (await this.read(bookingStream(hall, date))).bookings
  }

  /**
   * Takes a command for the bookings of a date; answered once it is durable.
   * @throws Unavailable when they cannot be reached
   */
  ask(place: BookingPlace, job: BookingJob): Promise<BookingAnswer> {
    const stream = bookingStream(place.hall, job.date)
    const before = this.turns.get(stream) ?? Promise.resolve()
    const turn = before.then(() => this.take(place, job, stream))
    const settled = turn.catch(() => undefined)
    this.turns.set(stream, settled)
    void settled.then(() => {
      if (this.turns.get(stream) === settled) this.turns.delete(stream)
    })
    return turn
  }

  /** @returns how many bookings of that month the person, known by the month's hash, did not come to. */
  async noShowsOf(hall: string, date: string, month: string): Promise<number> {
    const days = bookingStream(hall, date.slice(0, 8))
    const [row] = await this.sql<{ n: number }[]>`
      select count(*)::int as n from journal
      where stream >= ${`${days}01`} and stream <= ${`${days}31`} and stream like ${`${days}%`}
        and type = 'booking.noShow' and data->>'month' = ${month}`
    return row!.n
  }

  private async take(place: BookingPlace, job: BookingJob, stream: string): Promise<BookingAnswer> {
    for (let losses = 0; losses < lossesMost; losses++) {
      const known = (await readAnswers(this.sql, stream, [job.id])).get(job.id)
      if (known !== undefined) return known as BookingAnswer
      const answer = await this.tryOnce(place, job, stream)
      if (answer !== null) return answer
      await new Promise((wake) => setTimeout(wake, Math.random() * Math.min(30, 2 + losses * 3)))
    }
    throw new Unavailable('the bookings moved again and again')
  }

  /** @returns null when another process was first. */
  private async tryOnce(place: BookingPlace, job: BookingJob, stream: string): Promise<BookingAnswer | null> {
    const { bookings, head } = await this.read(stream)
    const context = await this.contextFor(place, job, bookings)
    const decision = decideBooking(bookings, job.command, context)
    const facts = 'refusal' in decision ? [] : decision.facts
    const entries = numbered(bookings, facts, context)
    const answer: BookingAnswer =
      'refusal' in decision
        ? { ok: false, refusal: decision.refusal }
        : { ok: true, seq: entries.at(-1)?.seq ?? bookings.seq, result: resultOf(facts) }
    if (facts.length === 0 && job.actor.kind === 'system') return answer
    const batch = {
      stream,
      after: bookings.seq,
      afterHash: head,
      entries: rowsOf(stream, entries, head, job.id),
      ...nothingBeside,
      commands: [{ id: job.id, seq: entries.at(-1)?.seq ?? bookings.seq, answer: JSON.stringify(answer) }],
      beside: this.besideOf(place, job, facts),
    }
    try {
      return (await appendBatches(this.sql, [batch], this.origin)).has(stream) ? answer : null
    } catch (error) {
      if (faultKind(error) === 'lost') return null
      throw error
    }
  }

  private async contextFor(
    place: BookingPlace,
    { id, date, command, actor, came }: BookingJob,
    bookings: Bookings,
  ): Promise<BookingContext> {
    const newId = this.ids.idOf(date, id)
    const isMaking = command.type === 'booking.make'
    return {
      at: Math.max(this.clock(), bookings.at),
      actor,
      newId,
      newCodes: isMaking ? this.ids.codesFor(newId) : [],
      plan: place.plan.booking,
      slots: isMaking ? slotsOn(place, date, command.queue) : [],
      noShows:
        isMaking && actor.kind !== 'person' ? await this.noShowsOf(place.hall, date, command.month) : 0,
      came,
    }
  }

  /** Until the day is over, or the booking was given up (B10). */
  private besideOf({ hall, today }: BookingPlace, job: BookingJob, facts: readonly BookingFact[]): Beside {
    const beside: Beside = { begun: [], cases: [], sealed: [], kept: [] }
    for (const { type, data } of facts) {
      if (type === 'booking.made' && job.contact !== undefined)
        beside.sealed.push(this.vault.sealContact(hall, data.booking, job.contact, job.date))
      if (type === 'booking.cancelled') beside.kept.push({ hall, subject: data.booking, until: today })
    }
    return beside
  }

  private async read(stream: string): Promise<Known> {
    const before = this.known.get(stream) ?? { bookings: noBookings, head: firstLink }
    const { entries, head } = await readTail<BookingEntry>(this.sql, stream, before.bookings.seq)
    const bookings = evolveBookings(before.bookings, entries)
    const after = { bookings, head: head ?? before.head }
    this.known.delete(stream)
    this.known.set(stream, after)
    if (this.known.size > rememberedStreams) this.known.delete(this.known.keys().next().value!)
    return after
  }
}

function numbered(
  { seq }: Bookings,
  facts: readonly BookingFact[],
  { at, actor }: BookingContext,
): BookingEntry[] {
  return facts.map((fact, index) => ({ ...fact, seq: seq + index + 1, at, actor: recordOf(actor) }))
}

function resultOf(facts: readonly BookingFact[]): Record<string, unknown> {
  const [first] = facts
  if (first?.type === 'booking.cancelled') return { booking: first.data.booking }
  if (first?.type !== 'booking.made') return {}
  const { booking, code, queue, from, to } = first.data
  return { booking, code, queue, from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}
