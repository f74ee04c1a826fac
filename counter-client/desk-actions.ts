/** Which buttons the clerk has at this moment. Only what the law has named in `available` can be pressed. */

import type { CommandType } from '../shared/law/commands.ts'
import type { DeskView } from '../shared/views/shapes.ts'

export type MainAction = 'open' | 'resumeWork' | 'call' | 'serve' | 'done' | 'result'
export type SideAction =
  | 'walkUp'
  | 'describe'
  | 'guides'
  | 'settle'
  | 'finish'
  | 'handOff'
  | 'hold'
  | 'recall'
  | 'miss'
  | 'green'
  | 'leave'
  | 'pause'
  | 'close'

export interface RecallChance {
  /** Whole seconds until the ticket may be called again; 0 means now. */
  seconds: number
  left: number
}

/** The letter that presses each button; the main action has the space bar. */
export const keyOf: { readonly [A in SideAction]: string } = {
  walkUp: 'N',
  describe: 'S',
  guides: 'Z',
  settle: 'J',
  finish: 'F',
  handOff: 'T',
  hold: 'H',
  recall: 'R',
  miss: 'M',
  green: 'G',
  pause: 'P',
  leave: 'X',
  close: 'C',
}

/** What has a key but is no command of its own. */
export const deskKeys = {
  tick: 'V',
  receive: 'B',
  print: 'D',
  auto: 'A',
  alarm: '!',
  cases: 'K',
  waiting: 'W',
  held: 'E',
  missed: 'Q',
  inquiries: 'Y',
} as const

const commandOf: { readonly [A in Exclude<MainAction | SideAction, 'guides'>]: CommandType } = {
  open: 'counter.open',
  resumeWork: 'counter.open',
  call: 'ticket.call',
  serve: 'ticket.serve',
  done: 'ticket.finish',
  result: 'ticket.finish',
  walkUp: 'ticket.walkUp',
  describe: 'ticket.describe',
  settle: 'ticket.settle',
  finish: 'ticket.finish',
  handOff: 'ticket.handOff',
  hold: 'ticket.hold',
  recall: 'ticket.recall',
  miss: 'ticket.miss',
  green: 'ticket.grant',
  leave: 'ticket.cancel',
  pause: 'counter.pause',
  close: 'counter.close',
}

/** In the order in which they stand in the bar. */
const sideActions: readonly SideAction[] = [
  'walkUp',
  'finish',
  'handOff',
  'hold',
  'recall',
  'miss',
  'green',
  'pause',
]
/** In the menu: the rare and the final. */
const menuActions: readonly SideAction[] = ['leave', 'close']
/** Beside the papers. */
const matterActions: readonly SideAction[] = ['describe', 'guides', 'settle']

/**
 * @param lacks something is marked missing or not right: then no visit ends as done by one press
 * @returns what the space bar does now; it is always one thing
 */
export function mainActionOf(desk: DeskView, lacks = false): MainAction {
  if (desk.visit?.state === 'called') return 'serve'
  if (desk.visit?.state === 'serving') return lacks ? 'result' : 'done'
  if (desk.state === 'paused') return 'resumeWork'
  return desk.state === 'closed' ? 'open' : 'call'
}

/** @returns whether the law allows it now. */
export function isAvailable(desk: DeskView, action: MainAction | SideAction, now: number): boolean {
  if (action === 'recall') return recallOf(desk, now)?.seconds === 0
  if (action === 'guides') return mattersAt(desk) > 0
  // Steps have their results one by one anyway.
  if (action === 'settle' && (mattersAt(desk) < 2 || desk.visit!.steps.length > 0)) return false
  return desk.available.includes(commandOf[action])
}

/** @returns the buttons of the bar; a recall that is yet to come stands there with its seconds. */
export function barActionsOf(desk: DeskView, now: number): SideAction[] {
  return sideActions.filter((action) =>
    action === 'recall' ? recallOf(desk, now) !== null : isAvailable(desk, action, now),
  )
}

/** @returns what stands beside the papers. */
export function matterActionsOf(desk: DeskView, now: number): SideAction[] {
  return matterActions.filter((action) => isAvailable(desk, action, now))
}

/** @returns what the menu holds: the rare and the final. */
export function menuActionsOf(desk: DeskView, now: number): SideAction[] {
  return menuActions.filter((action) => isAvailable(desk, action, now))
}

/**
 * When the ticket at the counter may be called again. The view says from when, so the button wakes by the
 * clock without a further view.
 */
export function recallOf(desk: DeskView, now: number): RecallChance | null {
  const { visit } = desk
  if (visit === undefined || visit.state !== 'called' || visit.recallsLeft <= 0) return null
  if (desk.available.includes('ticket.recall')) return { seconds: 0, left: visit.recallsLeft }
  if (visit.recallFrom === undefined) return null
  const seconds = Math.max(0, Math.ceil((Date.parse(visit.recallFrom) - now) / 1000))
  return { seconds, left: visit.recallsLeft }
}

function mattersAt({ visit }: DeskView): number {
  return visit?.items.length ?? 0
}
