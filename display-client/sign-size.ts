/** Measures a sign and sets the sizes of what stands on it; again whenever it changes. */

import type { ReactiveControllerHost } from 'lit'
import type { SignView } from '../shared/views/shapes.ts'
import { usualSign } from '../shared/wire/devices.ts'
import type { DisplayWords } from '../shared/words/zh-CN/display.ts'
import { widthOf } from './legibility.ts'
import { MeasuredRoom } from './measured-room.ts'
import {
  type SignLayout,
  signLayoutOf,
  footLine,
  lineHeights,
  listGap,
  nameGap,
  timesGap,
  timesShare,
} from './sign-layout.ts'
import { type Spoken, stackLine } from './sign-stack.ts'

/** What stands on a sign instead of a number, from above. */
export interface SpokenLine extends Spoken {
  name: 'stop' | 'reason' | 'lead' | 'offer' | 'brand'
}

/** @returns the diagonal and the distance that the address names: `?inches=28&distance=4`. */
export function signMeasuresOf(address: URLSearchParams): { inches: number; metres: number } {
  const number = (name: string, least: number, most: number, usual: number): number => {
    const given = Number(address.get(name) ?? Number.NaN)
    return Number.isFinite(given) && given >= least && given <= most ? given : usual
  }
  return {
    inches: number('inches', 7, 300, usualSign.inches),
    metres: number('distance', 1, 60, usualSign.distance),
  }
}

/** @returns what is to be said without a number; nothing where there is one. */
export function spokenOf(data: SignView, t: DisplayWords): SpokenLine[] {
  const line = (name: SpokenLine['name'], text: string, rank: number, more: Partial<Spoken> = {}) =>
    text === '' ? [] : [{ name, text, rank, isMain: false, beforeQueues: true, ...more }]
  const { state, reason = '', hall, queues } = data
  if (data.number !== undefined) return []
  if (state === 'paused' || state === 'closed') {
    const lead = state === 'paused' ? t.pausedLead : t.closedLead
    return [
      ...line('stop', t.signs[state], 1, { isMain: true }),
      ...line('reason', state === 'paused' ? reason : '', 2),
      ...line('lead', lead, 3),
    ]
  }
  return [
    ...line('brand', hall.brand, 3, { beforeQueues: false, isSlogan: true }),
    ...line('lead', t.openLead, 1, { isMain: true, beforeQueues: false }),
    // Where the queues have no place of their own.
    ...line('offer', queues.map(({ name }) => name).join(' · '), 2, { beforeQueues: false, isOffer: true }),
  ]
}

export class SignSize {
  private readonly room: MeasuredRoom

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly measures: ReturnType<typeof signMeasuresOf>,
    main: () => HTMLElement,
  ) {
    this.room = new MeasuredRoom(host, main)
  }

  /** @returns what stands where, its sizes set on the host. */
  layout(
    counter: string,
    data: SignView | undefined,
    spoken: readonly SpokenLine[],
    t: DisplayWords,
  ): SignLayout {
    const [width, height] = [this.room.width || innerWidth, this.room.height || innerHeight]
    const wanted = {
      screen: { width: innerWidth, height: innerHeight, inches: this.measures.inches },
      metres: this.measures.metres,
    }
    const numbers = [data?.number ?? '', ...(data?.queues ?? []).map(({ prefix }) => `${prefix}000`)]
    const room = {
      width,
      height,
      number: numbers.reduce((most, each) => (widthOf(each) > widthOf(most) ? each : most), 'A000'),
      counter,
      unit: t.counterUnit,
      states: [t.signs.called, t.signs.serving],
      times: t.times(2),
      spoken,
      queues: (data?.queues ?? []).map(({ name }) => name),
      more: t.moreQueues,
    }
    const layout = signLayoutOf(wanted, room)
    this.set(layout, spoken, Math.min(width, height))
    return layout
  }

  /** @returns from how many metres it can be read, where that is less than was asked for; otherwise 0. */
  shortReach({ reach }: SignLayout): number {
    return reach >= this.measures.metres * 0.97 ? 0 : Math.floor(reach * 10) / 10
  }

  private set(layout: SignLayout, spoken: readonly SpokenLine[], shorter: number): void {
    const { style } = this.host
    const px = (name: string, value: number): void => style.setProperty(`--${name}`, `${value}px`)
    px('counter', layout.counter)
    px('unit', layout.unit)
    px('number', layout.number)
    px('state', layout.state)
    px('queue', layout.queues.size)
    px('counter-box', layout.counterBox)
    px('queue-box', layout.queueBox)
    px('side', shorter)
    for (const [index, { name }] of spoken.entries()) px(name, layout.spoken[index]!.size)
    for (const [name, value] of Object.entries({
      ...lineHeights,
      stack: stackLine,
      nameGap,
      listGap,
      footLine,
      timesGap,
      timesShare,
    }))
      style.setProperty(`--l-${name}`, String(value))
  }
}
