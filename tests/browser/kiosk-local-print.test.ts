import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoPlan } from '../../server/demo/plan.ts'
import { VirtualPrinter } from '../../server/demo/virtual-printer.ts'
import { savePlan } from '../../server/hall/plans.ts'
import { violationsOf } from '../support/accessible.ts'
import { faintTextOf, overflowingTextOf, overlappingButtonsOf, smallTextOf } from '../support/legible.ts'
import { freePort, startAgent } from '../support/print-agent.ts'
import { at } from '../server/a-server.ts'
import { isWithoutLine, KioskHall, ledgerOf, numberOn, portrait } from './a-kiosk-hall.ts'
import { recordSpeech, saidOn, usualVoices } from './loudspeaker.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiaohao-agent-'))
let hall: KioskHall
let printer: VirtualPrinter
let port: number
let agent: ChildProcess

beforeAll(async () => {
  ;[printer, port] = await Promise.all([VirtualPrinter.start(), freePort()])
  const local = `http://127.0.0.1:${port}`
  const beside = { printer: 'P2', name: '旁边的打印机', address: 'agent', text: 'gb18030', local } as const
  hall = await KioskHall.start(async (url) => {
    const sql = postgres(url, { max: 1, onnotice: () => undefined })
    await savePlan(sql, { ...demoPlan, printers: [{ ...beside, kiosks: ['取号机 1'] }] })
    await sql.end()
  })
  await start()
})
afterAll(async () => {
  agent?.kill('SIGKILL')
  await Promise.all([hall?.stop(), printer?.stop()])
  rmSync(folder, { recursive: true, force: true })
})
afterEach(async () => {
  printer.reset()
  expect(await hall.closePages()).toEqual([])
})

async function start(): Promise<void> {
  const { demo, url: server } = hall.server
  const token = demo.devices.find(({ kind }) => kind === 'printer')!.token
  const { address } = printer
  agent = await startAgent({ server, hall: demo.hall, address, token, port, jobs: join(folder, 'jobs') })
}

const textsWith = (number: string): string[] =>
  printer.slips.map(({ text }) => text).filter((text) => text.includes(number))

