import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFileOf } from '../../server/bookings/calendar-file.ts'
import type { BookingAnswerBody } from '../../shared/wire/bookings.ts'
import { booking as english } from '../../shared/words/en/booking.ts'
import { words as japanese } from '../../shared/words/more/ja.ts'
import { booking as chinese } from '../../shared/words/zh-CN/booking.ts'

const link = 'https://hall.example/b/token'
const now = Date.parse('2026-11-20T02:00:00Z')
const context = { now, link, words: chinese.calendar }

const booking: BookingAnswerBody = {
  hall: { hall: 'hall', name: '莲城演示大厅', address: '荷花路 1 号', timeZone: 'Asia/Shanghai' },
  booking: 'b1',
  code: '482917',
  state: 'booked',
  date: '2026-11-24',
  from: '2026-11-24T02:00:00.000Z',
  to: '2026-11-24T02:30:00.000Z',
  opens: '2026-11-24T01:30:00.000Z',
  closes: '2026-11-24T02:15:00.000Z',
  queue: 'B',
  queueName: '社保医保',
  zone: '社保区',
  floor: '一层',
  direction: '进门右转',
  items: [
    {
      item: 'T06',
      name: '社会保障卡申领、补换',
      materials: [
        { name: '身份证', kind: 'original' },
        { name: '户口簿', kind: 'shared' },
      ],
    },
    {
      item: 'T07',
      name: '养老金',
      materials: [
        { name: '身份证', kind: 'original' },
        { name: '申请表（原件；复印件, 各一份）', kind: 'original' },
      ],
    },
  ],
  number: null,
  ticketToken: null,
  isPhoneCheckIn: true,
  available: ['booking.cancel'],
}

/** Reads it as a calendar does: lines that begin with a space go on. @returns name, with its parameters, and value */
function linesOf(file: string): [string, string][] {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  return file
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
}

function valuesOf(file: string, name: string): string[] {
  return linesOf(file)
    .filter(([each]) => each === name)
    .map(([, value]) =>
      value.replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped)),
    )
}

describe('a booking for the calendar', () => {
  test('[B12] its hour, where it is, what to bring once, the code and the page, and nothing else of it', () => {
    const file = calendarFileOf(booking, context)
    expect(valuesOf(file, 'DTSTART')).toEqual(['20261124T020000Z'])
    expect(valuesOf(file, 'DTEND')).toEqual(['20261124T023000Z'])
    expect(valuesOf(file, 'SUMMARY')).toEqual(['办事预约：社会保障卡申领、补换、养老金'])
    expect(valuesOf(file, 'LOCATION')).toEqual(['莲城演示大厅 · 荷花路 1 号 · 一层 社保区 进门右转'])
    expect(valuesOf(file, 'URL')).toEqual([link])
    expect(valuesOf(file, 'DESCRIPTION')[0]!.split('\n')).toEqual([
      '预约码 482917，到取号机点“预约取号”输入。',
      '请带上：身份证、申请表（原件；复印件, 各一份）',
      `查看或取消预约：${link}`,
    ])
    expect(valuesOf(file, 'UID')).toEqual(['b1@hall'])
    const { address: _, ...hall } = booking.hall
    expect(valuesOf(calendarFileOf({ ...booking, hall, items: [] }, context), 'LOCATION')).toEqual([
      '莲城演示大厅 · 一层 社保区 进门右转',
    ])
  })

  test('[B12] reminds on the evening before, by the hall’s own clock, and an hour before; never of what is past', () => {
    const alarms = (given: BookingAnswerBody, at: string): string[] =>
      valuesOf(calendarFileOf(given, { ...context, now: Date.parse(at) }), 'TRIGGER;VALUE=DATE-TIME')
    expect(alarms(booking, '2026-11-20T02:00:00Z')).toEqual(['20261123T110000Z', '20261124T010000Z'])
    expect(alarms(booking, '2026-11-23T11:00:00Z')).toEqual(['20261124T010000Z'])
    expect(alarms(booking, '2026-11-24T01:30:00Z')).toEqual([])
    const inBerlin = { ...booking, hall: { ...booking.hall, timeZone: 'Europe/Berlin' } }
    expect(alarms(inBerlin, '2026-11-20T02:00:00Z')[0]).toBe('20261123T180000Z')
    const says = valuesOf(calendarFileOf(booking, context), 'DESCRIPTION').slice(1)
    expect(says).toEqual(['明天 10:00 有办事预约', '今天 10:00 有办事预约，还有一小时'])
  })

  test('[B12] a cancelled one takes itself out of the calendar, and neither it nor one that is over reminds', () => {
    const cancelled = calendarFileOf({ ...booking, state: 'cancelled' }, context)
    expect(valuesOf(cancelled, 'METHOD')).toEqual(['CANCEL'])
    expect(valuesOf(cancelled, 'STATUS')).toEqual(['CANCELLED'])
    expect(valuesOf(cancelled, 'UID')).toEqual(valuesOf(calendarFileOf(booking, context), 'UID'))
    expect(Number(valuesOf(cancelled, 'SEQUENCE')[0])).toBeGreaterThan(0)
    for (const state of ['cancelled', 'checked-in', 'no-show'] as const)
      expect(calendarFileOf({ ...booking, state }, context)).not.toContain('VALARM')
  })

  test('[B12] in every language that the page speaks', () => {
    const inJapanese = { ...english.calendar, ...japanese.booking!.calendar }
    const titles = [chinese.calendar, english.calendar, inJapanese].map(
      (words) => valuesOf(calendarFileOf(booking, { ...context, words }), 'SUMMARY')[0],
    )
    expect(titles[1]).toMatch(/^Booking: /)
    expect(titles[2]).toMatch(/^予約：/)
  })

  test('[B12] whatever the names: no line is longer than 75 octets, none begins anything of its own, all comes back', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    const tricky = fc.constantFrom(
      'a\r\nBEGIN:VALARM',
      'x;y,z\\n',
      '号'.repeat(80),
      '👩‍👩‍👧‍👦'.repeat(9),
      '\n\n',
    )
    fc.assert(
      fc.property(fc.oneof(name, tricky), (given) => {
        const items = [{ item: 'T', name: given, materials: [] }]
        const file = calendarFileOf({ ...booking, items }, context)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(Buffer.from(file).toString(), 'no character is cut in two').toBe(file)
        expect(linesOf(file).filter(([each]) => each === 'BEGIN')).toHaveLength(4)
        const plain = given.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ' ')
        expect(valuesOf(file, 'SUMMARY')).toEqual([`办事预约：${plain}`])
      }),
      { numRuns: 300 },
    )
  })
})
