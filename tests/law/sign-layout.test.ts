import { describe, expect, test } from 'vitest'
import { angles, pixelOf, type Screen, widthOf } from '../../display-client/legibility.ts'
import { type SignLayout, signLayoutOf, type SignRoom } from '../../display-client/sign-layout.ts'
import { spokenOf } from '../../display-client/sign-size.ts'
import { linesOf, rowsOf } from '../../display-client/text-room.ts'
import type { SignView } from '../../shared/views/shapes.ts'
import { display as en } from '../../shared/words/en/display.ts'
import { display as zh } from '../../shared/words/zh-CN/display.ts'

const screens: [name: string, screen: Screen][] = [
  ['14.9 inch strip', { width: 1280, height: 390, inches: 14.9 }],
  ['28 inch strip', { width: 1920, height: 360, inches: 28 }],
  ['10.1 inch tablet', { width: 1024, height: 600, inches: 10.1 }],
  ['21.5 inch monitor', { width: 1920, height: 1080, inches: 21.5 }],
  ['32 inch upright', { width: 1080, height: 1920, inches: 32 }],
]
const few = ['社保']
const many = ['不动产登记综合受理', '企业开办注销', '工程建设项目审批', '公积金', '社会保险']

function viewOf(more: Partial<SignView>, names: readonly string[] = few): SignView {
  return {
    hall: { name: '莲城', brand: '让群众少跑腿，让数据多跑路', timeZone: 'Asia/Shanghai' },
    counter: 24,
    zone: '社保',
    state: 'open',
    queues: names.map((name, index) => ({ queue: String(index), name, prefix: 'A' })),
    ...more,
  }
}

interface Sign {
  layout: SignLayout
  room: SignRoom
  /** The height of figures of that type, in millimetres. */
  high: (type: number) => number
  sizeOf: (name: string) => number
}

function sign(screen: Screen, metres: number, view: SignView, t: typeof zh = zh): Sign {
  const spoken = spokenOf(view, t)
  const room: SignRoom = {
    width: screen.width,
    height: screen.height,
    number: 'A000',
    counter: String(view.counter),
    unit: t.counterUnit,
    states: [t.signs.called, t.signs.serving],
    times: t.times(2),
    spoken,
    queues: view.queues.map(({ name }) => name),
    more: t.moreQueues,
  }
  const layout = signLayoutOf({ screen, metres }, room)
  return {
    layout,
    room,
    high: (type) => type * 0.7 * pixelOf(screen),
    sizeOf: (name) => layout.spoken[spoken.findIndex((each) => each.name === name)]?.size ?? 0,
  }
}

const states: [string, SignView][] = [
  ['called', viewOf({ state: 'called', number: 'A012' }, many)],
  ['serving', viewOf({ state: 'serving', number: 'A012' })],
  ['paused', viewOf({ state: 'paused', reason: '系统升级' }, many)],
  ['closed', viewOf({ state: 'closed' })],
  ['open', viewOf({}, many)],
]

