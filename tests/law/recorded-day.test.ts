import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readRecordedDay, recordedDayOf } from '../drive/recorded-day.ts'
import { syntheticDay } from '../drive/synthetic-day.ts'

test('columns in any order, times in any of their forms', () => {
  const day = recordedDayOf('called,queue,issued,date\n08:10,A,08:04:30,2026-11-24\n,B,485.5,2026-11-24\n')
  expect(day).toEqual({
    date: '2026-11-24',
    office: '',
    counters: null,
    tickets: [
      { queue: 'A', issued: 484.5, called: 490 },
      { queue: 'B', issued: 485.5, called: null },
    ],
  })
})

test('of several days and offices the fullest, or the one that is asked for; gzip is told by its content', () => {
  const text =
    'date,office,queue_id,ticket_no,issued_min,called_min,wait_min,open_counters_at_issue\n' +
    'd1,o1,5,1,480,485,5,2\nd1,o2,5,1,480,490,10,3\nd1,o2,6,2,481,,,4\n'
  const folder = mkdtempSync(join(tmpdir(), 'recorded-'))
  const file = join(folder, 'day.csv')
  writeFileSync(file, gzipSync(text))
  expect(readRecordedDay(file)).toMatchObject({
    office: 'o2',
    counters: 4,
    tickets: [{ queue: '5' }, { queue: '6' }],
  })
  expect(readRecordedDay(file, { office: 'o1' }).tickets).toHaveLength(1)
  expect(() => readRecordedDay(file, { date: 'd9' })).toThrow('no tickets')
  rmSync(folder, { recursive: true })
})

test('a missing column and unreadable times are named', () => {
  expect(() => recordedDayOf('queue,called\nA,1\n')).toThrow('"issued"')
  expect(() => recordedDayOf('queue,issued,called\nA,early,9:00\nA,8:00,9:00\nB,8:00,late\n')).toThrow(
    'line 2, 4',
  )
})

test('the synthetic day is the same for the same seed, and has the shape of a working day', () => {
  const day = syntheticDay(7)
  expect(day).toEqual(syntheticDay(7))
  expect(day.tickets.length).toBeGreaterThan(400)
  expect(day.tickets.length).toBeLessThan(650)
  const green = day.tickets.filter((ticket) => ticket.isGreen).length / day.tickets.length
  expect(green).toBeGreaterThan(0.1)
  expect(green).toBeLessThan(0.26)
})
