import { describe, expect, test } from 'vitest'
import { slipWordsOf } from '../../shared/printer/slip-words.ts'
import { kiosk as english } from '../../shared/words/en/kiosk.ts'
import { withFurther } from '../../shared/words/further.ts'
import { words as japanese } from '../../shared/words/more/ja.ts'
import { arrival } from '../../shared/words/zh-CN/arrival.ts'
import { booking } from '../../shared/words/zh-CN/booking.ts'
import { card } from '../../shared/words/zh-CN/card.ts'
import { common } from '../../shared/words/zh-CN/common.ts'
import { kiosk } from '../../shared/words/zh-CN/kiosk.ts'
import { slip } from '../../shared/words/zh-CN/slip.ts'
import { spoken } from '../../shared/words/zh-CN/spoken.ts'
import { take } from '../../shared/words/zh-CN/take.ts'
import { ticket } from '../../shared/words/zh-CN/ticket.ts'

/** Keys of sentences, down to the last. */
function keysOf(words: unknown, place = ''): string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [place]
  return Object.entries(words).flatMap(([key, value]) => keysOf(value, `${place}.${key}`))
}

describe('a further language', () => {
  test('says what it has and leaves the rest to the language that it falls back to', () => {
    const both = withFurther(english, { back: '戻る', states: { waiting: '待' } })
    expect(both.back).toBe('戻る')
    expect(both.states.waiting).toBe('待')
    expect(both.states.missed).toBe(english.states.missed)
    expect(both.ahead(3)).toBe(english.ahead(3))
    expect(withFurther(english, undefined)).toBe(english)
  })

  test('replaces a list or a sentence as a whole', () => {
    const words = { list: ['a', 'b'], say: (n: number) => `${n}` }
    const both = withFurther(words, { list: ['c'], say: (n) => `nr ${n}` })
    expect(both.list).toEqual(['c'])
    expect(both.say(1)).toBe('nr 1')
  })
})

test('Japanese is whole on the kiosk, the slip, the citizen’s own page and the pages of booking', () => {
  const { desk: _, ...ofCitizens } = booking
  const pages = { common, kiosk, slip, ticket, take, spoken, card, arrival, booking: ofCitizens }
  for (const [name, words] of Object.entries(pages)) {
    const own = keysOf(japanese[name as 'kiosk'])
    const missing = keysOf(words).filter((key) => !own.includes(key) && !key.startsWith('.demo'))
    expect(missing, name).toEqual([])
  }
})

test('the slip is printed in it, and in Chinese where a language is unknown', () => {
  expect(slipWordsOf('ja').rule(3)).toContain('3番目の後')
  expect(slipWordsOf('en').nobody).not.toBe(slip.nobody)
  expect(slipWordsOf('xx')).toBe(slip)
})
