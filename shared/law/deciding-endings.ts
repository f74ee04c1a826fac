/** How a matter and how a visit ends: outcomes with what they need, steps of a theme, the branches of the first inquiry. */

import type { CommandOf, FinishCommand, Paper, Result } from './commands.ts'
import type { Day, Ticket } from './day.ts'
import { atCounter } from './deciding-service.ts'
import type { Context } from './decide.ts'
import { fact, type Ended, type Fact } from './entries.ts'
import { checklistOf, guidesOf, nextStepOf, unnamedOf, unsettledOf } from './guide.ts'
import { usualDays, type Item, type Material } from './plan.ts'
import { refuse, type Refusal } from './refusal.ts'

/** One matter's own result; the visit goes on (T15). */
export function settle(day: Day, command: CommandOf<'ticket.settle'>, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['serving'])
  if ('code' in here) return here
  const { item, counter } = command
  const guide = here.guides.find((each) => each.item === item)
  if (guide === undefined) return refuse('unknown-item', { item })
  if (!unsettledOf(here).includes(guide)) return refuse('already-settled', { item })
  const ended = endedBy(day, here, [guide], command, context)
  if ('code' in ended) return ended
  return [fact('ticket.settled', { ticket: here.id, counter, items: [item], ...ended })]
}

/**
 * Ends the visit, or this step of it: what has no result yet gets this outcome, and where steps of the theme are
 * left the ticket goes on to the next by itself, with its standing (T16).
 */
export function finish(day: Day, command: FinishCommand, context: Context): Fact[] | Refusal {
  const here = atCounter(day, command, context, ['serving'])
  if ('code' in here) return here
  const ended = endedBy(day, here, guidesOf(day, here), command, context)
  if ('code' in ended) return ended
  const { followUp } = command
  if (followUp !== undefined) {
    const days = followUp.days ?? day.plan.caseDays?.followUp ?? usualDays.followUp
    ended.followUp = { matter: followUp.matter, due: dueIn(context, days) }
  }
  const step = mayGoOn(day, here, command) ? nextStepOf(day, here) : null
  return step === null ? [finished(here, command, ended)] : stepOn(here, command.counter, ended, step)
}

/** A step that cannot be done stops an ordered theme: what follows would rest on it. */
function mayGoOn(day: Day, ticket: Ticket, { whole, outcome }: FinishCommand): boolean {
  if (whole === true) return false
  const ordered = day.layout.themes.get(ticket.theme ?? '')?.visit === 'ordered'
  return !ordered || (outcome !== 'notice' && outcome !== 'not-accepted')
}

function finished(ticket: Ticket, { counter, explained }: FinishCommand, ended: Ended): Fact {
  const branch = ended.followUp !== undefined ? 'followed' : explained !== undefined ? 'explained' : 'handled'
  return fact('ticket.finished', {
    ticket: ticket.id,
    counter,
    ...ended,
    branch,
    ...(explained === undefined ? {} : { explained }),
  })
}

function stepOn(ticket: Ticket, counter: number, ended: Ended, queue: string): Fact[] {
  const done = unsettledOf(ticket).filter((guide) => guide.queue === ticket.queue)
  const items = done.map(({ item }) => item)
  return [
    fact('ticket.settled', { ticket: ticket.id, counter, items, ...ended }),
    fact('ticket.handedOff', {
      ticket: ticket.id,
      counter,
      queue,
      pin: null,
      reason: '',
      note: '',
      step: true,
    }),
  ]
}

function endedBy(
  day: Day,
  ticket: Ticket,
  guides: readonly Item[],
  result: Result,
  context: Context,
): Ended | Refusal {
  const { outcome, reason, remedy, promised } = result
  const papers = papersOf(result)
  const lacking = papers.filter(({ state }) => state !== 'received').map(({ name }) => name)
  const field = missingDetail(result, lacking)
  if (field !== null) return refuse('details-missing', { field, outcome })
  const wrong = wrongMaterial(checklistOf(guides), papers, outcome)
  if (wrong !== null) return wrong
  const asks = outcome === 'notice' || outcome === 'accepted-pending'
  const unnamed = unnamedOf(day, ticket)
  const repeated = asks ? lacking.filter((name) => unnamed.includes(name)) : []
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(remedy === undefined ? {} : { remedy }),
    ...(lacking.length === 0 ? {} : { missing: lacking }),
    ...(papers.length === 0 ? {} : { papers }),
    ...(promised === undefined ? {} : { promised }),
    ...(repeated.length === 0 ? {} : { repeated }),
    ...(outcome === 'accepted-pending' ? { later: laterOf(day, guides, lacking, context) } : {}),
  }
}

/** Names alone mean that they are missing. */
function papersOf({ papers = [], missing = [] }: Result): Paper[] {
  const named = new Set(papers.map(({ name }) => name))
  return [
    ...papers,
    ...missing.filter((name) => !named.has(name)).map((name): Paper => ({ name, state: 'missing' })),
  ]
}

function missingDetail(
  { outcome, reason, remedy, promised, papers }: Result,
  lacking: string[],
): string | null {
  if (papers?.some(({ state, mend }) => state === 'defective' && !mend)) return 'papers'
  switch (outcome) {
    case 'not-accepted':
      return !reason ? 'reason' : !remedy ? 'remedy' : null
    case 'notice':
      return lacking.length > 0 ? null : 'missing'
    case 'accepted-pending':
      return lacking.length === 0 ? 'missing' : promised === true ? null : 'promised'
    default:
      return null
  }
}

/** Only what the guide names can be asked for, never what comes by sharing; and only what may follow can follow. */
function wrongMaterial(
  checklist: readonly Material[],
  papers: readonly Paper[],
  outcome: Result['outcome'],
): Refusal | null {
  for (const { name, state } of papers) {
    const material = checklist.find((each) => each.name === name)
    if (material === undefined) return refuse('unknown-material', { material: name })
    if (state === 'received') continue
    if (material.kind === 'shared') return refuse('shared-material', { material: name })
    if (outcome === 'accepted-pending' && material.kind !== 'later')
      return refuse('main-material', { material: name })
  }
  return null
}

function laterOf(
  day: Day,
  guides: readonly Item[],
  materials: string[],
  context: Context,
): { materials: string[]; due: string } {
  const days = guides
    .filter((guide) => guide.materials.some(({ name }) => materials.includes(name)))
    .map(({ laterDays }) => laterDays ?? day.plan.caseDays?.later ?? usualDays.later)
  return { materials, due: dueIn(context, Math.min(...days)) }
}

function dueIn({ dueAfter }: Context, workingDays: number): string {
  if (dueAfter === undefined) throw new Error('what is due in working days is decided with a calendar')
  return dueAfter(workingDays)
}
