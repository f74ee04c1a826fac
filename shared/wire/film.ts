/** What the replay and the screen within it say to each other: which views the screen watches, and frames of them. */

import type { ViewEnvelope, ViewName } from '../views/shapes.ts'

/** From the screen: it watches these views. */
export interface FilmWants {
  film: 'wants'
  views: { view: ViewName; key: string }[]
}

/** To the screen: a view as it was at a moment, in milliseconds. */
export interface FilmFrame {
  film: 'frame'
  at: number
  envelope: ViewEnvelope
}
