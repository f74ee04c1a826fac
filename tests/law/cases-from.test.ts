import { expect, test } from 'vitest'
import { casesFrom } from '../../shared/cases/cases-from.ts'
import type { CommandOf } from '../../shared/law/commands.ts'
import { evolve } from '../../shared/law/evolve.ts'
import { workingDaysAfter } from '../../server/working-days.ts'
import { guidesPlan } from './support/guides-hall.ts'
import { chief, citizen, SmallHall } from './support/small-hall.ts'

const beginning = {
  departmentOf: (id: string) => (id === 'clerk-1' ? 'A' : 'B'),
  dueAfter: (days: number, from = '2026-11-24') => workingDaysAfter(from, days),
}

/** A citizen heard first at counter 1, handed on, and finished at counter 3 in this way. */
function finished(result: Omit<CommandOf<'ticket.finish'>, 'type' | 'counter'>, item = 'ASK') {
  const hall = new SmallHall(guidesPlan).opens(1, 3)
  hall.issues('A', { items: [item] })
  hall.receives(1)
  hall.does({ type: 'ticket.handOff', counter: 1, to: { queue: 'B' }, reason: '属 B 区' })
  hall.receives(3)
  const [entry] = hall.does({ type: 'ticket.finish', counter: 3, ...result })
  return { hall, entry: entry! }
}

test('[K9] [K3] a follow-up is the first-inquiry clerk’s, whoever finished the visit', () => {
  const { hall, entry } = finished({ outcome: 'answered', followUp: { matter: '异地转入进度' } })
  expect(casesFrom(hall.day, entry, beginning)).toEqual([
    {
      hall: 'small',
      case: `F20261124-${entry.seq}`,
      number: `F20261124-${entry.seq}`,
      kind: 'follow-up',
      channel: 'counter',
      visit: { ticket: 'ticket-4', number: 'A001', day: '2026-11-24' },
      owner: 'clerk-1',
      responsible: 'clerk-1',
      department: 'A',
      due: '2026-11-24+3',
      matter: '异地转入进度',
    },
  ])
  expect(casesFrom(hall.day, entry, beginning)).toEqual(casesFrom(hall.day, entry, beginning))
})

test('[K9] [K5] promised materials are kept in sight by whoever took the promise, of a matter or of the visit', () => {
  const result = { outcome: 'accepted-pending' as const, missing: ['结婚证'], promised: true }
  const whole = finished({ ...result, followUp: { matter: '补录' } }, 'BIRTH')
  expect(casesFrom(whole.hall.day, whole.entry, beginning)).toMatchObject([
    { case: `F20261124-${whole.entry.seq}`, owner: 'clerk-1' },
    {
      case: `P20261124-${whole.entry.seq}`,
      owner: 'clerk-3',
      department: 'B',
      materials: ['结婚证'],
      due: '2026-11-24+5',
    },
  ])
  const hall = new SmallHall(guidesPlan).opens(1)
  hall.issues('A', { items: ['BIRTH', 'ASK'] })
  hall.receives(1)
  const [settled] = hall.does({
    type: 'ticket.settle',
    counter: 1,
    item: 'BIRTH',
    ...result,
    missing: ['结婚证'],
  })
  expect(casesFrom(hall.day, settled!, beginning)).toMatchObject([
    { case: `P20261124-${settled!.seq}`, owner: 'clerk-1', department: 'A' },
  ])
})

test('[R4] [K9] grades 1 and 2 begin a case without an owner, in the rated clerk’s department; 3 and more none', () => {
  for (const grade of [1, 2, 3, 4, 5]) {
    const hall = new SmallHall().opens(1)
    const { id } = hall.issues('A')
    hall.handles(1)
    const [entry] = hall.does({ type: 'ticket.rate', ticket: id, grade, realName: true }, citizen(id))
    const begun = casesFrom(hall.day, entry!, beginning)
    expect(begun).toMatchObject(
      grade > 2
        ? []
        : [
            {
              kind: 'bad-rating',
              case: `B20261124-${entry!.seq}`,
              channel: 'online',
              owner: null,
              department: 'A',
              due: '2026-11-25',
              rating: { clerk: 'clerk-1', counter: 1, grade, realName: true },
            },
          ],
    )
  }
})

test('[K9] a plan sets other days, and no other entry begins anything', () => {
  const hall = new SmallHall().opens(1)
  const { id } = hall.issues('A')
  hall.handles(1)
  evolve(hall.day, {
    type: 'day.replanned',
    data: { plan: { ...hall.day.plan, caseDays: { verify: 2 } }, sessions: 'always' },
    seq: hall.day.seq + 1,
    at: hall.at,
    actor: { kind: 'system' },
  })
  const [rated] = hall.does({ type: 'ticket.rate', ticket: id, grade: 1 }, citizen(id))
  expect(casesFrom(hall.day, rated!, beginning)[0]!.due).toBe('2026-11-26')
  hall.does({ type: 'hall.announce', notice: '' }, chief)
  for (const entry of hall.entries.filter((each) => each !== rated))
    expect(casesFrom(hall.day, entry, beginning)).toEqual([])
})
