/** Measures the room between head and foot and sets the sizes of type for it; again whenever it changes. */

import type { ReactiveControllerHost } from 'lit'
import type { BoardView } from '../shared/views/shapes.ts'
import { type Layout, layoutOf, mostRows, type Wanted } from './board-layout.ts'
import { nearTypeFor, usualInches, widthOf } from './legibility.ts'
import { MeasuredRoom } from './measured-room.ts'

/** @returns what the address asks for: `?inches=55&distance=10&rows=8&columns=2&part=2`. */
export function wantedOf(address: URLSearchParams): Omit<Wanted, 'screen'> & { inches: number } {
  const number = (name: string, least: number, most: number): number | null => {
    const given = Number(address.get(name) ?? Number.NaN)
    return Number.isFinite(given) && given >= least && given <= most ? given : null
  }
  const whole = (name: string, least: number, most: number): number | null => {
    const given = number(name, least, most)
    return given === null ? null : Math.round(given)
  }
  return {
    inches: number('inches', 7, 300) ?? usualInches,
    metres: number('distance', 1, 60),
    rows: whole('rows', 1, mostRows),
    columns: whole('columns', 1, 3),
    part: whole('part', 1, 9) ?? 1,
  }
}

/** In the page's unit: larger words would leave no room for what they are beside. */
const largestLeast = 2.1

export class BoardSize {
  private readonly room: MeasuredRoom

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly wanted: ReturnType<typeof wantedOf>,
    main: () => HTMLElement,
  ) {
    this.room = new MeasuredRoom(host, main)
  }

  /** Whether so many rows are wanted that an upright board has no room for queues. */
  get isMany(): boolean {
    return (this.wanted.rows ?? 0) > 6
  }

  /** @returns the layout for what is to be shown, its sizes set on the host. */
  layout(data: BoardView | undefined): Layout {
    const calls = data?.calls ?? []
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const screen = { width: innerWidth, height: innerHeight, inches: this.wanted.inches }
    const { metres } = this.wanted
    const least = metres === null ? 0 : Math.min(nearTypeFor(screen, metres), largestLeast * rem)
    const number = widest('A000', ...calls.map((call) => call.number))
    const layout = layoutOf(
      { ...this.wanted, screen },
      {
        width: this.room.width || innerWidth,
        height: this.room.height || innerHeight * 0.8,
        rem,
        number,
        counter: widest('00', ...calls.map((call) => String(call.counter))),
        queues: data?.queues.length ?? 0,
        least,
      },
    )
    const { style } = this.host
    style.setProperty('--least', `${least}px`)
    style.setProperty('--foot', `${Math.max(1.875 * rem, least)}px`)
    style.setProperty('--hero', `${layout.hero}px`)
    style.setProperty('--hero-height', `${layout.heroHeight}px`)
    style.setProperty('--list', `${layout.list}px`)
    style.setProperty('--side-row', `${layout.sideRow}px`)
    style.setProperty('--side-height', `${layout.sideHeight}px`)
    style.setProperty('--rows', String(layout.rows))
    style.setProperty('--columns', String(layout.columns))
    style.setProperty('--number-width', `${widthOf(number) + 0.04}em`)
    return layout
  }

  /** @returns from how many metres the call can be read, where that is less than was asked for; otherwise 0. */
  shortReach({ shape, callReach }: Layout): number {
    const { metres } = this.wanted
    return shape === 'list' || metres === null || callReach >= metres * 0.97 ? 0 : Math.floor(callReach)
  }
}

function widest(...texts: string[]): string {
  return texts.reduce((most, text) => (widthOf(text) > widthOf(most) ? text : most))
}
