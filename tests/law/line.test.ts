import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  comparePlaces,
  countBefore,
  enter,
  leave,
  type MaybeLine,
  placeAt,
  type Place,
  sizeOf,
} from '../../shared/law/line.ts'

const place = fc
  .record({ standing: fc.integer({ min: 0, max: 50 }), serial: fc.integer({ min: 1, max: 2000 }) })
  .map(
    ({ standing, serial }): Place => ({
      standing,
      number: `A${String(serial).padStart(3, '0')}`,
      ticket: `t${serial}`,
    }),
  )

test('[Q4] a line is its places in order, whatever came and went', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(place, { selector: (each) => each.ticket, maxLength: 80 }),
      fc.array(fc.nat(79)),
      (places, gone) => {
        let line: MaybeLine = null
        let plain: Place[] = []
        for (const each of places) {
          line = enter(line, each)
          plain.push(each)
        }
        for (const index of gone) {
          const each = places[index]
          if (each === undefined) continue
          line = leave(line, each)
          plain = plain.filter((other) => other.ticket !== each.ticket)
        }
        plain.sort(comparePlaces)
        expect(sizeOf(line)).toBe(plain.length)
        expect(plain.map((_, index) => placeAt(line, index))).toEqual(plain)
        expect(placeAt(line, plain.length)).toBeUndefined()
        for (const each of places)
          expect(countBefore(line, each)).toBe(plain.filter((other) => comparePlaces(other, each) < 0).length)
      },
    ),
  )
})

test('[Q4] numbers compare by value, not letter by letter', () => {
  const at = (number: string): Place => ({ standing: 1, number, ticket: number })
  expect(comparePlaces(at('A999'), at('A1000'))).toBeLessThan(0)
  expect(comparePlaces(at('A1000'), at('B001'))).toBeLessThan(0)
})

test('a line of ten thousand is not deep, in whatever order they came', () => {
  for (const order of [1, -1, 7919]) {
    let line: MaybeLine = null
    for (let i = 0; i < 10_000; i++) {
      const serial = (((i * order) % 10_000) + 10_000) % 10_000
      line = enter(line, { standing: serial * 10, number: `A${serial + 1}`, ticket: `t${serial}` })
    }
    expect(sizeOf(line)).toBe(10_000)
    expect(depthOf(line)).toBeLessThan(60)
  }
})

function depthOf(line: MaybeLine): number {
  return line === null ? 0 : 1 + Math.max(depthOf(line.left), depthOf(line.right))
}
