import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import postgres from 'postgres'
import { demoPlan } from '../../server/demo/plan.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { stripText, stripTexts, widthOf } from '../../server/strips/strip-text.ts'
import { parsePlan } from '../../shared/wire/plan.ts'
import type { SignView } from '../../shared/views/shapes.ts'
import { until } from '../support/contract-client.ts'
import { type ServerProcess, startServer } from '../support/server.ts'
import { type VirtualStrip, virtualStrip } from '../support/virtual-strip.ts'
import { aServer, type AServer, textAt } from './a-server.ts'

const sign = (state: SignView['state'], more: Partial<SignView> = {}): SignView => ({
  hall: { name: '莲城', brand: '', timeZone: 'Asia/Shanghai' },
  counter: 3,
  zone: '一区',
  state,
  queues: [{ queue: 'A', name: '综合受理', prefix: 'A' }],
  ...more,
})

describe('what a strip says', () => {
  test('[S5] the longest sentence that fits: the number is never cut', () => {
    const called = sign('called', { number: 'A012' })
    expect(stripText(called, 10)).toBe('请 A012 号到本窗口')
    expect(stripText(called, 6)).toBe('请 A012')
    expect(stripText(called, 3)).toBe('A012')
    expect(stripText(sign('serving', { number: 'A012' }), 8)).toBe('A012 正在办理')
    expect(stripText(sign('paused', { reason: '系统升级' }), 8)).toBe('暂停 系统升级')
    expect(stripText(sign('paused', { reason: '系统升级' }), 4)).toBe('暂停服务')
    expect(stripText(sign('closed'), 3)).toBe('未开窗')
    expect(stripText(sign('open'), 6)).toBe('综合受理')
    for (const state of ['called', 'serving', 'paused', 'closed', 'open'] as const)
      for (let characters = 3; characters <= 40; characters++) {
        const text = stripText(sign(state, { number: 'HJ1234' }), characters)
        expect(text).not.toBe('')
        expect(widthOf(text)).toBeLessThanOrEqual(characters)
      }
  })

  test('[S15] where the plan wants it, the same in English, as long as it fits; the number is in both', () => {
    const strip = { counter: 3, address: 'strip-3:5000', characters: 10, english: true }
    const called = sign('called', { number: 'A012' })
    expect(stripTexts(called, strip)).toEqual(['请 A012 号到本窗口', 'A012 please'])
    expect(stripTexts(called, { ...strip, characters: 12 })[1]).toBe('A012 please come here')
    expect(stripTexts(called, { ...strip, english: false })).toEqual(['请 A012 号到本窗口'])
    // Where there is room for the number alone, nothing takes turns.
    expect(stripTexts(called, { ...strip, characters: 3 })).toEqual(['A012'])
    for (const state of ['called', 'serving', 'paused', 'closed', 'open'] as const)
      for (let characters = 3; characters <= 40; characters++) {
        const texts = stripTexts(sign(state, { number: 'HJ1234', reason: '系统升级' }), {
          ...strip,
          characters,
        })
        expect(texts.length).toBeGreaterThan(0)
        for (const text of texts) {
          expect(widthOf(text)).toBeLessThanOrEqual(characters)
          if (state === 'called' || state === 'serving') expect(text).toContain('HJ1234')
        }
      }
  })

  test('[C10] a strip over a counter that there is not, or at no address, is a mistake of the plan', () => {
    const strips = [
      { counter: 99, address: 'strip-99:5000', characters: 8 },
      { counter: 1, address: 'http://x', characters: 8 },
    ]
    const parsed = parsePlan({ ...demoPlan, strips })
    expect('mistakes' in parsed && parsed.mistakes.map(({ place, problem }) => [place, problem])).toEqual([
      ['strips[1].address', 'shape'],
      ['strips[0].counter', 'unknown'],
    ])
  })
})

describe('strips over TCP', () => {
  let server: AServer
  let other: ServerProcess
  let strip: VirtualStrip
  let english: VirtualStrip

  beforeAll(async () => {
    server = await aServer()
    other = await startServer(server.database.url)
    strip = await virtualStrip()
    english = await virtualStrip()
    const sql = postgres(server.database.url, { max: 1 })
    const strips = [
      { counter: 3, address: strip.address, characters: 10 },
      { counter: 8, address: english.address, characters: 12, english: true },
    ]
    await savePlan(sql, { ...demoPlan, strips })
    await sql.end()
  })
  afterAll(async () => {
    await strip?.close()
    await english?.close()
    await other?.stop()
    await server?.stop()
  })

  test('[S5] it follows its counter; away and back it is right again; two servers say each thing once', async () => {
    const clerk = await server.person('clerk03')
    const says = (text: string, milliseconds?: number): Promise<void> =>
      until(text, () => strip.lines.at(-1) === text, milliseconds)
    await says('暂未开窗', 15_000)
    await server.ask(clerk, { type: 'counter.open', counter: 3 })
    await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'A' })
    const number = textAt(
      (await server.ask(clerk, { type: 'ticket.call', counter: 3 })).body,
      'result.number',
    )
    await says(`请 ${number} 号到本窗口`, 1500)
    expect(strip.lines.filter((line) => line === `请 ${number} 号到本窗口`)).toHaveLength(1)
    const port = Number(strip.address.split(':')[1])
    await strip.close()
    await server.ask(clerk, { type: 'ticket.serve', counter: 3 })
    strip = await virtualStrip(port)
    await says(`${number} 正在办理`, 6000)
    await server.ask(clerk, { type: 'ticket.finish', counter: 3, outcome: 'done' })
    await server.ask(clerk, { type: 'counter.pause', counter: 3, reason: '系统升级' })
    await says('暂停 系统升级', 1500)
  })

  test('[S15] a strip of two languages says them in turn, Chinese first, and goes on when its counter does', async () => {
    const clerk = await server.person('clerk08')
    await until(
      'both',
      () => english.lines.includes('暂未开窗') && english.lines.includes('Counter not open'),
      30_000,
    )
    await server.ask(clerk, { type: 'counter.open', counter: 8 })
    await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'B' })
    const called = await server.ask(clerk, { type: 'ticket.call', counter: 8 })
    const number = textAt(called.body, 'result.number')
    const [zh, en] = [`请 ${number} 号到本窗口`, `${number} please come here`]
    await until('both again, and again', () => english.lines.filter((line) => line === zh).length > 1, 30_000)
    const said = english.lines.slice(english.lines.indexOf(zh))
    expect(said.slice(0, 3)).toEqual([zh, en, zh])
  })
})
