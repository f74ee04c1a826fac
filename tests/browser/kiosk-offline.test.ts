import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { faintTextOf, overflowingTextOf, smallTextOf } from '../support/legible.ts'
import {
  isWithoutLine,
  killed,
  KioskHall,
  ledgerOf,
  numberOn,
  persistentKiosk,
  portrait,
  takes,
} from './a-kiosk-hall.ts'

let hall: KioskHall

beforeAll(async () => {
  hall = await KioskHall.start()
})
afterAll(async () => {
  await hall?.stop()
})
afterEach(async () => {
  expect(await hall.closePages()).toEqual([])
})

const isHandedIn = (kept: { state: string }[]): boolean => kept.every(({ state }) => state !== 'given')

describe('a kiosk without its line', () => {
  test('[N7] [N9] [N14] goes on, also when it is loaded again, and everyone stands in the order in which they came', async () => {
    const page = await hall.kiosk()
    const before = await takes(page, 'E')
    await hall.cut()
    await isWithoutLine(page)
    expect(await page.locator('queue-choice').getByText('等候').count(), 'nothing is claimed').toBe(0)
    await page.locator('queue-choice [data-queue=E]').dblclick()
    const first = await numberOn(page)
    await page.getByRole('button', { name: '完成' }).click()
    expect(first).toMatch(/^E99\d\d$/)
    await page.reload()
    await isWithoutLine(page)
    const second = await takes(page, 'E')
    await page.getByRole('button', { name: '优先取号' }).click()
    await page.getByRole('button', { name: '残疾人', exact: true }).click()
    await page.locator('queue-choice [data-queue=D]').click()
    const green = await numberOn(page)
    const slip = await page.locator('slip-paper').innerText()
    expect(slip).not.toMatch(/前面|预计|残疾/)
    await page.locator('slip-shown').getByText('前面有几位').waitFor()
    await page.getByRole('button', { name: '完成' }).click()
    await page.locator('.themes [data-theme=T-SY]').click()
    await page.locator('choice-list [data-theme=T-SY]').click()
    const visit = await numberOn(page)
    await page.getByRole('button', { name: '完成' }).click()

    await hall.restore()
    await page.locator('live-dot[freshness=live]').waitFor()
    await ledgerOf(page, isHandedIn)
    const after = await takes(page, 'E')
    expect((await hall.issued('E')).map(({ number }) => number)).toEqual([before, first, second, after])
    expect(await hall.waitingAt(21)).toEqual([before, first, second, after])
    const inD = await hall.issued('D')
    expect(inD.map(({ number }) => number)).toEqual([green, visit])
    expect(inD.map(({ green: group }) => group)).toEqual(['disabled', null])
    expect(inD[1]!.items).toHaveLength(3)
    await page.getByText('系统已恢复').waitFor({ state: 'detached' })
  })

  test('[N8] [N9] [N14] two at once: nobody twice, nobody lost, in the order of both', async () => {
    const [one, two] = [await hall.kiosk(0), await hall.kiosk(1)]
    await hall.cut()
    await Promise.all([isWithoutLine(one), isWithoutLine(two)])
    const given: string[] = []
    for (let i = 0; i < 6; i++) given.push(await takes(i % 2 === 0 ? one : two, 'C'))
    expect(new Set(given).size).toBe(6)
    await hall.restore()
    await Promise.all([ledgerOf(one, isHandedIn), ledgerOf(two, isHandedIn)])
    expect((await hall.issued('C')).map(({ number }) => number).sort()).toEqual([...given].sort())
    expect(await hall.waitingAt(14)).toEqual(given)
  })

  test('[N14] two windows of one kiosk share its numbers: none is given by both', async () => {
    const one = await hall.kiosk()
    const two = await hall.windowOf(one.context())
    await hall.cut()
    await Promise.all([isWithoutLine(one), isWithoutLine(two)])
    const given = await Promise.all([takes(one, 'F'), takes(two, 'F')])
    given.push(...(await Promise.all([takes(two, 'F'), takes(one, 'F')])))
    expect(new Set(given).size).toBe(4)
    await hall.restore()
    await ledgerOf(one, isHandedIn)
    await ledgerOf(two, isHandedIn)
    expect((await hall.issued('F')).map(({ number }) => number).sort()).toEqual([...given].sort())
  })

  test('[N8] [N14] an answer that was lost: the citizen has one number, and the other is taken back', async () => {
    const page = await hall.kiosk()
    let isLost = true
    await page.route('**/commands', async (route) => {
      const isIssue = route.request().postData()?.includes('ticket.issue') === true
      if (!isLost || !isIssue) return await route.continue()
      await route.fetch()
      await route.abort()
    })
    await page.locator('queue-choice [data-queue=G]').click()
    const number = await numberOn(page)
    expect(number).toMatch(/^G9\d{3}$/)
    isLost = false
    await ledgerOf(page, isHandedIn)
    const issued = (await hall.issued('G')).map((each) => each.number)
    expect(issued.filter((each) => each === number)).toHaveLength(1)
    expect(issued).toHaveLength(2)
    expect((await hall.waitingAt(12)).filter((each) => each.startsWith('G'))).toEqual([number])
  })

  test('[N14] killed between the number and its slip: it is shown again, and nobody gets a second', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiaohao-kiosk-'))
    const before = await persistentKiosk(folder)
    const page = await hall.windowOf(before)
    await hall.cut()
    await isWithoutLine(page)
    await page.locator('queue-choice [data-queue=A]').click()
    const number = await numberOn(page)
    await killed(before)
    const after = await persistentKiosk(folder)
    const again = await after.newPage()
    await again.goto(`${hall.server.url}/kiosk`)
    expect(await numberOn(again)).toBe(number)
    await again.getByRole('button', { name: '打印号单' }).waitFor()
    await again.getByRole('button', { name: '完成' }).click()
    await again.reload()
    await isWithoutLine(again)
    expect(await again.locator('slip-shown').count(), 'whoever has left is not shown to the next').toBe(0)
    const next = await takes(again, 'A')
    await hall.restore()
    await ledgerOf(again, isHandedIn)
    expect((await hall.issued('A')).map((each) => each.number)).toEqual([number, next])
    await after.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('[N14] killed while the hall was being asked: who still stands there gets that number, and no second', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiaohao-kiosk-'))
    const before = await persistentKiosk(folder)
    const page = await hall.windowOf(before)
    let reached = (): void => undefined
    const asked = new Promise<void>((done) => (reached = done))
    await page.route('**/commands', async (route) => {
      if (route.request().postData()?.includes('ticket.issue') !== true) return await route.continue()
      await route.fetch()
      reached()
    })
    await page.locator('queue-choice [data-queue=H]').click()
    await asked
    await killed(before)
    const issued = (await hall.issued('H')).map((each) => each.number)
    expect(issued).toHaveLength(1)
    const after = await persistentKiosk(folder)
    const again = await after.newPage()
    await again.goto(`${hall.server.url}/kiosk`)
    expect(await numberOn(again)).toBe(issued[0])
    expect(await hall.issued('H')).toHaveLength(1)
    await after.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('[N11] a number whose day is over is told at the guide’s desk, and dropped by nobody', async () => {
    const page = await hall.kiosk()
    await hall.cut()
    await isWithoutLine(page)
    const number = await takes(page, 'B')
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('jiaohao-kiosk')
          opening.onsuccess = () => {
            const kept = opening.result.transaction('kept', 'readwrite').objectStore('kept')
            kept.openCursor().onsuccess = ({ target }) => {
              const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
              if (cursor === null) return done()
              const row = cursor.value as { state: string }
              if (row.state === 'given') cursor.update({ ...row, day: '2026-01-05' })
              cursor.continue()
            }
          }
        }),
    )
    await hall.restore()
    await ledgerOf(page, isHandedIn)
    const guide = await hall.server.get(
      `/api/halls/${hall.server.demo.hall}/views/guide`,
      await hall.server.person('guide1'),
    )
    expect(JSON.stringify(guide.body)).toContain(`"number":"${number}"`)
    expect((await hall.issued('B')).map((each) => each.number)).not.toContain(number)
  })

  test.each([
    ['portrait', portrait],
    ['landscape', { width: 1920, height: 1080 }],
  ])('[N14] says plainly what it can do, legibly and without a fault for axe (%s)', async (_, viewport) => {
    const page = await hall.kiosk(0, viewport)
    await hall.cut()
    await isWithoutLine(page)
    for (const mode of ['standard', 'care']) {
      if (mode === 'care') await page.getByRole('button', { name: '关爱模式' }).click()
      for (const screen of ['start', 'issued']) {
        if (screen === 'issued') await page.locator('queue-choice [data-queue=A]').click()
        if (screen === 'issued') await numberOn(page)
        const what = `${mode} ${screen}`
        expect(await violationsOf(page), what).toEqual([])
        expect(await faintTextOf(page), what).toEqual([])
        expect(await smallTextOf(page, mode === 'care' ? 33 : 28), what).toEqual([])
        expect(await overflowingTextOf(page), what).toEqual([])
        if (screen === 'issued') await page.getByRole('button', { name: '完成' }).click()
      }
    }
  })

  test('[N14] a kiosk that was withdrawn, or knows nothing yet, gives nothing', async () => {
    const page = await hall.kiosk()
    await hall.cut()
    await isWithoutLine(page)
    await page.evaluate(() => localStorage.removeItem('jiaohao.device.kiosk'))
    await page.reload()
    await page.getByText('暂时连不上系统，请到导办台取号。').waitFor()
    expect(await page.locator('queue-choice button').count()).toBe(0)
    await hall.restore()
    const fresh = await hall.kiosk(1)
    await fresh.evaluate(() => indexedDB.deleteDatabase('jiaohao-kiosk'))
    await hall.cut()
    await fresh.reload()
    await fresh.getByText('暂时连不上系统，请到导办台取号。').waitFor()
  })
})
