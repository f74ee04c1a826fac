/**
 * The cases that an entry of the day begins (K9). Their identifiers follow from the day's date and the entry's
 * number, so that deciding again gives the same ones.
 */

import type { Day, Ticket } from '../law/day.ts'
import type { Entry } from '../law/entries.ts'
import { type CaseDays, usualDays } from '../law/plan.ts'
import type { Opened } from './case-entries.ts'
import type { DueAfter } from './case-level.ts'
import type { CaseKind } from './stages.ts'

export interface Beginning {
  departmentOf: (person: string) => string | null
  /** Counted from the day itself. */
  dueAfter: DueAfter
}

/** A matter or a whole visit came to its end. */
type Ending = Extract<Entry, { type: 'ticket.finished' | 'ticket.settled' }>
/** A visit, or what was asked at the guide's desk, is to be followed up. */
type Followed = Ending | Extract<Entry, { type: 'inquiry.recorded' }>

const letters: Record<CaseKind, string> = {
  'follow-up': 'F',
  pending: 'P',
  complaint: 'C',
  'bad-rating': 'B',
}
const worstGood = 3

/** @returns what the new cases begin with, in a fixed order; the day is as it is after the entry. */
export function casesFrom(day: Day, entry: Entry, beginning: Beginning): Opened[] {
  switch (entry.type) {
    case 'ticket.finished':
    case 'ticket.settled':
      return [...followUp(day, entry, beginning), ...pending(day, entry, beginning)]
    case 'inquiry.recorded':
      return followUp(day, entry, beginning)
    case 'ticket.rated':
      return badRating(day, entry, beginning)
    default:
      return []
  }
}

/** @returns the working days within which cases of the hall have to move. */
export function caseDaysOf({ plan }: { plan: { caseDays?: Partial<CaseDays> } }): CaseDays {
  return { ...usualDays, ...plan.caseDays }
}

/** In scope, but not now: the clerk who heard the citizen first stands for it and follows it up (Reg. 25). */
function followUp(day: Day, entry: Followed, { departmentOf }: Beginning) {
  const { followUp: asked, ticket: id } = entry.data
  if (asked === undefined) return []
  const ticket = day.tickets.get(id)!
  const clerk = ticket.firstClerk?.clerk ?? clerkOf(ticket)
  const opened = begin(day, entry, 'follow-up', ticket)
  return [
    {
      ...opened,
      owner: clerk,
      responsible: clerk,
      department: departmentOf(clerk),
      due: asked.due,
      matter: asked.matter,
    },
  ]
}

/** Accepted with materials to follow: whoever took the promise keeps it in sight (Reg. 27). */
function pending(day: Day, entry: Ending, { departmentOf }: Beginning) {
  const { later, ticket: id } = entry.data
  if (later === undefined) return []
  const ticket = day.tickets.get(id)!
  const clerk = clerkOf(ticket)
  const opened = begin(day, entry, 'pending', ticket)
  return [
    {
      ...opened,
      owner: clerk,
      responsible: clerk,
      department: departmentOf(clerk),
      due: later.due,
      materials: later.materials,
    },
  ]
}

/** Nobody owns it yet: the chief of the rated clerk's department has to take it or give it to somebody else. */
function badRating(
  day: Day,
  entry: Extract<Entry, { type: 'ticket.rated' }>,
  { departmentOf, dueAfter }: Beginning,
): Opened[] {
  const { grade, ticket: id, counter, dimensions, realName } = entry.data
  if (grade >= worstGood) return []
  const ticket = day.tickets.get(id)!
  const clerk = clerkOf(ticket)
  return [
    {
      ...begin(day, entry, 'bad-rating', ticket),
      channel: entry.actor.kind === 'device' ? 'counter' : 'online',
      owner: null,
      responsible: null,
      department: departmentOf(clerk),
      due: dueAfter(caseDaysOf(day).verify, day.date),
      rating: { clerk, counter, grade, dimensions, realName },
    },
  ]
}

function begin(day: Day, { seq }: Entry, kind: CaseKind, ticket: Ticket) {
  const number = `${letters[kind]}${day.date.replaceAll('-', '')}-${seq}`
  return {
    hall: day.hall,
    case: number,
    kind,
    number,
    channel: 'counter' as const,
    visit: { ticket: ticket.id, number: ticket.number, day: day.date },
  }
}

function clerkOf(ticket: Ticket): string {
  return ticket.legs.at(-1)?.clerk ?? ''
}
