/** What happens on the morning beside numbers and calls: help, paper, a break, the surge and what is done about it. */

import type { MorningChapter } from '../../shared/wire/morning-speeds.ts'
import type { Morning } from './morning.ts'
import { doorsClose, doorsOpen, surgeAt } from './morning-visits.ts'

export interface MorningEvent {
  /** Minutes after midnight. */
  at: number
  /** What the morning is about from then on. */
  chapter?: MorningChapter
  run?: (morning: Morning) => Promise<unknown>
}

const notice = '当前办事群众较多，二楼 24 号潮汐窗口即将开放，请按号等候。'

export const morningEvents: readonly MorningEvent[] = [
  { at: doorsOpen, chapter: 'doors' },
  { at: doorsOpen + 6, chapter: 'first' },
  { at: doorsOpen + 12, chapter: 'handOff' },
  { at: doorsOpen + 17, run: callForHelp },
  { at: doorsOpen + 22, run: async (morning) => morning.rest(3, 9, '更换打印耗材，请稍候') },
  { at: doorsOpen + 24, chapter: 'steady', run: (morning) => morning.open(5) },
  { at: doorsOpen + 30, run: (morning) => morning.open(20) },
  { at: doorsOpen + 33, run: async (morning) => morning.setPaper('near-end') },
  { at: doorsOpen + 36, chapter: 'paper', run: async (morning) => morning.setPaper('out') },
  { at: doorsOpen + 43, run: newPaper },
  { at: doorsOpen + 46, chapter: 'steady' },
  { at: surgeAt, chapter: 'surge' },
  { at: surgeAt + 5, run: (morning) => morning.askAs('manager', { type: 'hall.announce', notice }) },
  { at: surgeAt + 7, run: acknowledge },
  { at: surgeAt + 9, chapter: 'relief', run: (morning) => morning.open(24) },
  { at: surgeAt + 10, run: (morning) => morning.open(10) },
  { at: surgeAt + 11, run: (morning) => morning.open(17) },
  { at: surgeAt + 12, run: (morning) => morning.open(23) },
  { at: surgeAt + 13, run: (morning) => morning.open(6) },
  { at: surgeAt + 28, run: callFromCounter },
  { at: surgeAt + 34, run: async (morning) => morning.rest(15, 10, '轮换休息') },
  {
    at: surgeAt + 44,
    chapter: 'calm',
    run: (morning) => morning.askAs('manager', { type: 'hall.announce', notice: '' }),
  },
  { at: doorsClose, chapter: 'closing' },
]

/** Somebody at a kiosk needs a hand; a guide says that they are coming, and later what it was. */
async function callForHelp(morning: Morning): Promise<void> {
  const { status, body } = await morning.askAsKiosk({ type: 'alarm.raise', kind: 'help' })
  if (status === 200) await answer(morning, body, '已帮老人代取号并带到候办区')
}

async function callFromCounter(morning: Morning): Promise<void> {
  const { status, body } = await morning.askAs('clerk09', { type: 'alarm.raise', kind: 'help', counter: 9 })
  if (status === 200) await answer(morning, body, '已协助听力不便的群众沟通')
}

async function answer(morning: Morning, raised: Record<string, unknown>, words: string): Promise<void> {
  const { alarm } = raised['result'] as { alarm: string }
  await morning.clock.minutes(2)
  await morning.askAs('guide2', { type: 'alarm.acknowledge', alarm })
  await morning.clock.minutes(4)
  await morning.askAs('guide2', { type: 'alarm.close', alarm, words })
}

/** Whose slip did not come out gets it now. */
async function newPaper(morning: Morning): Promise<void> {
  morning.setPaper('ok')
  const wall = await morning.wall()
  const { unprinted = [] } = (wall ?? {}) as { unprinted?: { ticket: string }[] }
  await morning.reprint(unprinted.map(({ ticket }) => ticket))
}

/** The chief sees how full it is and says so. */
async function acknowledge(morning: Morning): Promise<void> {
  const wall = await morning.wall()
  const { alerts = [] } = (wall ?? {}) as { alerts?: { key: string; acknowledgedBy?: unknown }[] }
  for (const { key, acknowledgedBy } of alerts.slice(0, 2))
    if (acknowledgedBy === undefined) await morning.askAs('chief2', { type: 'alert.acknowledge', alert: key })
}
