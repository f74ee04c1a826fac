import { describe, expect, test } from 'vitest'
import { type Layout, layoutOf, mostRows, type Room, type Wanted } from '../../display-client/board-layout.ts'
import { angles, pixelOf, type Screen, widthOf } from '../../display-client/legibility.ts'

const sizes: [string, number, number][] = [
  ['1920×1080', 1920, 1080],
  ['3840×2160', 3840, 2160],
  ['1080×1920', 1080, 1920],
]
const inches = [43, 55, 65, 75, 86, 98]
const metres = [3, 5, 8, 10, 15]

/** What head and foot leave, with a notice or without. */
function roomOf({ width, height }: Screen, queues: number, number = 'A012', counter = '24'): Room {
  const rem = width > height ? Math.min(width / 120, height / 67.5) : Math.min(width / 67.5, height / 120)
  return {
    width,
    height: height - (width > height ? 12.3 : 14.5) * rem,
    rem,
    number,
    counter,
    queues,
    least: 0,
  }
}

function boards(
  wanted: Partial<Wanted>,
  queues = 8,
): { screen: Screen; layout: Layout; at: number; room: Room }[] {
  return sizes.flatMap(([, width, height]) =>
    inches.flatMap((diagonal) =>
      metres.map((at) => {
        const screen = { width, height, inches: diagonal }
        const room = roomOf(screen, queues)
        const all = { rows: null, columns: null, part: 1, ...wanted, screen, metres: at }
        return { screen, at, room, layout: layoutOf(all, room) }
      }),
    ),
  )
}

/** @returns the height of figures in millimetres. */
function millimetres(screen: Screen, type: number): number {
  return type * 0.7 * pixelOf(screen)
}

describe('sizes on a board, in millimetres', () => {
  test('[S4] the arithmetic: a 55 inch screen has 0.634 mm a pixel, EN 301 549 wants 122 mm at 10 m', () => {
    expect(pixelOf({ width: 1920, height: 1080, inches: 55 })).toBeCloseTo(0.634, 3)
    const screen = { width: 1920, height: 1080, inches: 55 }
    const layout = layoutOf({ screen, metres: 10, rows: null, columns: null, part: 1 }, roomOf(screen, 8))
    expect(millimetres(screen, layout.hero)).toBeGreaterThan(121.9)
    expect(millimetres(screen, layout.list)).toBeGreaterThan(66.6)
  })

  test('[S4] the call is D/82 high wherever it fits; where it does not, the screen says how far it can be read', () => {
    let met = 0
    for (const { screen, layout, at, room } of boards({})) {
      const height = millimetres(screen, layout.hero)
      expect(height * angles.call).toBeCloseTo(layout.callReach * 1000, 3)
      if (layout.callReach >= at) met++
      // As large as width or height let it be.
      else expect(layout.hero).toBeGreaterThan(Math.min(room.width / 8.5, room.height / 5.2))
    }
    expect(met).toBeGreaterThan(45)
  })

  test('[S4] the calls before it are D/150 high wherever one row of them fits, whatever is asked for never below D/200', () => {
    for (const { screen, layout, at } of boards({}))
      if (layout.rows > 1)
        expect(millimetres(screen, layout.list)).toBeGreaterThanOrEqual((at * 1000) / 150 - 0.01)
    for (const rows of [4, 8, 12, 18])
      for (const columns of [1, 2])
        for (const part of [1, 2])
          for (const { screen, layout, at } of boards({ rows, columns, part })) {
            expect(layout.rows).toBeLessThanOrEqual(Math.min(rows, mostRows))
            if (layout.rows > 1)
              expect(millimetres(screen, layout.list)).toBeGreaterThanOrEqual((at * 1000) / 200 - 0.01)
          }
  })

  test('[S4] numbers and counters fit in their columns and rows, also long ones', () => {
    for (const [number, counter] of [
      ['A012', '3'],
      ['W888', '24'],
      ['HJ1234', '105'],
    ] as const)
      for (const [, width, height] of sizes)
        for (const rows of [null, 4, 8, 18])
          for (const columns of [1, 2])
            for (const part of [1, 2]) {
              const screen = { width, height, inches: 55 }
              const room = roomOf(screen, 8, number, counter)
              const layout = layoutOf({ screen, metres: null, rows, columns, part }, room)
              const text = widthOf(number) + widthOf(counter) + 0.8
              const share = layout.shape === 'table' ? 0.58 : layout.shape === 'beside' ? 0.6625 : 1
              expect(layout.list * text * layout.columns).toBeLessThan(room.width * share)
              expect(layout.list * layout.rows).toBeLessThan(room.height)
              expect(layout.heroHeight).toBeLessThan(room.height * 0.7)
            }
  })

  test('without a distance every row that is asked for is there', () => {
    const screen = { width: 1920, height: 1080, inches: 65 }
    for (const rows of [4, 8, 12, 18])
      expect(layoutOf({ screen, metres: null, rows, columns: 2, part: 1 }, roomOf(screen, 8)).rows).toBe(rows)
  })

  test('further screens go on where the one before ended', () => {
    const screen = { width: 1920, height: 1080, inches: 65 }
    const part = (no: number): number =>
      layoutOf({ screen, metres: null, rows: 8, columns: 2, part: no }, roomOf(screen, 8)).skipped
    expect([1, 2, 3].map(part)).toEqual([1, 17, 33])
  })
})