describe('sizes on a sign, in millimetres', () => {
  test.each(screens)(
    '[S14] %s: number and counter are D/82 or it says how far; all else is D/200 or not there',
    (_, screen) => {
      for (const metres of [2, 3, 4, 5, 8])
        for (const t of [zh, en])
          for (const [, view] of states) {
            const { layout, high, room } = sign(screen, metres, view, t)
            const at = Math.min(metres, layout.reach)
            expect(high(layout.number) * angles.call).toBeGreaterThan(at * 1000 - 1)
            expect(high(layout.counter) * angles.call).toBeGreaterThan(at * 1000 - 1)
            const least = (at * 1000) / angles.least - 0.01
            const others = layout.spoken.filter((_, index) => !room.spoken[index]!.isMain)
            for (const size of [layout.unit, layout.queues.size, ...others.map((each) => each.size)])
              if (size > 0) expect(high(size)).toBeGreaterThanOrEqual(least)
            expect(high(layout.state)).toBeGreaterThan(least)
            // What it is about is never left out; on a sign that is too small it is as large as there is room for.
            const share = layout.reach >= metres ? 1 : 0.75
            for (const [index, { isMain }] of room.spoken.entries())
              if (isMain) expect(high(layout.spoken[index]!.size)).toBeGreaterThanOrEqual(least * share)
          }
    },
  )

  test('[S14] each size of sign at its own distance, as it is', () => {
    const reaches = screens.map(
      ([, screen]) =>
        Math.floor(sign(screen, 20, viewOf({ state: 'called', number: 'A012' })).layout.reach * 10) / 10,
    )
    // From how far the number can be read at most: the glass allows no more.
    expect(reaches).toMatchInlineSnapshot(`
      [
        4.6,
        5.5,
        3.2,
        7.1,
        8.9,
      ]
    `)
    expect(sign(screens[0]![1], 4, viewOf({})).layout.reach).toBeGreaterThanOrEqual(4)
    expect(sign(screens[1]![1], 4, viewOf({})).layout.reach).toBeGreaterThanOrEqual(4)
    expect(sign(screens[3]![1], 5, viewOf({})).layout.reach).toBeGreaterThanOrEqual(5)
    expect(sign(screens[4]![1], 8, viewOf({})).layout.reach).toBeGreaterThanOrEqual(8)
  })

  test.each(screens)('[S14] %s: nothing sticks out, whatever there is to say', (_, screen) => {
    for (const metres of [2, 4, 8])
      for (const t of [zh, en])
        for (const [, view] of states) {
          const { layout, room } = sign(screen, metres, view, t)
          const { shape, counterBox, queueBox, queues } = layout
          const isAside = queues.where === 'aside'
          const now = {
            width: room.width - (shape === 'beside' ? counterBox : 0) - (isAside ? queueBox : 0),
            height: room.height - (shape === 'over' ? counterBox : 0) - (isAside ? 0 : queueBox),
          }
          expect(widthOf(room.number) * layout.number).toBeLessThanOrEqual(now.width)
          for (const state of room.states)
            expect(linesOf(state, now.width / layout.state)!).toBeLessThanOrEqual(layout.stateLines)
          expect(layout.number * 0.76 + layout.stateLines * layout.state * 1.15).toBeLessThanOrEqual(
            now.height,
          )
          const tall = layout.spoken.map(({ size }, index) =>
            size === 0
              ? 0
              : linesOf(room.spoken[index]!.text, now.width / size, room.spoken[index]!.isSlogan)! * size,
          )
          expect(tall.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(now.height)
          if (queues.where === 'foot')
            expect(rowsOf(queues.names, room.width / queues.size, 1.2)! * queues.size).toBeLessThan(queueBox)
        }
  })

  test('[S14] nothing moves when a number comes or goes', () => {
    for (const [, screen] of screens) {
      const both = [
        viewOf({ state: 'called', number: 'A012' }),
        viewOf({ state: 'serving', number: 'A999' }),
        viewOf({}),
      ]
      const [first, ...others] = both.map((view) => sign(screen, 4, view).layout)
      for (const { counter, counterBox, queues } of others)
        expect({ counter, counterBox, queues }).toEqual({
          counter: first!.counter,
          counterBox: first!.counterBox,
          queues: first!.queues,
        })
    }
  })
})

describe('what goes first', () => {
  const small = { width: 1280, height: 390, inches: 14.9 }

  test('[S14] the queues before the number, what to do before the reason, the reason before the state', () => {
    const long = viewOf({ state: 'paused', reason: '设备正在检修，约二十分钟后恢复' }, many)
    const near = sign(small, 1.5, long)
    expect([near.sizeOf('stop'), near.sizeOf('reason'), near.sizeOf('lead')].every((size) => size > 0)).toBe(
      true,
    )
    const left = [2, 2.5, 3, 3.5, 4, 5, 6].map((metres) => {
      const { layout, sizeOf } = sign(small, metres, long)
      const shown = ['stop', 'reason', 'lead'].filter((name) => sizeOf(name) > 0)
      return [...(layout.queues.where === 'none' ? [] : ['queues']), ...shown].join(' ')
    })
    // As the way grows, one after the other goes and never comes back.
    expect(left).toMatchInlineSnapshot(`
      [
        "stop reason lead",
        "stop reason lead",
        "stop reason lead",
        "stop reason",
        "stop reason",
        "stop",
        "stop",
      ]
    `)
    const called = sign(small, 5, viewOf({ state: 'called', number: 'A012' }, many)).layout
    expect(called.queues.where).toBe('none')
    expect(called.state).toBeGreaterThan(0)
  })

  test('[S14] names that have no room are counted, none is cut', () => {
    const { layout } = sign({ width: 1920, height: 360, inches: 28 }, 3, viewOf({}, many))
    expect(layout.queues.names.at(-1)).toBe(zh.moreQueues(0, many.length))
    for (const name of layout.queues.names.slice(0, -1)) expect(many).toContain(name)
  })

  test('[S14] where the queues have no place, a free counter says them; the slogan comes last', () => {
    const free = sign({ width: 1280, height: 390, inches: 14.9 }, 4, viewOf({}, few))
    expect(free.layout.queues.where === 'none').toBe(free.sizeOf('offer') > 0)
    expect(free.sizeOf('lead')).toBeGreaterThan(0)
    const large = sign({ width: 1920, height: 1080, inches: 21.5 }, 3, viewOf({}, few))
    expect(large.sizeOf('brand')).toBeGreaterThan(0)
  })
})
