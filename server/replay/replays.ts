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
import { type Happening, type Mark, Story } from './story.ts'

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
  story: Story
}

/** What a reader needs to draw the line of a day. */
export interface Reel {
  /** Epoch milliseconds of the first and the last entry. */
  from: number
  to: number
  entries: number
  /** Calls and numbers by five minutes, from `from` on, and how many waited at their end. */
  marks: Mark[]
}

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
    const { entries, story } = await this.filmOf(reader, hall, date)
    const first = entries[0]
    if (first === undefined) return null
    story.goOn(entries)
    // What was said after the day is no part of the film.
    const worked = entries.findLast((_, no) => entries[no + 1]?.type === 'day.ended') ?? entries.at(-1)!
    return { from: first.at, to: worked.at, entries: entries.length, marks: [...story.marks] }
  }

  /**
   * @param around a moment with how much before and after it, and of which types; or a number, for all of it
   * @returns what happened, in order, or null when nothing is written of that day
   */
  async storyOf(
    reader: string,
    hall: string,
    date: string,
    around: { at: number; before: number; after: number; only?: readonly string[] | undefined } | string,
  ): Promise<Happening[] | null> {
    const { entries, story } = await this.filmOf(reader, hall, date)
    if (entries.length === 0) return null
    story.goOn(entries)
    if (typeof around === 'string') return story.of(around)
    return story.around(around.at, around.before, around.after, around.only)
  }

  /** @returns the hall's days that something is written of, oldest first, with the number of their entries. */
  async daysOf(hall: string, today: string): Promise<{ day: string; entries: number }[]> {
    // From the first number ever given on: one look at each date, by the journal's own key.
    const rows = await this.sql<{ day: string; entries: string | null }[]>`
      select to_char(d, 'YYYY-MM-DD') as day,
        (select seq from journal where stream = ${dayStream(hall, '')} || to_char(d, 'YYYY-MM-DD')
          order by seq desc limit 1) as entries
      from generate_series(coalesce((select min(day) from ticket where hall = ${hall}), ${today}::date)::timestamp,
        ${today}::date::timestamp, interval '1 day') d
      order by d`
    return rows.flatMap(({ day, entries }) => (entries === null ? [] : { day, entries: Number(entries) }))
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
    return { entries, day: newDay(hall, date), folded: 0, readAt: Date.now(), story: new Story(hall, date) }
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
