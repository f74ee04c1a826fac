/** A plain hall for tests of the journal and the benchmarks: one zone, two queues, as many counters as asked for. */

import type { Plan } from '../../shared/law/plan.ts'

/** @returns a plan without hours or interval between recalls, so that tests need no waiting. */
export function hallPlan(hall: string, counters = 24): Plan {
  const queues = ['A', 'B']
  return {
    hall,
    name: hall,
    timeZone: 'Asia/Shanghai',
    hours: 'always',
    zones: [{ zone: 'hall', name: '大厅', floor: '1F' }],
    queues: queues.map((queue) => ({
      queue,
      name: queue,
      zone: 'hall',
      series: { prefix: queue, last: 99_999 },
    })),
    items: [],
    themes: [],
    counters: Array.from({ length: counters }, (_, index) => ({
      counter: index + 1,
      zone: 'hall',
      kind: '综合窗口',
      serves: queues.map((queue, own) => ({ queue, reluctanceMinutes: index % 2 === own ? 0 : 10 })),
    })),
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
      recallSeconds: 0,
    },
  }
}
