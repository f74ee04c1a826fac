/** The small hall with guides worth the name: two themes that are one visit, and materials of every kind. */

import type { Item, Plan } from '../../../shared/law/plan.ts'
import { smallPlan } from './small-hall.ts'

const items: Item[] = [
  {
    item: 'BIRTH',
    name: '出生登记',
    queue: 'A',
    minutes: 10,
    kind: 'instant',
    materials: [
      { name: '出生医学证明', kind: 'main' },
      { name: '户口簿', kind: 'main' },
      { name: '结婚证', kind: 'later' },
    ],
  },
  {
    item: 'CARD',
    name: '社保卡申领',
    queue: 'B',
    minutes: 8,
    kind: 'instant',
    laterDays: 2,
    materials: [
      { name: '户口簿', kind: 'later' },
      { name: '近期照片', kind: 'later' },
      { name: '证件照', kind: 'shared' },
    ],
  },
  {
    item: 'CARE',
    name: '医保登记',
    queue: 'C',
    minutes: 6,
    kind: 'days',
    days: 5,
    materials: [{ name: '身份证', kind: 'main' }],
  },
  { item: 'ASK', name: '咨询', queue: 'A', minutes: 4, kind: 'instant', materials: [] },
]

export const guidesPlan: Plan = {
  ...smallPlan,
  phone: true,
  arriveMinutes: 30,
  booking: {
    share: 0.5,
    slotMinutes: 30,
    daysAhead: 7,
    closesMinutesBefore: 15,
    earlyMinutes: 30,
    lateMinutes: 15,
    noShowsMost: 2,
    perQueue: { A: 6, B: 4 },
  },
  items,
  themes: [
    { theme: 'ORDERED', name: '新生儿一件事', items: ['BIRTH', 'CARD', 'CARE'], visit: 'ordered' },
    { theme: 'PARALLEL', name: '同时办', items: ['BIRTH', 'CARD', 'CARE'], visit: 'parallel' },
    { theme: 'LIST', name: '选一个', items: ['BIRTH', 'CARD'] },
  ],
}
