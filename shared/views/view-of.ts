/** Which function makes which view, and what a view may look up beside the day. */

import type { Day } from '../law/day.ts'
import { boardOf } from './board.ts'
import { deskOf } from './desk.ts'
import { evaluatorOf } from './evaluator.ts'
import { guideOf } from './guide.ts'
import { kioskOf } from './kiosk.ts'
import type { EarlierDay } from './earlier.ts'
import type { PrintingSeen } from './printers.ts'
import type { Person, ViewName, ViewShapes } from './shapes.ts'
import { signOf } from './sign.ts'
import { ticketOf } from './ticket.ts'
import { foundOf } from './found.ts'
import { wallOf } from './wall.ts'

export interface ViewContext {
  /** Epoch milliseconds. */
  now: number
  /** Staff by identifier, for those views that may name them. */
  people: (id: string) => Person | null
  /** The hall's printers as they last were; none where nobody looks after them. */
  printing?: (hall: string) => PrintingSeen | undefined
  /** What earlier days of the hall have left, the oldest first; none where nobody looks back. */
  earlier?: (hall: string) => readonly EarlierDay[]
}

type Maker<N extends ViewName> = (day: Day, key: string, context: ViewContext) => ViewShapes[N] | null

const makers: { readonly [N in ViewName]: Maker<N> } = {
  kiosk: kioskOf,
  board: boardOf,
  sign: signOf,
  desk: deskOf,
  ticket: ticketOf,
  wall: wallOf,
  evaluator: evaluatorOf,
  guide: guideOf,
  visit: foundOf,
}

/**
 * @param key a zone or nothing (board), a counter (sign, desk, evaluator), a ticket's id (ticket), a number or a ticket's id (visit)
 * @returns the view, or null when there is no such key
 */
export function viewOf<N extends ViewName>(
  name: N,
  day: Day,
  key: string,
  context: ViewContext,
): ViewShapes[N] | null {
  return makers[name](day, key, context)
}
