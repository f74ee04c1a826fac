import { describe, expect, test } from 'vitest'
import type { FinishCommand } from '../../shared/law/commands.ts'
import { checklistOf } from '../../shared/law/guide.ts'
import { checkPlan } from '../../shared/law/plan-check.ts'
import { visitOf } from '../../shared/views/visit.ts'
import { guidesPlan } from './support/guides-hall.ts'
import { clerk, SmallHall, system } from './support/small-hall.ts'

const context = { now: 0, people: () => null }

/** Serving a ticket of these items at counter 3, which serves every queue. */
function serving(...items: string[]): { hall: SmallHall; id: string } {
  const hall = new SmallHall(guidesPlan).opens(3)
  hall.issues('A', { items })
  return { hall, id: hall.receives(3).id }
}

function finish(more: Partial<FinishCommand>): FinishCommand {
  return { type: 'ticket.finish', counter: 3, outcome: 'done', ...more }
}

describe('a visit without a number', () => {
  test('[T14] [H3] it is served where it began, has a number of its own series and a first clerk', () => {
    const hall = new SmallHall(guidesPlan).opens(3, 4)
    hall.does({ type: 'ticket.walkUp', counter: 3, items: ['ASK'] })
    const first = hall.ticket(hall.day.counters.get(3)!.ticket!)
    expect(first).toMatchObject({ number: 'SW001', state: 'serving', queue: 'A', channel: 'clerk' })
    expect(first.firstClerk).toEqual({ clerk: 'clerk-3', counter: 3 })
    hall.does(finish({ outcome: 'answered' }))
    hall.does({ type: 'ticket.walkUp', counter: 4 })
    expect(hall.ticket(hall.day.counters.get(4)!.ticket!)).toMatchObject({ number: 'SW002', queue: 'C' })
    expect(hall.issues('A').number).toBe('A001')
  })

  test('[T14] not where somebody is, nor at a counter that is closed or another’s', () => {
    const { hall } = serving('ASK')
    expect(hall.asks({ type: 'ticket.walkUp', counter: 3 })).toBe('counter-busy')
    expect(hall.asks({ type: 'ticket.walkUp', counter: 1 })).toBe('counter-not-open')
    expect(hall.asks({ type: 'ticket.walkUp', counter: 3 }, clerk(1))).toBe('not-your-counter')
    hall.does(finish({}))
    expect(hall.asks({ type: 'ticket.walkUp', counter: 3, items: ['?'] })).toBe('unknown-item')
    expect(hall.asks({ type: 'ticket.walkUp', counter: 3, queue: 'X' })).toBe('unknown-queue')
    expect(
      checkPlan({
        ...guidesPlan,
        queues: guidesPlan.queues.map((queue) => ({ ...queue, series: { prefix: 'SW', last: 99 } })),
      })[0],
    ).toMatchObject({ problem: 'prefix-form' })
  })
})

describe('matters of a visit', () => {
  test('[T15] each has its own result; the end gives the rest its outcome', () => {
    const { hall, id } = serving('BIRTH', 'CARE')
    hall.does({ type: 'ticket.settle', counter: 3, item: 'CARE', outcome: 'accepted' })
    expect(hall.ticket(id).state).toBe('serving')
    expect(hall.asks({ type: 'ticket.settle', counter: 3, item: 'CARE', outcome: 'done' })).toBe(
      'already-settled',
    )
    expect(hall.asks({ type: 'ticket.settle', counter: 3, item: 'CARD', outcome: 'done' })).toBe(
      'unknown-item',
    )
    hall.does({ type: 'ticket.describe', counter: 3, items: ['CARD'] })
    expect(hall.ticket(id).items).toEqual(['CARE', 'CARD'])
    hall.does(finish({ outcome: 'done' }))
    expect(hall.ticket(id).results.map(({ item, outcome }) => [item, outcome])).toEqual([
      ['CARE', 'accepted'],
      ['CARD', 'done'],
    ])
  })

  test('[T20] the guide stays as it was when the matter was named', () => {
    const { hall, id } = serving('ASK')
    const plan = {
      ...guidesPlan,
      items: guidesPlan.items.map((item) => ({
        ...item,
        version: 2,
        materials: [{ name: '新材料', kind: 'main' as const }],
      })),
    }
    hall.does({ type: 'day.replan', plan, sessions: 'always' }, system)
    hall.does({ type: 'ticket.describe', counter: 3, items: ['ASK', 'CARE'] })
    expect(hall.ticket(id).guides.map(({ version }) => version)).toEqual([undefined, 2])
  })
})

