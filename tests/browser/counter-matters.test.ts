import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findByName, loadPinyin } from '../../counter-client/name-search.ts'
import { demoItems } from '../../server/demo/items.ts'
import { violationsOf } from '../support/accessible.ts'
import { Desks, press, sentBy, stateOf, typesOf } from './desks.ts'

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

const namesIn = (page: Page): Promise<string[]> => page.locator('paper-check .matter span').allInnerTexts()
const stateOfPaper = (page: Page, name: string): Promise<string | null> =>
  page.locator(`paper-check [data-name="${name}"] [aria-checked=true]`).getAttribute('class')

describe('what the citizen has come for', () => {
  test('is found by characters, pinyin and initials, and nothing else is', async () => {
    await loadPinyin()
    const first = (query: string): string | undefined =>
      findByName(demoItems, query, ({ name }) => name)[0]?.name
    expect(first('高龄')).toBe('高龄津贴申请')
    expect(first('残疾证')).toBe('残疾人证申办、换领')
    expect(first('gaolingjt')).toBe('高龄津贴申请')
    expect(first('gjjgf')).toBe('公积金购房提取')
    expect(first('gjjtq')).toBe('公积金购房提取')
    expect(first('GLJT')).toBe('高龄津贴申请')
    expect(first('zzzz')).toBeUndefined()
  })

  test('is named in a dialog one key away, several at once, and each shows its guide', async () => {
    await desks.issue('A')
    const page = await desks.sit(2)
    const sent = sentBy(page)
    await press(page, 'Space', 'Space')
    expect(await page.locator('paper-check .unknown button').innerText()).toContain('S')
    await press(page, 's')
    await page.locator('matter-dialog [role=option]').first().waitFor()
    for (const query of ['gljt', 'cjrz']) {
      await page.keyboard.type(query)
      await page.locator('matter-dialog [role=option]').nth(1).waitFor({ state: 'detached' })
      await page.keyboard.press('Enter')
    }
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.locator('matter-dialog').waitFor({ state: 'detached' })
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.describe', items: ['T21', 'T22'] })
    expect(await namesIn(page)).toEqual(['高龄津贴申请', '残疾人证申办、换领'])
    await press(page, 'z')
    const guides = page.locator('guide-dialog item-guide dl')
    expect(await guides.count()).toBe(2)
    expect(await guides.first().innerText()).toContain('10 个工作日')
    expect(await guides.first().innerText()).toContain('本人银行卡')
    await press(page, 'Escape')
    // Each material once, although both need the card.
    expect(await page.locator('paper-check [data-name="身份证"]').count()).toBe(1)
  })

  test('[T15] several matters have a result each, and the visit goes on', async () => {
    await desks.issue('A', { items: ['T24', 'T26', 'T27'] })
    const page = await desks.sit(4)
    const sent = sentBy(page)
    await press(page, 'Space', 'Space', 'j', 'Enter')
    await page.locator('paper-check .settled').waitFor()
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.settle', item: 'T24', outcome: 'done' })
    expect(await page.locator('paper-check .settled').innerText()).toContain('当场办结')
    await press(page, '2')
    expect(await page.locator('finish-dialog .scope label').count()).toBe(3)
    await press(page, 'Enter')
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.finish', outcome: 'accepted' })
    expect(await stateOf(page)).toBe('open')
  })
})

describe('the papers', () => {
  test('[H4] quick ticks are one command, are shown from the view, and are there after a reload', async () => {
    await desks.issue('D', { items: ['T18'] })
    const page = await desks.sit(18)
    await press(page, 'Space', 'Space')
    const sent = sentBy(page)
    const row = (name: string) => page.locator(`paper-check [data-name="${name}"]`)
    await row('出生医学证明').locator('.received').click()
    await row('父母身份证').locator('.missing').click()
    await row('父或母户口簿').locator('.defective').click()
    await page.locator('paper-check .pending').first().waitFor()
    await page.locator('paper-check .pending').first().waitFor({ state: 'detached' })
    expect(typesOf(sent)).toEqual(['ticket.check'])
    await page.locator('paper-check .mend input').fill('缺最后一页')
    await page.locator('paper-check .mend input').press('Enter')
    // Loaded again before it was sent.
    await page.reload()
    await page.locator('live-dot[freshness=live]').waitFor()
    await page.locator('paper-check .pending').first().waitFor({ state: 'detached' })
    expect(await stateOfPaper(page, '出生医学证明')).toBe('received')
    expect(await stateOfPaper(page, '父母身份证')).toBe('missing')
    await expect
      .poll(() => sent.at(-1)?.['papers'])
      .toEqual([{ name: '父或母户口簿', state: 'defective', mend: '缺最后一页' }])
    await page.waitForTimeout(300)
    expect(await page.locator('paper-check .mend input').inputValue()).toBe('缺最后一页')
  })

  test('a tick goes before whatever ends the stretch, and the next counter sees it', async () => {
    await desks.at(20, { type: 'counter.open' })
    const { number } = await desks.issue('D', { items: ['T18'] })
    const page = await desks.sit(19)
    await press(page, 'Space', 'Space')
    const sent = sentBy(page)
    await press(page, 't')
    await page.locator('hand-off-dialog #filter').fill('20')
    await page.keyboard.press('Enter')
    await page.locator('hand-off-dialog reason-field button').first().click()
    await page.keyboard.press('Escape')
    await page.locator('paper-check [data-name="父母身份证"] .missing').click()
    await page.keyboard.press('t')
    await page.locator('hand-off-dialog #filter').fill('20')
    await page.keyboard.press('Enter')
    await page.locator('hand-off-dialog reason-field button').first().click()
    await page.locator('hand-off-dialog form .main').click()
    await page.locator('citizen-card').waitFor({ state: 'detached' })
    expect(typesOf(sent)).toEqual(['ticket.check', 'ticket.handOff'])
    const other = await desks.sit(20)
    await press(other, 'Space')
    expect(await other.locator('citizen-card h1').innerText()).toBe(number)
    expect(await stateOfPaper(other, '父母身份证')).toBe('missing')
  })

  test('what comes by sharing cannot be marked, and gaps keep the space bar from ending the visit', async () => {
    await desks.issue('E', { items: ['T03'] })
    const page = await desks.sit(22)
    const sent = sentBy(page)
    await press(page, 'Space', 'Space', 'b')
    await page.locator('paper-check .pending').first().waitFor({ state: 'detached' })
    expect(await page.locator('paper-check .shared').innerText()).toContain('免提交')
    expect(await page.locator('paper-check .shared button').count()).toBe(0)
    expect(sent.at(-1)!['papers']).toHaveLength(3)
    // By the keyboard alone: the third paper, the second state.
    // The mouse was the last to move the focus; the space bar is for the paper all the same.
    await page.locator('citizen-card').click()
    await press(page, 'v', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Space')
    await page.locator('outcome-list .meant').waitFor()
    await press(page, 'Escape', 'Space')
    expect(await page.locator('finish-dialog input[value=accepted-pending]').isChecked()).toBe(true)
    expect(typesOf(sent)).not.toContain('ticket.finish')
  })
})
