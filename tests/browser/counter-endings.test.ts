import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { faintTextOf } from '../support/legible.ts'
import { Desks, press, rested, sentBy, sheetsOf, stateOf, typesOf } from './desks.ts'

let desks: Desks

beforeAll(async () => {
  desks = await Desks.start()
})
afterAll(async () => {
  await desks?.stop()
})
afterEach(async () => {
  await desks.closePages()
  expect(desks.complaints.splice(0)).toEqual([])
})

/** Prints nothing, and counts how often it was asked to. */
async function paperIn(page: Page): Promise<{ asked: () => Promise<number>; text: () => Promise<string> }> {
  await page.evaluate(() => {
    const own = window as unknown as { printed: number }
    own.printed = 0
    window.print = () => void own.printed++
  })
  return {
    asked: () => page.evaluate(() => (window as unknown as { printed: number }).printed),
    text: () => page.locator('body > .sheet').evaluate((sheet) => sheet.textContent.replace(/\s+/g, ' ')),
  }
}

/** Once the dialog has gone and the desk has settled, as a hand would. */
async function printPaper(page: Page): Promise<void> {
  await page.locator('finish-dialog').waitFor({ state: 'detached' })
  await rested(page)
  await press(page, 'd')
}

/** A citizen with one matter, being served. */
async function serving(counter: number, queue: string, items: string[]): Promise<Page> {
  const page = await desks.sit(counter)
  const { ticket } = await desks.issue(queue, { items })
  await desks.at(counter, { type: 'ticket.call', ticket, reason: '测试' })
  await desks.at(counter, { type: 'ticket.serve' })
  await page.locator('outcome-list').waitFor()
  await rested(page)
  return page
}

describe('the one-time notice', () => {
  test('[T11] is filled from the ticks, says how to mend each, and prints on one sheet with all that it must hold', async () => {
    const page = await serving(18, 'D', ['T18'])
    const sent = sentBy(page)
    const paper = await paperIn(page)
    await page.locator('paper-check [data-name="出生医学证明"] .received').click()
    await page.locator('paper-check [data-name="父母身份证"] .missing').click()
    await page.locator('paper-check [data-name="父或母户口簿"] .defective').click()
    await press(page, 'Space')
    const dialog = page.locator('finish-dialog')
    expect(await dialog.locator('input[value=notice]').isChecked()).toBe(true)
    expect(await dialog.locator('input[type=checkbox]:checked').count()).toBe(2)
    await press(page, 'Enter')
    expect(await dialog.locator('.trouble').innerText()).toContain('父或母户口簿')
    expect(await violationsOf(page)).toEqual([])
    await dialog.locator('lacking-papers input.field').last().fill('首页照片看不清，请重新复印')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(sent.at(-1)).toMatchObject({
      type: 'ticket.finish',
      outcome: 'notice',
      papers: [
        { name: '出生医学证明', state: 'received' },
        { name: '父母身份证', state: 'missing' },
        { name: '父或母户口簿', state: 'defective', mend: '首页照片看不清，请重新复印' },
      ],
    })
    await page.locator('ended-bar .button:enabled').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTextOf(page)).toEqual([])
    await printPaper(page)
    expect(await paper.asked()).toBe(1)
    const text = await paper.text()
    for (const part of [
      '一次性告知单',
      '出生登记',
      '✓ 已收',
      '✕ 缺',
      '首页照片看不清',
      '不收费',
      '即办',
      '18 号窗口',
      'D0018',
      '12345',
    ])
      expect(text).toContain(part)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('counter-app').isVisible()).toBe(false)
    expect(await sheetsOf(page)).toBe(1)
  })

  test('[T19] one that could have been said before is warned of, and recorded', async () => {
    const page = await serving(9, 'B', ['T07', 'T11'])
    const sent = sentBy(page)
    await press(page, 'j', '3')
    await page
      .locator('finish-dialog lacking-papers .row', { hasText: '参保登记表' })
      .locator('input')
      .check()
    await press(page, 'Enter')
    await page.locator('paper-check .settled').waitFor()
    await press(page, '3')
    expect(await page.locator('finish-dialog .warning').count()).toBe(0)
    const rows = page.locator('finish-dialog lacking-papers .row')
    await rows.filter({ hasText: '购房合同' }).locator('input').check()
    expect(await page.locator('finish-dialog .warning').count()).toBe(0)
    await rows.filter({ hasText: '身份证' }).locator('input').check()
    expect(await page.locator('finish-dialog .warning').innerText()).toContain('身份证')
    await press(page, 'Enter')
    await page.locator('ended-bar .repeated').waitFor()
    expect(await page.locator('ended-bar .repeated').innerText()).toContain('身份证')
    expect(typesOf(sent)).toEqual(['ticket.settle', 'ticket.finish'])
  })

  test('[T18] papers that may follow are promised by a date, and only those', async () => {
    const page = await serving(20, 'D', ['T18'])
    const paper = await paperIn(page)
    const sent = sentBy(page)
    await page.locator('paper-check [data-name="结婚证"] .missing').click()
    await page.locator('paper-check [data-name="父母身份证"] .missing').click()
    await press(page, '4')
    expect(await page.locator('finish-dialog .needs .trouble').innerText()).toContain('父母身份证')
    await press(page, 'Enter')
    expect(typesOf(sent)).not.toContain('ticket.finish')
    await press(page, 'Escape')
    await page.locator('paper-check [data-name="父母身份证"] .received').click()
    await page.locator('citizen-card').click()
    await press(page, 'Space')
    await page.locator('finish-dialog .pledge input').check()
    await press(page, 'Enter')
    await page.locator('ended-bar .button:enabled').first().waitFor()
    expect(await page.locator('ended-bar .what').innerText()).toMatch(/\d{4}-\d\d-\d\d 前补齐/)
    await printPaper(page)
    expect(await paper.text()).toMatch(/补齐期限 ?\d{4}-\d\d-\d\d/)
  })

  test('not accepted names reason and remedy, and both stand on the paper', async () => {
    const page = await serving(21, 'E', ['T02'])
    const paper = await paperIn(page)
    await press(page, '5')
    const fields = page.locator('finish-dialog reason-field')
    await fields.first().locator('input').fill('名称与已登记的个体户相同')
    await fields.last().locator('button').first().click()
    await fields.last().locator('button').first().press('Enter')
    await page.locator('ended-bar .button:enabled').first().waitFor()
    await printPaper(page)
    expect(await paper.text()).toContain('名称与已登记的个体户相同')
    expect(await paper.text()).toContain('60 日内申请行政复议')
  })
})

