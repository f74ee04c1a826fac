import { describe, expect, test } from 'vitest'
import { printingOf } from '../../shared/views/printers.ts'
import { slipOf } from '../../shared/views/slip.ts'
import { slipLinesOf } from '../../shared/views/slip-lines.ts'
import { slip as en } from '../../shared/words/en/slip.ts'
import { slip as zh } from '../../shared/words/zh-CN/slip.ts'
import { slipWordsOf } from '../../shared/printer/slip-words.ts'
import { bookingPlan } from './support/small-bookings.ts'
import { clerk, guide, kiosk, minute, nine, SmallHall, smallPlan } from './support/small-hall.ts'

const context = { now: nine + 20 * minute, link: 'https://hall.example/t/token', isCopy: false }

function textOf(hall: SmallHall, ticket: string, isCopy = false, words = zh): string {
  const slip = slipOf(hall.day, hall.day.tickets.get(ticket)!, { ...context, isCopy })
  return slipLinesOf(slip, words)
    .map((line) =>
      line.kind === 'tear' ? '-' : `${line.kind === 'pair' ? `${line.name} ` : ''}${line.text}`,
    )
    .join('\n')
}

function issued(hall: SmallHall, more: object = {}): string {
  hall.does({ type: 'ticket.issue', queue: 'A', ...more }, kiosk)
  return [...hall.day.tickets.values()].at(-1)!.id
}

describe('the slip', () => {
  const plan = { ...smallPlan, supervisionPhone: '100-1234' }

  test('[P1] everything that a citizen needs, line by line', () => {
    const hall = new SmallHall(plan)
    hall.does({ type: 'counter.open', counter: 1 }, clerk(1))
    issued(hall)
    expect(textOf(hall, issued(hall, { items: ['T1'] })).split('\n')).toEqual([
      '小厅',
      '1F 一区',
      '1、3、5 号窗口',
      'A002',
      'A 业务',
      '事项一',
      '-',
      '前面等候 1 人',
      expect.stringMatching(/^预计等候 约 \d+–\d+ 分钟$/),
      '取号时间 2026-11-24 09:00',
      '扫码看实时进度，不扫码也会叫号',
      '-',
      '请在休息区等候，注意叫号及屏幕。',
      '过号不作废：取号机或导办台恢复，排在第 3 位后。',
      '首问负责：首位接待人员负责办好或带到位。',
      '监督电话 100-1234',
    ])
  })

  test('[P1] nobody ahead, a counter free: soon; no counter: said so; a theme by its name', () => {
    const hall = new SmallHall(plan)
    const first = issued(hall, { theme: 'M1' })
    expect(textOf(hall, first)).toContain('预计等候 暂无窗口开放')
    expect(textOf(hall, first)).toContain('主题一')
    hall.does({ type: 'counter.open', counter: 1 }, clerk(1))
    expect(textOf(hall, first)).toContain('前面等候 没有人\n预计等候 很快')
    expect(textOf(hall, first, false, en)).toContain('Ahead of you Nobody\nExpected wait Soon')
  })

  test('[P1] a group of the green channel changes nothing on a slip but the place in line', () => {
    for (const { group, name } of smallPlan.greenGroups) {
      const hall = new SmallHall(plan)
      const text = textOf(hall, issued(hall, { green: group, person: 'planted-hash' }))
      expect(text).not.toMatch(new RegExp(`${group}|${name}|planted|绿色`))
      const plain = new SmallHall(plan)
      expect(text).toBe(textOf(plain, issued(plain)))
    }
  })

  test('[P6] a reprint has the same number, and says when it was printed again', () => {
    const hall = new SmallHall(plan)
    const ticket = issued(hall)
    expect(textOf(hall, ticket, true)).toContain('A001')
    expect(textOf(hall, ticket, true)).toContain('取号时间 2026-11-24 09:00\n补打时间 2026-11-24 09:20')
  })

  test('[P16] a booking names its slot, early, late and on a copy; whoever came without one has no such line', () => {
    const booked = (id: string, from: number) => ({ id, date: '2026-11-24', from, to: from + 30 * minute })
    const hall = new SmallHall({ ...plan, booking: bookingPlan })
    const early = issued(hall, { booking: booked('b1', nine + 20 * minute) })
    hall.at = nine + 40 * minute
    const late = issued(hall, { booking: booked('b2', nine) })
    expect(textOf(hall, early)).toContain('-\n预约 09:20–09:50\n前面等候')
    expect(textOf(hall, early, true)).toContain('预约 09:20–09:50\n前面等候')
    expect(textOf(hall, late)).toContain('预约 09:00–09:30\n已过预约时间，按现场取号排队。\n前面等候')
    expect(textOf(hall, early, false, en)).toContain('Booked for 09:20–09:50\nAhead of you')
    expect(textOf(hall, late, false, slipWordsOf('ja'))).toContain(
      '予約 09:00～09:30\n予約の時間を過ぎたため、当日の方と同じ列に並びます。',
    )
    expect(textOf(hall, issued(hall))).not.toContain('预约')
  })

  test('[P1] whoever was called already is told of no line', () => {
    const hall = new SmallHall(plan)
    const ticket = issued(hall)
    hall.does({ type: 'counter.open', counter: 1 }, clerk(1))
    hall.does({ type: 'ticket.call', counter: 1 }, clerk(1))
    expect(textOf(hall, ticket)).not.toMatch(/前面等候|预计等候/)
  })
})

test('[P9] a ticket without a slip is marked until it is called; newest first, cut, counted', () => {
  const hall = new SmallHall()
  const tickets = Array.from({ length: 25 }, () => {
    hall.after(1)
    return issued(hall)
  })
  const seen = {
    printers: [],
    unprinted: tickets.map((ticket) => ({ ticket, state: 'failed', trouble: 'paper-out' }) as const),
  }
  expect(printingOf(hall.day, seen)).toMatchObject({ unprintedCount: 25 })
  expect(printingOf(hall.day, seen).unprinted).toHaveLength(20)
  expect(printingOf(hall.day, seen).unprinted[0]).toMatchObject({ number: 'A025', trouble: 'paper-out' })
  hall.does({ type: 'counter.open', counter: 1 }, clerk(1))
  hall.does({ type: 'ticket.call', counter: 1 }, clerk(1))
  hall.does({ type: 'ticket.cancel', ticket: tickets[24]! }, guide)
  const after = printingOf(hall.day, seen)
  expect(after.unprintedCount).toBe(23)
  expect(after.unprinted[0]!.number).toBe('A024')
})