describe('a kiosk without its line, beside the agent of its printer', () => {
  test('[P14] its slip comes out by itself, once, also when it was loaded again meanwhile; the hall knows it', async () => {
    const page = await hall.kiosk()
    await hall.cut()
    await page.reload()
    await isWithoutLine(page)
    await page.locator('queue-choice [data-queue=A]').dblclick()
    const number = await numberOn(page)
    await page.getByText('号单已打印，请取走。').waitFor()
    expect(textsWith(number)).toHaveLength(1)
    expect(textsWith(number)[0]).toContain('过号不作废')
    expect(textsWith(number)[0]).not.toMatch(/前面等候|补打/)
    const [kept] = (await ledgerOf(page)).filter((each) => each.number === number)
    expect(kept!.given).toMatchObject({ printed: true })
    await page.reload()
    expect(await numberOn(page)).toBe(number)
    await page.getByText('号单已打印，请取走。').waitFor()
    expect(textsWith(number), 'it is known by its id').toHaveLength(1)
    await page.getByRole('button', { name: '补打号单' }).click()
    await page.getByText('号单已打印，请取走。').waitFor()
    await expect.poll(() => textsWith(number).length).toBe(2)
    expect(textsWith(number)[0]).toContain('补打时间')

    await hall.restore()
    await ledgerOf(page, (all) => all.every(({ state }) => state !== 'given'))
    const [issued] = await hall.issued('A')
    expect(issued).toMatchObject({ number, given: { printed: true } })
    const guide = await hall.server.person('guide1')
    await new Promise((wake) => setTimeout(wake, 12_000))
    const { body } = await hall.server.get(`/api/halls/${hall.server.demo.hall}/printers`, guide)
    expect(at(body, 'unprinted')).toEqual([])
    expect(textsWith(number)).toHaveLength(2)
  })

  test('[P14] [P15] no paper: said, spoken, the number stays; then the same number is printed at a touch', async () => {
    const page = await hall.kiosk(0, portrait, (each) => each.addInitScript(recordSpeech, usualVoices))
    await hall.cut()
    await isWithoutLine(page)
    printer.set({ paper: 'out' })
    await page.locator('queue-choice [data-queue=B]').click()
    const number = await numberOn(page)
    await page.getByText('号单没有打印出来：打印机缺纸。').waitFor()
    const spoken = `号单没有打印出来，您的号码是 ${number.split('').join(' ')}，请记住。`
    await expect.poll(async () => (await saidOn(page)).map(({ text }) => text)).toEqual([spoken])
    expect(await page.locator('slip-shown .number').first().isVisible()).toBe(true)
    expect(textsWith(number)).toEqual([])
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTextOf(page)).toEqual([])
    expect(await smallTextOf(page, 28)).toEqual([])
    expect(await overflowingTextOf(page)).toEqual([])
    await page.getByRole('button', { name: '换一种方式打印' }).waitFor()
    printer.set({ paper: 'ok' })
    await page.getByRole('button', { name: '补打号单' }).dblclick()
    await page.getByText('号单已打印，请取走。').waitFor()
    expect(textsWith(number)).toHaveLength(1)
    const [kept] = (await ledgerOf(page)).filter((each) => each.number === number)
    expect(kept!.given).toMatchObject({ printed: true })
  })

  test.each([
    ['portrait', portrait],
    ['landscape', { width: 1920, height: 1080 }],
  ])('[P15] in care mode all of it is seen, in either language (%s)', async (_, viewport) => {
    const page = await hall.kiosk(0, viewport)
    await hall.cut()
    await isWithoutLine(page)
    printer.set({ paper: 'out' })
    for (const english of [false, true]) {
      await page.getByRole('button', { name: '关爱模式' }).click()
      if (english) await page.getByRole('button', { name: 'English' }).click()
      await page.locator('queue-choice [data-queue=A]').click()
      await page.locator('slip-print .trouble').waitFor()
      const what = english ? 'en' : 'zh-CN'
      expect(await faintTextOf(page), what).toEqual([])
      expect(await smallTextOf(page, 33), what).toEqual([])
      expect(await overflowingTextOf(page), what).toEqual([])
      expect(await overlappingButtonsOf(page), what).toEqual([])
      const last = (await page.locator('slip-print').boundingBox())!
      const returning = (await page.locator('slip-shown .returning').boundingBox())!
      const footer = (await page.locator('footer').boundingBox())!
      for (const { y, height } of [last, returning]) expect(y + height, what).toBeLessThanOrEqual(footer.y)
      await page.getByRole('button', { name: english ? 'Done' : '完成' }).click()
    }
  })

  test('[P14] [P15] no agent: said and spoken, and the browser prints at a touch; another kiosk asks nobody', async () => {
    const page = await hall.kiosk(0, portrait, (each) => each.addInitScript(recordSpeech, usualVoices))
    const other = await hall.kiosk(1)
    await hall.cut()
    agent.kill('SIGKILL')
    await Promise.all([isWithoutLine(page), isWithoutLine(other)])
    await page.locator('queue-choice [data-queue=C]').click()
    await page.getByText('号单没有打印出来：连不上打印机。').waitFor()
    await expect.poll(async () => (await saidOn(page)).length).toBe(1)
    await page.evaluate(() => (window.print = () => undefined))
    await page.getByRole('button', { name: '打印号单' }).click()
    const number = await numberOn(page)
    const isPrinted = (all: { number: string; given: { printed: boolean } | null }[]): boolean =>
      all.some((each) => each.number === number && each.given?.printed === true)
    await ledgerOf(page, isPrinted)
    await other.locator('queue-choice [data-queue=C]').click()
    await other.getByRole('button', { name: '打印号单' }).waitFor()
    expect(await other.getByText('没有打印出来').count()).toBe(0)
    await start()
  })
})