describe('materials', () => {
  test('[T17] only what the guide names, never what comes by sharing; shared materials stand once', () => {
    const { hall, id } = serving('BIRTH', 'CARD')
    const notice = (...missing: string[]): ReturnType<SmallHall['asks']> =>
      hall.asks(finish({ outcome: 'notice', missing }))
    expect(notice('单位证明')).toBe('unknown-material')
    expect(notice('证件照')).toBe('shared-material')
    const list = checklistOf(hall.ticket(id).guides)
    expect(list.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '出生医学证明 main',
      '户口簿 main',
      '结婚证 later',
      '近期照片 later',
      '证件照 shared',
    ])
    expect(typeof notice('户口簿')).toBe('object')
  })

  test('[T17] a visit whose matter nobody named has the materials of its queue', () => {
    const { hall } = serving()
    expect(hall.asks(finish({ outcome: 'notice', missing: ['近期照片'] }))).toBe('unknown-material')
    expect(typeof hall.asks(finish({ outcome: 'notice', missing: ['结婚证'] }))).toBe('object')
  })

  test('[T11] a defective material says what to mend', () => {
    const { hall, id } = serving('BIRTH')
    const defective = { name: '户口簿', state: 'defective' } as const
    expect(hall.asks(finish({ outcome: 'notice', papers: [defective] }))).toBe('details-missing')
    hall.does(finish({ outcome: 'notice', papers: [{ ...defective, mend: '缺增减页' }] }))
    expect(hall.ticket(id).notices[0]).toMatchObject({ missing: ['户口簿'], items: ['BIRTH'], repeated: [] })
  })

  test('[T18] accepted with materials to follow: only those that may, with the promise, by a date', () => {
    const { hall, id } = serving('CARD')
    const pending = (more: Partial<FinishCommand>): FinishCommand =>
      finish({ outcome: 'accepted-pending', ...more })
    expect(hall.asks(pending({ missing: ['近期照片'] }))).toBe('details-missing')
    expect(hall.asks(pending({ promised: true }))).toBe('details-missing')
    const birth = serving('BIRTH')
    expect(birth.hall.asks(pending({ missing: ['户口簿'], promised: true }))).toBe('main-material')
    const [entry] = hall.does(pending({ missing: ['近期照片'], promised: true }))
    expect(entry!.data).toMatchObject({ later: { materials: ['近期照片'], due: '2026-11-24+2' } })
    expect(hall.ticket(id).notices[0]!.due).toBe('2026-11-24+2')
  })

  test('[T19] a later notice that names what the first could have named says so', () => {
    const { hall, id } = serving('BIRTH', 'CARD', 'CARE')
    const first = ['出生医学证明']
    hall.does({ type: 'ticket.settle', counter: 3, item: 'BIRTH', outcome: 'notice', missing: first })
    // 户口簿 is needed for the birth too; what the other matters alone need could not be in its notice.
    hall.does(finish({ outcome: 'notice', missing: ['出生医学证明', '户口簿', '身份证', '近期照片'] }))
    expect(hall.ticket(id).notices.map(({ repeated }) => repeated)).toEqual([[], ['户口簿']])
  })

  test('[H4] what was looked through stays with the visit for the next counter', () => {
    const { hall, id } = serving('BIRTH')
    hall.opens(4)
    hall.does({ type: 'ticket.check', counter: 3, papers: [{ name: '户口簿', state: 'missing' }] })
    hall.does({ type: 'ticket.check', counter: 3, papers: [{ name: '户口簿', state: 'received' }] })
    expect(
      hall.asks({ type: 'ticket.check', counter: 3, papers: [{ name: '别的', state: 'missing' }] }),
    ).toBe('unknown-material')
    hall.does({ type: 'ticket.handOff', counter: 3, to: { queue: 'C' }, reason: 'r' })
    hall.receives(4)
    const { checklist } = visitOf(hall.day, hall.ticket(id), context)
    expect(checklist.find(({ name }) => name === '户口簿')?.state).toBe('received')
    expect(checklist.find(({ name }) => name === '结婚证')?.state).toBeUndefined()
  })

  test('[C10] a guide names each material: catch-alls are refused', () => {
    const vague = ['其他材料', '其他相关证明', '等相关材料', '有关资料', '法律法规规定的其他材料']
    const plan = {
      ...guidesPlan,
      items: vague.map((name, no) => ({
        ...guidesPlan.items[0]!,
        item: `V${no}`,
        materials: [{ name, kind: 'main' as const }],
      })),
      themes: [],
    }
    expect(checkPlan(plan).map(({ problem, value }) => `${problem} ${value}`)).toEqual(
      vague.map((name) => `vague ${name}`),
    )
    expect(checkPlan(guidesPlan)).toEqual([])
  })
})

