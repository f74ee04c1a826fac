import { expect, test } from 'vitest'
import { isCovered, isWorkingDay, workingDaysAfter } from '../../server/working-days.ts'

/** Days off that are not a weekend's, and weekends that are worked, as the State Council announced them. */
const announced = {
  2025: {
    off: [
      '2025-01-01',
      ...days('2025-01', 28, 31),
      ...days('2025-02', 3, 4),
      '2025-04-04',
      '2025-05-01',
      '2025-05-02',
      '2025-05-05',
      '2025-06-02',
      ...days('2025-10', 1, 3),
      ...days('2025-10', 6, 8),
    ],
    on: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    off: [
      '2026-01-01',
      '2026-01-02',
      ...days('2026-02', 16, 20),
      '2026-02-23',
      '2026-04-06',
      '2026-05-01',
      '2026-05-04',
      '2026-05-05',
      '2026-06-19',
      '2026-09-25',
      '2026-10-01',
      '2026-10-02',
      ...days('2026-10', 5, 7),
    ],
    on: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
}

test('[K1] every day of 2025 and 2026 is what the State announced', () => {
  for (const [year, { off, on }] of Object.entries(announced)) {
    const wrong: string[] = []
    for (let at = Date.UTC(Number(year), 0, 1); at < Date.UTC(Number(year) + 1, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10)
      const isWeekend = [0, 6].includes(new Date(at).getUTCDay())
      const works = on.includes(date) || (!isWeekend && !off.includes(date))
      if (isWorkingDay(date) !== works) wrong.push(date)
    }
    expect(wrong).toEqual([])
  }
})

test.each([
  ['before the National Day of 2025', '2025-09-26', 3, '2025-09-30'],
  ['over the National Day of 2025', '2025-09-30', 1, '2025-10-09'],
  ['over it with the Saturday that is worked', '2025-09-30', 3, '2025-10-11'],
  ['over the Spring Festival of 2025', '2025-01-27', 1, '2025-02-05'],
  ['to the Saturday before the Spring Festival of 2026', '2026-02-13', 1, '2026-02-14'],
  ['over the Spring Festival of 2026', '2026-02-14', 3, '2026-02-26'],
  ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
  ['none at all', '2026-11-25', 0, '2026-11-25'],
])('[K1] working days %s', (_, from, count, due) => {
  expect(workingDaysAfter(from, count)).toBe(due)
})

test('[K1] a hall adds days of its own, and a year that is not announced yet is named', () => {
  const local = { off: ['2026-11-26'], on: ['2026-11-28'] }
  expect(workingDaysAfter('2026-11-25', 2, local)).toBe('2026-11-28')
  expect([2025, 2026, 2099].map(isCovered)).toEqual([true, true, false])
})

function days(month: string, from: number, to: number): string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `${month}-${String(from + index).padStart(2, '0')}`,
  )
}
