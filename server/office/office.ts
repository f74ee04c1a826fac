/**
 * The office of a hall: loads a case's short stream, asks the law, appends. Whoever appends the stream's next number
 * first has it; whoever loses reads again and decides again. No state is kept between commands, so any process may
 * take any of them.
 */

import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import type { CaseCommand } from '../../shared/cases/case-commands.ts'
import type { CaseEntry, CaseFact } from '../../shared/cases/case-entries.ts'
import { type CaseFile, seqOf } from '../../shared/cases/case-file.ts'
import type { CaseRefusal } from '../../shared/cases/case-refusal.ts'
import { type CaseContext, decideCase } from '../../shared/cases/decide-case.ts'
import { caseOf, evolveCase } from '../../shared/cases/evolve-case.ts'
import type { Stage } from '../../shared/cases/stages.ts'
import { type Actor, recordOf } from '../../shared/law/actor.ts'
import { faultKind } from '../hall/faults.ts'
import { type Contact, Unavailable } from '../hall/halls.ts'
import { appendBatches, nothingBeside } from '../journal/append.ts'
import { type Beside, caseRow, type Sealed } from '../journal/case-rows.ts'
import { firstLink } from '../journal/chain.ts'
import { readAnswers, readTail } from '../journal/read.ts'
import { rowsOf } from '../journal/rows.ts'
import { caseStream } from '../journal/streams.ts'
import { keptAfterEnd, keptWhileOpen } from './keeping.ts'
import type { Place } from './place.ts'
import type { Vault } from './vault.ts'

/** What a sender is told; the same id gets the same answer for ever. */
export type CaseAnswer =
  | { ok: true; seq: number; result: { case: string; number: string; stage: Stage } }
  | { ok: false; refusal: CaseRefusal }

export interface CaseJob {
  id: string
  /** The case; for `case.open` the one to be. */
  case: string
  command: CaseCommand
  actor: Actor
  contact?: Contact
  /** The citizen's own words. */
  story?: string
}

/** A case is nobody's for long: more losses in a row than people work in a hall mean something else. */
const lossesMost = 60

export class Office {
  private readonly origin = randomUUID().slice(0, 8)

  constructor(
    private readonly sql: Sql,
    private readonly vault: Vault,
    private readonly clock: () => number = Date.now,
  ) {}

  /** @returns the case as its journal has it, or null where there is none. */
  async find(hall: string, id: string): Promise<CaseFile | null> {
    return (await this.read(caseStream(hall, id))).file
  }

  /**
   * Takes a command for a case; answered once it is durable.
   * @throws Unavailable when the case cannot be reached
   */
  async ask(place: Place, job: CaseJob): Promise<CaseAnswer> {
    const stream = caseStream(place.hall, job.case)
    for (let losses = 0; losses < lossesMost; losses++) {
      const known = (await readAnswers(this.sql, stream, [job.id])).get(job.id)
      if (known !== undefined) return known as CaseAnswer
      const answer = await this.tryOnce(place, job, stream)
      if (answer !== null) return answer
      await new Promise((wake) => setTimeout(wake, Math.random() * Math.min(50, 2 + losses * 5)))
    }
    throw new Unavailable('the case moved again and again')
  }

  /** @returns what decides the law for this actor, now. */
  contextFor(place: Place, actor: Actor, file: CaseFile | null, id: string): CaseContext {
    const at = Math.max(this.clock(), file?.history.at(-1)?.at ?? 0)
    return { ...place, at, actor, newId: id, newNumber: complaintNumber(place.today, id) }
  }

  /** @returns null when another process was first. */
  private async tryOnce(place: Place, job: CaseJob, stream: string): Promise<CaseAnswer | null> {
    const { file, head } = await this.read(stream)
    const context = this.contextFor(place, job.actor, file, job.case)
    const decision = decideCase(file, job.command, context)
    // A stream begins with its first entry: what was refused before that leaves nothing behind.
    if ('refusal' in decision && file === null) return { ok: false, refusal: decision.refusal }
    const facts = 'refusal' in decision ? [] : decision.facts
    const { entries, after } = fold(file, facts, context)
    const { opened, stage } = after!
    const answer: CaseAnswer =
      'refusal' in decision
        ? { ok: false, refusal: decision.refusal }
        : { ok: true, seq: seqOf(after), result: { case: opened.case, number: opened.number, stage } }
    if (facts.length === 0 && job.actor.kind === 'system') return answer
    const batch = {
      stream,
      after: seqOf(file),
      afterHash: head,
      entries: rowsOf(stream, entries, head, job.id),
      ...nothingBeside,
      commands: [{ id: job.id, seq: seqOf(after), answer: JSON.stringify(answer) }],
      beside: this.besideOf(place, job, file, after!),
    }
    try {
      return (await appendBatches(this.sql, [batch], this.origin)).has(stream) ? answer : null
    } catch (error) {
      if (faultKind(error) === 'lost') return null
      throw error
    }
  }

  private besideOf({ hall, today }: Place, job: CaseJob, before: CaseFile | null, after: CaseFile): Beside {
    const subject = after.opened.case
    const until = keptWhileOpen(today)
    const sealed: Sealed[] = []
    if (before === null && job.contact !== undefined)
      sealed.push(this.vault.sealContact(hall, subject, job.contact, until))
    if (before === null && job.story !== undefined)
      sealed.push(this.vault.sealStory(hall, subject, job.story, until))
    const hasEnded = after.closedAt !== null && before?.closedAt === null
    return {
      begun: [],
      cases: [caseRow(after)],
      sealed,
      kept: hasEnded ? [{ hall, subject, until: keptAfterEnd(today) }] : [],
    }
  }

  private async read(stream: string): Promise<{ file: CaseFile | null; head: string }> {
    const { entries, head } = await readTail<CaseEntry>(this.sql, stream, 0)
    return { file: caseOf(entries), head: head ?? firstLink }
  }
}

function fold(
  file: CaseFile | null,
  facts: readonly CaseFact[],
  { at, actor }: CaseContext,
): { entries: CaseEntry[]; after: CaseFile | null } {
  let after = file
  const entries = facts.map((fact) => {
    const entry = { ...fact, seq: seqOf(after) + 1, at, actor: recordOf(actor) }
    after = evolveCase(after, entry)
    return entry
  })
  return { entries, after }
}

/** Short enough to be said on the phone; the identifier alone is what must be unique. */
function complaintNumber(today: string, id: string): string {
  return `C${today.replaceAll('-', '')}-${id.replaceAll('-', '').slice(1, 7).toUpperCase()}`
}

/** @returns the identifier of the complaint that this command opens: the same however often it is sent. */
export function complaintId(command: string): string {
  return `C${command.toLowerCase()}`
}