describe('one matter, one visit', () => {
  test('[T16] an ordered theme goes from step to step with its standing, and ends after the last', () => {
    const hall = new SmallHall(guidesPlan).opens(1, 2, 4)
    const { id } = hall.issues('A', { theme: 'ORDERED' })
    const { standing } = hall.ticket(id)
    for (const [counter, queue] of [
      [1, 'B'],
      [2, 'C'],
    ] as const) {
      hall.after(3).receives(counter)
      hall.does({ ...finish({}), counter })
      expect(hall.ticket(id)).toMatchObject({ state: 'waiting', queue, standing, handOffs: 0 })
    }
    expect(visitOf(hall.day, hall.ticket(id), context).steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'now',
    ])
    hall.receives(4)
    hall.does({ ...finish({ outcome: 'accepted' }), counter: 4 })
    expect(hall.ticket(id).state).toBe('finished')
    expect(hall.ticket(id).results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'accepted'])
    expect(hall.ticket(id).legs.map(({ end }) => end)).toEqual(['step', 'step', 'finished'])
  })

  test('[T16] a parallel theme takes the open queue with the fewest waiting', () => {
    const hall = new SmallHall(guidesPlan).opens(1, 2, 4)
    const { id } = hall.issues('A', { theme: 'PARALLEL' })
    hall.issues('B')
    hall.receives(1)
    hall.does({ ...finish({}), counter: 1 })
    expect(hall.ticket(id).queue).toBe('C')
  })

  test('[T16] an ordered theme stops where a step cannot be done; a clerk may end the whole', () => {
    const stopped = new SmallHall(guidesPlan).opens(1)
    const first = stopped.issues('A', { theme: 'ORDERED' })
    stopped.receives(1)
    stopped.does({ ...finish({ outcome: 'notice', missing: ['户口簿'] }), counter: 1 })
    expect(stopped.ticket(first.id).state).toBe('finished')
    const whole = new SmallHall(guidesPlan).opens(1)
    const second = whole.issues('A', { theme: 'PARALLEL' })
    whole.receives(1)
    whole.does({ ...finish({ whole: true }), counter: 1 })
    expect(whole.ticket(second.id).state).toBe('finished')
  })

  test('[T16] a theme that is only a list has no steps', () => {
    const hall = new SmallHall(guidesPlan).opens(1)
    const { id } = hall.issues('A', { theme: 'LIST', items: ['BIRTH'] })
    hall.receives(1)
    hall.does({ ...finish({}), counter: 1 })
    expect(hall.ticket(id).state).toBe('finished')
  })
})
