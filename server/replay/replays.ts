/**
 * Past days, looked at again: the journal's entries through the same law and the same views. A reader moves about in
 * a day as in a film; forward costs only what happened in between, backward folds the day anew.
 */

import type { Sql } from 'postgres'
import type { Day } from '../../shared/law/day.ts'
import type { Entry } from '../../shared/law/entries.ts'
import { evolve, newDay } from '../../shared/law/evolve.ts'
import { readTail } from '../journal/read.ts'
import { dayStream } from '../journal/streams.ts'

/** Days that are kept unfolded for readers who go on. */
const keptMost = 8
/** A day that still goes on is read again after this, in milliseconds. */
const freshMilliseconds = 5000

interface Film {
  entries: Entry[]
  day: Day
  /** How many entries the day has folded. */
  folded: number
  readAt: number
}

/** What a reader needs to draw the line of a day. */
export interface Reel {
  /** Epoch milliseconds of the first and the last entry. */
  from: number
  to: number
  entries: number
  /** Calls and numbers by five minutes, from `from` on. */
  marks: { at: number; calls: number; issued: number }[]
}

const markMilliseconds = 5 * 60_000

export class Replays {
  private readonly films = new Map<string, Promise<Film>>()

  constructor(private readonly sql: Sql) {}

  /**
   * @param reader whoever watches: each has their own place in the day
   * @param at epoch milliseconds; what happened until then has happened
   * @param make looks at the hall's day as it was at that moment; at once, because the day moves on with the reader
   * @returns what it makes, or null when nothing is written of that day
   */
  async lookAt<T>(
    reader: string,
    hall: string,
    date: string,
    at: number,
    make: (day: Day) => T,
  ): Promise<T | null> {
    const film = await this.filmOf(reader, hall, date)
    if (film.entries.length === 0) return null
    if (film.day.register.at > at) {
      film.day = newDay(hall, date)
      film.folded = 0
    }
    for (;;) {
      const next = film.entries[film.folded]
      // The first entry opens the day: before it there is nothing to show.
      if (next === undefined || (next.at > at && film.folded > 0)) return make(film.day)
      evolve(film.day, next)
      film.folded++
    }
  }

  /** @returns the day's line, or null when nothing is written of that day. */
  async reelOf(reader: string, hall: string, date: string): Promise<Reel | null> {
    const { entries } = await this.filmOf(reader, hall, date)
    const first = entries[0]
    if (first === undefined) return null
    const marks: Reel['marks'] = []
    for (const { at, type } of entries) {
      const index = Math.floor((at - first.at) / markMilliseconds)
      while (marks.length <= index)
        marks.push({ at: first.at + marks.length * markMilliseconds, calls: 0, issued: 0 })
      if (type === 'ticket.called') marks[index]!.calls++
      if (type === 'ticket.issued') marks[index]!.issued++
    }
    return { from: first.at, to: entries.at(-1)!.at, entries: entries.length, marks }
  }

  private async filmOf(reader: string, hall: string, date: string): Promise<Film> {
    const name = `${reader} ${hall}/${date}`
    const known = this.films.get(name)
    const film = known === undefined ? this.load(hall, date) : this.goOn(known, hall, date)
    // The one used last goes to the end, so that the first is the one to let go.
    this.films.delete(name)
    this.films.set(name, film)
    film.catch(() => this.films.delete(name))
    if (this.films.size > keptMost) this.films.delete(this.films.keys().next().value!)
    return film
  }

  private async load(hall: string, date: string): Promise<Film> {
    const { entries } = await readTail(this.sql, dayStream(hall, date), 0)
    return { entries, day: newDay(hall, date), folded: 0, readAt: Date.now() }
  }

  private async goOn(film: Promise<Film>, hall: string, date: string): Promise<Film> {
    const known = await film
    if (Date.now() - known.readAt < freshMilliseconds) return known
    known.readAt = Date.now()
    const { entries } = await readTail(this.sql, dayStream(hall, date), known.entries.at(-1)?.seq ?? 0)
    known.entries.push(...entries)
    return known
  }
}
