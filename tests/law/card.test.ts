import { describe, expect, test } from 'vitest'
import { isOld } from '../../ticket-printer/card-age.ts'
import { givenBack, noTyping, typed } from '../../ticket-printer/readers/quick-typing.ts'
import { readIn } from '../../ticket-printer/readers/service-reader.ts'
import { checkOf } from '../../shared/wire/resident-id.ts'

const withX = [...Array(200).keys()]
  .map((no) => `0000001950030${String(no).padStart(4, '0')}`)
  .find((digits) => checkOf(digits) === 'X')!
const number = `00000019500308003${checkOf('00000019500308003')}`

/** Types the keys with so many milliseconds between them. */
function type(keys: string[], milliseconds: (no: number) => number) {
  let typing = noTyping
  let at = 1000
  let last = { typing, read: null, isQuick: false } as ReturnType<typeof typed>
  const quick: boolean[] = []
  keys.forEach((key, no) => {
    at += milliseconds(no)
    last = typed(typing, key, at)
    typing = last.typing
    quick.push(last.isQuick)
  })
  return { ...last, quick }
}
const keysOf = (text: string): string[] => [...text.split(''), 'Enter']

describe('a reader that types', () => {
  test('[V15] eighteen quick characters and Enter are a card, a small x too', () => {
    expect(type(keysOf(number), () => 8).read).toEqual({ number })
    const small = `${withX}x`
    expect(type(keysOf(small), () => 8).read).toEqual({ number: `${withX}X` })
  })

  test('[V15] the same by hand is none: at any of its keys one pause is enough', () => {
    expect(type(keysOf(number), () => 120).read).toBeNull()
    for (let pause = 1; pause <= 18; pause++)
      expect(type(keysOf(number), (no) => (no === pause ? 51 : 8)).read, `pause ${pause}`).toBeNull()
    expect(type(keysOf(number), () => 50).read, 'the bound itself is a machine').not.toBeNull()
  })

  test('[V15] a wrong check character is a card that was misread, never a number', () => {
    for (let place = 6; place < 18; place++) {
      const digit = String((Number(number[place]!.replace('X', '0')) + 1) % 10)
      const wrong = number.slice(0, place) + digit + number.slice(place + 1)
      expect(type(keysOf(wrong), () => 5).read, wrong).toBe('misread')
    }
  })

  test('[V15] what is shorter, longer or has other characters is nothing at all', () => {
    expect(type(keysOf(number.slice(1)), () => 5).read).toBeNull()
    expect(type(keysOf(`1${number}`), () => 5).read).toBeNull()
    expect(type(keysOf(`${number.slice(0, 9)}a${number.slice(9)}`), () => 5).read).toBeNull()
  })

  test("[V15] a booking's digits, as a scanner types them, are given back; the rest of a card is not", () => {
    expect(givenBack(type('123456'.split(''), () => 5).typing)).toBe('123456')
    expect(givenBack(type('12'.split(''), () => 5).typing)).toBe('')
    expect(givenBack(type(number.slice(0, 12).split(''), () => 5).typing)).toBe('')
  })

  test('[V15] from its fourth quick key on it is a machine, so that no field and no button gets the rest; two quick keys are a hand', () => {
    expect(type(keysOf(number), () => 8).quick).toEqual([false, false, false, ...Array(16).fill(true)])
    expect(type(['1', '2', 'Enter'], () => 20).quick).toEqual([false, false, false])
  })
})

test('a service on the kiosk’s machine is believed no further than a number with the right check character', () => {
  expect(readIn(JSON.stringify({ card: number }))).toEqual({ number })
  expect(readIn(JSON.stringify({ card: ` ${withX}x ` }))).toEqual({ number: `${withX}X` })
  expect(readIn(JSON.stringify({ card: `${number.slice(0, 17)}?` }))).toBe('misread')
  expect(readIn(JSON.stringify({ error: 'no chip' }))).toBe('misread')
  for (const nothing of ['', 'null', '[]', '{"card":5}', '{', new ArrayBuffer(3)])
    expect(readIn(nothing)).toBeNull()
})

test('[V14] old enough from the sixtieth birthday on, whatever the day before', () => {
  const born = (date: string): string => `000000${date.replaceAll('-', '')}0010`
  expect(isOld(born('1966-11-25'), '2026-11-25')).toBe(true)
  expect(isOld(born('1966-11-26'), '2026-11-25')).toBe(false)
  expect(isOld(born('1904-02-29'), '2026-11-25')).toBe(true)
  expect(isOld(born('1966-02-29'), '2026-02-28')).toBe(false)
  expect(isOld(born('2001-01-01'), '2026-11-25')).toBe(false)
})