describe('the four ways of the first inquiry', () => {
  test('[H7] here and now: three presses, and nothing is asked', async () => {
    const { number } = await desks.issue('F', { items: ['T30'] })
    const page = await desks.sit(11)
    const sent = sentBy(page)
    await page.locator('next-card .number', { hasText: number }).waitFor()
    await press(page, 'Space', 'Space', 'Space')
    expect(sent.map(({ type, outcome }) => [type, outcome])).toEqual([
      ['ticket.call', undefined],
      ['ticket.serve', undefined],
      ['ticket.finish', 'done'],
    ])
    expect(await page.locator('ended-bar').count()).toBe(0)
  })

  test('[H7] recorded and followed up: by a date, with whom to tell', async () => {
    const page = await serving(7, 'B', ['T07'])
    const paper = await paperIn(page)
    const sent = sentBy(page)
    await press(page, '7', 'Enter')
    expect(await page.locator('finish-dialog .foot .trouble').innerText()).not.toBe('')
    expect(await violationsOf(page)).toEqual([])
    await page.locator('finish-dialog #matter').fill('外地参保年限能否合并')
    await page.locator('finish-dialog #name').fill('赵女士')
    await page.locator('finish-dialog #phone').fill('100-2002')
    await page.locator('finish-dialog #days').fill('2')
    await press(page, 'Enter')
    expect(sent.at(-1)).toMatchObject({
      outcome: 'answered',
      followUp: { matter: '外地参保年限能否合并', days: 2, contact: { name: '赵女士', phone: '100-2002' } },
    })
    await page.locator('ended-bar .button:enabled').first().waitFor()
    await printPaper(page)
    expect(await paper.text()).toMatch(/外地参保年限能否合并 答复期限 ?\d{4}-\d\d-\d\d/)
    expect(await paper.text()).not.toContain('100-2002')
    await page.emulateMedia({ media: 'print' })
    expect(await sheetsOf(page)).toBe(1)
  })

  test('[H7] guided on: a hand-off, and the first clerk sees where the citizen is', async () => {
    await desks.at(8, { type: 'counter.open' })
    const page = await serving(9, 'B', ['T09'])
    await press(page, 't')
    await page.locator('hand-off-dialog #filter').fill('8')
    await page.keyboard.press('Enter')
    await page.locator('hand-off-dialog reason-field button').first().click()
    await page.locator('hand-off-dialog form .main').click()
    await page.locator('hand-off-dialog').waitFor({ state: 'detached' })
    await press(page, 'y')
    const row = page.locator('ticket-lists li').first()
    expect(await row.innerText()).toContain('等候')
    await desks.at(8, { type: 'ticket.call' })
    await desks.at(8, { type: 'ticket.serve' })
    await row.locator('small', { hasText: '8 号窗口' }).waitFor()
    await desks.at(8, { type: 'ticket.handOff', to: { queue: 'B' }, reason: '测试' })
    await row.locator('.long').first().waitFor()
    expect(await row.innerText()).toContain('转号两次')
    expect(await violationsOf(page)).toEqual([])
  })

  test('[H7] explained where it is handled instead, from the register', async () => {
    const page = await serving(14, 'C', ['T14'])
    const paper = await paperIn(page)
    const sent = sentBy(page)
    await press(page, '8')
    await page.locator('explained-fields #filter').fill('hydj')
    await page.locator('explained-fields .register button').nth(1).waitFor()
    await press(page, 'Enter')
    expect(await page.locator('explained-fields #where').inputValue()).toContain('婚姻登记处')
    expect(await violationsOf(page)).toEqual([])
    await press(page, 'Enter')
    expect(sent.at(-1)).toMatchObject({
      outcome: 'answered',
      explained: { matter: '婚姻登记', phone: '100-1001' },
    })
    expect(await stateOf(page)).toBe('open')
    await page.locator('ended-bar .button:enabled').first().waitFor()
    await printPaper(page)
    expect(await paper.text()).toContain('莲城路 88 号婚姻登记处')
    await page.emulateMedia({ media: 'print' })
    expect(await sheetsOf(page)).toBe(1)
  })
})
