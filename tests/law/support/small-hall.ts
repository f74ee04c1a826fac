/** A small hall for sentences of the form given, when, then. The clock is the test's. */

import type { Actor } from '../../../shared/law/actor.ts'
import { recordOf } from '../../../shared/law/actor.ts'
import type { Command, CommandOf } from '../../../shared/law/commands.ts'
import type { Day, Ticket } from '../../../shared/law/day.ts'
import { decide } from '../../../shared/law/decide.ts'
import type { Entry } from '../../../shared/law/entries.ts'
import { evolve, newDay } from '../../../shared/law/evolve.ts'
import type { Plan } from '../../../shared/law/plan.ts'
import type { RefusalCode } from '../../../shared/law/refusal.ts'

export const minute = 60_000
/** 09:00 in the hall. */
export const nine = Date.UTC(2026, 10, 24, 1)

export const kiosk: Actor = { kind: 'device', id: 'kiosk-1', device: 'kiosk' }
export const guide: Actor = { kind: 'person', id: 'guide-1', roles: ['guide'] }
export const manager: Actor = { kind: 'person', id: 'manager-1', roles: ['manager'] }
export const chief: Actor = { kind: 'person', id: 'chief-1', roles: ['chief'] }
export const system: Actor = { kind: 'system' }

/** @returns the clerk who usually sits there. */
export function clerk(counter: number): Actor {
  return { kind: 'person', id: `clerk-${counter}`, roles: ['clerk'] }
}

/** @returns whoever holds the ticket's token. */
export function citizen(ticket: string): Actor {
  return { kind: 'citizen', ticket }
}

/** Three queues; counter 1 serves A, 2 serves B and helps A, 3 serves all, 4 serves C, 5 serves A and B. */
export const smallPlan: Plan = {
  hall: 'small',
  name: '小厅',
  timeZone: 'Asia/Shanghai',
  hours: 'always',
  zones: [{ zone: 'Z', name: '一区', floor: '1F' }],
  queues: ['A', 'B', 'C'].map((queue) => ({
    queue,
    name: `${queue} 业务`,
    zone: 'Z',
    series: { prefix: queue, last: 9999 },
  })),
  items: [{ item: 'T1', name: '事项一', queue: 'A', minutes: 10, kind: 'instant', materials: [] }],
  themes: [{ theme: 'M1', name: '主题一', items: ['T1'] }],
  counters: [
    { counter: 1, zone: 'Z', kind: '综合', serves: [{ queue: 'A', reluctanceMinutes: 0 }] },
    {
      counter: 2,
      zone: 'Z',
      kind: '综合',
      serves: [
        { queue: 'B', reluctanceMinutes: 0 },
        { queue: 'A', reluctanceMinutes: 10 },
      ],
    },
    {
      counter: 3,
      zone: 'Z',
      kind: '综合',
      serves: ['A', 'B', 'C'].map((queue) => ({ queue, reluctanceMinutes: 0 })),
    },
    { counter: 4, zone: 'Z', kind: '专业', serves: [{ queue: 'C', reluctanceMinutes: 0 }] },
    {
      counter: 5,
      zone: 'Z',
      kind: '综合',
      serves: ['A', 'B'].map((queue) => ({ queue, reluctanceMinutes: 0 })),
    },
  ],
  greenGroups: ['elder', 'disabled', 'pregnant', 'soldier', 'talent'].map((group) => ({
    group,
    name: group,
  })),
  limits: {
    promiseMinutes: 5,
    headStartMinutes: 5,
    capMinutes: 45,
    rejoinBehind: 3,
    rejoinTimes: 2,
    recallTimes: 3,
    recallSeconds: 20,
  },
}

export class SmallHall {
  readonly day: Day
  readonly entries: Entry[] = []
  at = nine
  private made = 0

  constructor(plan: Plan = smallPlan, sessions: CommandOf<'day.open'>['sessions'] = 'always') {
    this.day = newDay(plan.hall, '2026-11-24')
    this.does({ type: 'day.open', hall: plan.hall, date: '2026-11-24', plan, sessions }, system)
  }

  /** Time goes by. */
  after(minutes: number): this {
    this.at += Math.round(minutes * minute)
    return this
  }

  /** @returns the facts' entries, or the refusal's code. */
  asks(command: Command, actor: Actor = this.usual(command)): Entry[] | RefusalCode {
    const dueAfter = (days: number): string => `${this.day.date}+${days}`
    const decision = decide(this.day, command, {
      at: this.at,
      actor,
      newId: `ticket-${++this.made}`,
      newIds: (count) => Array.from({ length: count }, (_, index) => `kept-${this.made}-${index}`),
      dueAfter,
    })
    if ('refusal' in decision) return decision.refusal.code
    const entries = decision.facts.map((fact, index) => ({
      ...fact,
      seq: this.day.seq + index + 1,
      at: this.at,
      actor: recordOf(actor),
    }))
    for (const entry of entries) {
      evolve(this.day, entry)
      this.entries.push(entry)
    }
    return entries
  }

  /** Asks and expects it to be taken. */
  does(command: Command, actor?: Actor): Entry[] {
    const outcome = this.asks(command, actor ?? this.usual(command))
    if (typeof outcome === 'string') throw new Error(`${command.type} was refused: ${outcome}`)
    return outcome
  }

  /** @returns the new ticket. */
  issues(queue = 'A', more: Partial<CommandOf<'ticket.issue'>> = {}): Ticket {
    const [entry] = this.does({ type: 'ticket.issue', queue, ...more })
    return this.ticket((entry!.data as { ticket: string }).ticket)
  }

  opens(...counters: number[]): this {
    for (const counter of counters) this.does({ type: 'counter.open', counter })
    return this
  }

  /** @returns the ticket that the counter called. */
  calls(counter: number): Ticket {
    const [entry] = this.does({ type: 'ticket.call', counter })
    return this.ticket((entry!.data as { ticket: string }).ticket)
  }

  /** Call, serve. */
  receives(counter: number): Ticket {
    const { id } = this.calls(counter)
    this.does({ type: 'ticket.serve', counter })
    return this.ticket(id)
  }

  /** Call, serve, finish. */
  handles(counter: number): Ticket {
    const { id } = this.receives(counter)
    this.does({ type: 'ticket.finish', counter, outcome: 'done' })
    return this.ticket(id)
  }

  ticket(id: string): Ticket {
    return this.day.tickets.get(id)!
  }

  private usual(command: Command): Actor {
    return 'counter' in command ? clerk(command.counter) : kiosk
  }
}
