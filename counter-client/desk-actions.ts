/** Which buttons the clerk has at this moment. Only what the law has named in `available` can be pressed. */

import type { CommandType } from '../shared/law/commands.ts'
import type { DeskView } from '../shared/views/shapes.ts'

export type MainAction = 'open' | 'resumeWork' | 'call' | 'serve' | 'done'
export type SideAction =
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

const commandOf: { readonly [A in MainAction | SideAction]: CommandType } = {
  open: 'counter.open',
  resumeWork: 'counter.open',
  call: 'ticket.call',
  serve: 'ticket.serve',
  done: 'ticket.finish',
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

/** In the order in which they stand in the bar; the last three live in the menu. */
const sideActions: readonly SideAction[] = ['finish', 'handOff', 'hold', 'recall', 'miss', 'green', 'pause']
const menuActions: readonly SideAction[] = ['leave', 'close']

/** @returns what the space bar does now; it is always one thing. */
export function mainActionOf(desk: DeskView): MainAction {
  if (desk.visit?.state === 'called') return 'serve'
  if (desk.visit?.state === 'serving') return 'done'
  if (desk.state === 'paused') return 'resumeWork'
  return desk.state === 'closed' ? 'open' : 'call'
}

/** @returns whether the law allows it now. */
export function isAvailable(desk: DeskView, action: MainAction | SideAction, now: number): boolean {
  if (action === 'recall') return recallOf(desk, now)?.seconds === 0
  return desk.available.includes(commandOf[action])
}

/** @returns the buttons of the bar; a recall that is yet to come stands there with its seconds. */
export function barActionsOf(desk: DeskView, now: number): SideAction[] {
  return sideActions.filter((action) =>
    action === 'recall' ? recallOf(desk, now) !== null : isAvailable(desk, action, now),
  )
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
