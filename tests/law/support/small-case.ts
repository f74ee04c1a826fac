/** One case for sentences of the form given, when, then. Days go by as the test says. */

import type { Actor, Role } from '../../../shared/law/actor.ts'
import { recordOf } from '../../../shared/law/actor.ts'
import { usualDays } from '../../../shared/law/plan.ts'
import type { CaseCommand } from '../../../shared/cases/case-commands.ts'
import { caseFact, type CaseEntry, type Opened } from '../../../shared/cases/case-entries.ts'
import { type CaseFile, seqOf } from '../../../shared/cases/case-file.ts'
import type { CaseRefusalCode } from '../../../shared/cases/case-refusal.ts'
import type { Colleague } from '../../../shared/cases/case-rights.ts'
import { type CaseContext, decideCase } from '../../../shared/cases/decide-case.ts'
import { evolveCase } from '../../../shared/cases/evolve-case.ts'
import { type CaseKind, stepAfter } from '../../../shared/cases/stages.ts'
import { workingDaysAfter } from '../../../server/working-days.ts'

const staff: [id: string, department: string | null, ...Role[]][] = [
  ['clerk', 'A', 'clerk'],
  ['neighbour', 'A', 'clerk'],
  ['stranger', 'B', 'clerk'],
  ['rated', 'A', 'clerk'],
  ['chief', 'A', 'chief'],
  ['other-chief', 'B', 'chief'],
  ['guide', null, 'guide'],
  ['manager', null, 'manager'],
  ['supervisor', null, 'supervisor'],
]

export const colleagues: ReadonlyMap<string, Colleague> = new Map(
  staff.map(([id, department, ...roles]) => [id, { id, roles, department }]),
)
export const system: Actor = { kind: 'system' }

/** @returns somebody of the staff. */
export function person(id: string): Actor {
  return { kind: 'person', id, roles: colleagues.get(id)!.roles }
}

export class SmallCase {
  file: CaseFile | null = null
  complaintDepartment: string | null = null
  colleagues = colleagues
  /** A Wednesday. */
  today = '2026-11-25'
  at = Date.UTC(2026, 10, 25, 2)

  /** @returns a case of that kind as the day, or a clerk, would begin it; clerk `clerk` owns it, nobody a rating. */
  static of(kind: CaseKind, more: Partial<Opened> = {}): SmallCase {
    const made = new SmallCase()
    made.fold(
      caseFact('case.opened', {
        hall: 'small',
        case: 'X-1',
        kind,
        number: 'X-1',
        channel: 'counter',
        visit: { ticket: 't', number: 'A001', day: made.today },
        owner: kind === 'bad-rating' ? null : 'clerk',
        responsible: kind === 'bad-rating' ? null : 'clerk',
        department: 'A',
        due: workingDaysAfter(made.today, 3),
        ...(kind === 'pending' ? { materials: ['照片', '户口簿'] } : {}),
        ...(kind === 'bad-rating'
          ? { rating: { clerk: 'rated', counter: 1, grade: 1, dimensions: {}, realName: true } }
          : {}),
        ...more,
      }),
      system,
    )
    return made
  }

  get stage(): string {
    return this.file!.stage
  }

  /** Working days go by. */
  after(workingDays: number): this {
    this.today = workingDaysAfter(this.today, workingDays)
    this.at += workingDays * 86_400_000
    return this
  }

  context(actor: Actor): CaseContext {
    return {
      at: this.at,
      actor,
      newId: 'C-1',
      newNumber: 'C-1',
      hall: 'small',
      today: this.today,
      dueAfter: (days, from = this.today) => workingDaysAfter(from, days),
      days: usualDays,
      colleagues: this.colleagues,
      complaintDepartment: this.complaintDepartment,
    }
  }

  /** @returns the new entries' types, or the refusal's code. */
  asks(command: CaseCommand, by: Actor | string): string[] | CaseRefusalCode {
    const actor = typeof by === 'string' ? person(by) : by
    const decision = decideCase(this.file, command, this.context(actor))
    if ('refusal' in decision) return decision.refusal.code
    for (const fact of decision.facts) this.fold(fact, actor)
    return decision.facts.map((fact) => fact.type)
  }

  /** Asks and expects it to be taken. */
  does(command: CaseCommand, by: Actor | string): this {
    const outcome = this.asks(command, by)
    if (typeof outcome === 'string') throw new Error(`${command.type} was refused: ${outcome}`)
    return this
  }

  /** Brings it to the stage, step by step: the chief handles, the manager checks. */
  reaches(stage: string): this {
    while (this.stage !== stage) {
      const step = stepAfter(this.file!.opened.kind, this.file!.stage)!
      this.does(
        {
          type: 'case.advance',
          stage: step.stage,
          words: '已办',
          how: 'phone',
          finding: 'true',
          cause: 'delay',
          scope: 'inside',
          answer: 'satisfied',
        },
        step.by === 'manager' ? 'manager' : 'chief',
      )
    }
    return this
  }

  private fold(fact: Parameters<typeof recast>[0], actor: Actor): void {
    this.file = evolveCase(this.file, recast(fact, seqOf(this.file) + 1, this.at, actor))
  }
}

function recast(
  fact: Omit<CaseEntry, 'seq' | 'at' | 'actor'>,
  seq: number,
  at: number,
  actor: Actor,
): CaseEntry {
  return { ...fact, seq, at, actor: recordOf(actor) } as CaseEntry
}
