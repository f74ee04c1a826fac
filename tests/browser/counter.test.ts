import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { barActionsOf, isAvailable, recallOf } from '../../counter-client/desk-actions.ts'
import type { DeskView } from '../../shared/views/shapes.ts'
import { violationsOf } from '../support/accessible.ts'
import { faintTextOf } from '../support/legible.ts'
import { Desks, desktop, narrow, numberOf, press, rested, sentBy, stateOf } from './desks.ts'

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

describe('a citizen in three presses', () => {
  test('the space bar calls, begins and finishes', async () => {
    const { number } = await desks.issue('F')
    const page = await desks.sit(11)
    const sent = sentBy(page)
    await page.locator('next-card .number', { hasText: number }).waitFor()
    await press(page, 'Space')
    expect(await numberOf(page)).toBe(number)
    expect(await stateOf(page)).toBe('called')
    await press(page, 'Space')
    expect(await stateOf(page)).toBe('serving')
    await press(page, 'Space')
    expect(await stateOf(page)).toBe('open')
    expect(sent.map(({ type }) => type)).toEqual(['ticket.call', 'ticket.serve', 'ticket.finish'])
    expect(sent[2]).toMatchObject({ outcome: 'done' })
  })

  test('two presses in a breath send one call, and begin nothing', async () => {
    const { number } = await desks.issue('F')
    await desks.issue('F')
    const page = await desks.sit(11)
    await page.locator('next-card .number', { hasText: number }).waitFor()
    const sent = sentBy(page)
    // In the page: a hand that is too quick must not become slow on a busy machine.
    await page.evaluate(async () => {
      const space = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }))
      const desk = document.querySelector('counter-app')!.shadowRoot!.querySelector('counter-desk')!
      const card = (): unknown =>
        desk.shadowRoot!.querySelector('desk-stage')!.shadowRoot!.querySelector('citizen-card')
      space()
      space()
      while (card() === null) await new Promise(requestAnimationFrame)
      space()
    })
    await rested(page)
    expect(sent.map(({ type }) => type)).toEqual(['ticket.call'])
    expect(await stateOf(page)).toBe('called')
  })

  test('a double click does no more than a click', async () => {
    await desks.issue('G')
    const page = await desks.sit(12)
    const sent = sentBy(page)
    await page.locator('action-bar .first:enabled').dblclick()
    await page.locator('citizen-card').waitFor()
    await rested(page)
    expect(sent.map(({ type }) => type)).toEqual(['ticket.call'])
  })
})

describe('buttons that are asked twice or ask back', () => {
  test('missed needs a second press, and forgets the first after a while', async () => {
    await desks.issue('H')
    const page = await desks.sit(13)
    const sent = sentBy(page)
    await press(page, 'Space')
    const number = await numberOf(page)
    await press(page, 'm')
    await page.waitForTimeout(4200)
    expect(await page.locator('[data-action=miss]').getAttribute('class')).not.toContain('grave')
    await press(page, 'm')
    expect(sent.map(({ type }) => type)).toEqual(['ticket.call'])
    await press(page, 'm')
    expect(sent.map(({ type }) => type)).toEqual(['ticket.call', 'ticket.miss'])
    await press(page, 'q')
    expect(await page.locator('ticket-lists li .number').first().innerText()).toBe(number)
  })

  test('a hand-off names its target and its reason, and the next counter reads both', async () => {
    await desks.at(15, { type: 'counter.open' })
    const { number } = await desks.issue('C')
    const page = await desks.sit(14)
    const sent = sentBy(page)
    await press(page, 'Space')
    await press(page, 'Space')
    await press(page, 't')
    await page.keyboard.press('Enter')
    await page.locator('hand-off-dialog form .main').click()
    expect(await page.locator('hand-off-dialog .trouble').innerText()).not.toBe('')
    await page.locator('hand-off-dialog #filter').fill('15')
    // The list follows what is typed.
    await page.waitForTimeout(300)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    await page.locator('hand-off-dialog #note').fill('已核对身份证')
    await page.locator('hand-off-dialog form .main').click()
    await page.locator('hand-off-dialog').waitFor({ state: 'detached' })
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.handOff', to: { counter: 15 }, note: '已核对身份证' })
    const other = await desks.sit(15)
    await press(other, 'Space')
    expect(await numberOf(other)).toBe(number)
    expect(await other.locator('visit-legs ol').innerText()).toContain('已核对身份证')
    expect(await other.locator('visit-legs li').count()).toBe(3)
  })

  test('papers that may follow can be promised, others cannot', async () => {
    const view = await fetch(`${desks.server.url}/api/halls/${desks.demo.hall}/views/kiosk`)
    const { data } = (await view.json()) as { data: { items: { item: string; queue: string }[] } }
    const item = data.items.find(({ item: id }) => id === 'T08')!
    await desks.issue(item.queue, { items: [item.item] })
    const page = await desks.sit(8)
    const sent = sentBy(page)
    await press(page, 'Space')
    await page.locator('paper-check .missing').last().click()
    await press(page, 'Space')
    // The button that was clicked still has the focus; the space bar is the main action all the same.
    expect(await stateOf(page)).toBe('serving')
    await press(page, '4')
    const dialog = page.locator('finish-dialog')
    expect(await dialog.locator('input[type=checkbox]').count()).toBe(2)
    expect(await dialog.locator('input[type=checkbox]').first().isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await dialog.locator('.trouble').innerText()).not.toBe('')
    expect(sent.some(({ type }) => type === 'ticket.finish')).toBe(false)
    await dialog.locator('input[type=checkbox]').last().check()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(sent.at(-1)).toMatchObject({ outcome: 'accepted-pending', missing: ['户口簿'], promised: true })
  })

  test('a ticket out of order is called with a reason only', async () => {
    await desks.issue('E')
    const { number: second } = await desks.issue('E')
    const page = await desks.sit(22)
    const sent = sentBy(page)
    const row = page.locator('ticket-lists li', { hasText: second })
    await row.hover()
    await row.locator('button').click()
    const dialog = page.locator('reason-dialog')
    await dialog.locator('form .main').click()
    expect(await dialog.locator('.foot .trouble').innerText()).not.toBe('')
    expect(sent).toEqual([])
    await dialog.locator('reason-field button').first().click()
    await dialog.locator('form .main').click()
    await dialog.waitFor({ state: 'detached' })
    expect(await numberOf(page)).toBe(second)
    expect(await page.locator('citizen-card .why').innerText()).toContain(String(sent[0]!['reason']))
  })
})

describe('whoever has no mouse, and whoever sees little', () => {
  test('from the sign-in to an outcome by the keyboard alone', async () => {
    const { number } = await desks.issue('D')
    const page = await desks.open('/counter')
    await page.locator('sign-in #username').waitFor()
    const { username, password } = desks.account(18)
    await page.keyboard.type(username)
    await page.keyboard.press('Tab')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.locator('counter-choice .own button').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('live-dot[freshness=live]').waitFor()
    await rested(page)
    for (const state of ['open', 'called', 'serving']) {
      await press(page, 'Space')
      expect(await stateOf(page)).toBe(state)
    }
    expect(await numberOf(page)).toBe(number)
    await press(page, 'f')
    await press(page, 'Escape')
    expect(await page.locator('finish-dialog').count()).toBe(0)
    await press(page, 'h')
    await press(page, '2')
    await press(page, 'Enter')
    expect(await stateOf(page)).toBe('open')
    await press(page, 'p')
    await press(page, 'Enter')
    await press(page, 'Enter')
    expect(await stateOf(page)).toBe('paused')
    await press(page, 'Space')
    expect(await stateOf(page)).toBe('open')
    await press(page, 'e')
    await page.locator('ticket-lists .act').focus()
    await press(page, 'Enter')
    expect(await stateOf(page)).toBe('serving')
    await press(page, '2')
    await press(page, 'Enter')
    expect(await stateOf(page)).toBe('open')
  })

  test.each(['zh-CN', 'en'])('nothing to complain about for axe, in %s', async (locale) => {
    await desks.at(1, { type: 'counter.open' })
    await desks.issue('A', { green: 'elder', items: ['T21'] })
    for (let n = 0; n < 3; n++) await desks.issue('A')
    const signing = await desks.open('/counter', desktop, locale)
    await signing.locator('sign-in #username').waitFor()
    expect(await violationsOf(signing)).toEqual([])
    const page = await desks.sit(2, desktop, locale)
    expect(await violationsOf(page)).toEqual([])
    await press(page, 'Space')
    expect(await violationsOf(page)).toEqual([])
    await press(page, 'Space')
    for (const key of ['5', 't', 'h', 'g', '?']) {
      await press(page, key)
      expect(await violationsOf(page), `dialog of ${key}`).toEqual([])
      await press(page, 'Escape')
    }
    expect(await faintTextOf(page)).toEqual([])
    await press(page, 'Space')
    expect(await stateOf(page)).toBe('open')
  })

  test('a strip of 360 pixels beside another program is enough', async () => {
    await desks.issue('A', { items: ['T21'] })
    const page = await desks.sit(4, narrow)
    await press(page, 'Space')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await page.locator('action-bar .first').isVisible()).toBe(true)
    expect(await violationsOf(page)).toEqual([])
  })
})

describe('what cannot be done says why', () => {
  test('a counter that another person has open', async () => {
    await desks.at(5, { type: 'counter.open' })
    const page = await desks.open(`/counter?user=${desks.account(6).username}&counter=5`)
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    const taken = page.locator('counter-taken section')
    await taken.waitFor()
    expect(await taken.innerText()).toContain('D0005')
    expect(await taken.locator('.grave').count()).toBe(0)
    expect(await violationsOf(page)).toEqual([])
  })

  test('a chief takes it over, asked once more', async () => {
    await desks.at(5, { type: 'counter.open' })
    const page = await desks.open('/counter?user=chief1&counter=5')
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('counter-taken .grave').click()
    await page.locator('reason-dialog form .main').click()
    await page.locator('desk-stage').waitFor()
    expect(await stateOf(page)).toBe('open')
  })

  test('a password that is not right, in a sentence beside the button', async () => {
    const page = await desks.open('/counter')
    await page.locator('sign-in #username').fill('clerk01')
    await page.locator('sign-in #password').fill('not the password')
    await page.keyboard.press('Enter')
    await page.locator('sign-in .trouble:not(:empty)').waitFor()
    expect(await page.locator('sign-in .trouble').innerText()).toMatch(/[。]$/)
    expect(await page.locator('sign-in #username').inputValue()).toBe('clerk01')
  })

  test('[V7] when the line is silent the buttons rest, and wake by themselves', async () => {
    await desks.issue('B')
    const page = await desks.sit(9)
    const sent = sentBy(page)
    desks.server.child.kill('SIGSTOP')
    try {
      await page.locator('desk-trouble .still').waitFor({ timeout: 15_000 })
      expect(await page.locator('action-bar .first').isDisabled()).toBe(true)
      await page.keyboard.press('Space')
      expect(sent).toEqual([])
    } finally {
      desks.server.child.kill('SIGCONT')
    }
    await page.locator('action-bar .first:enabled').waitFor({ timeout: 20_000 })
    await press(page, 'Space')
    expect(sent.map(({ type }) => type)).toEqual(['ticket.call'])
  })
})

describe('a recall', () => {
  const at = Date.parse('2026-11-24T02:00:00Z')
  const desk = (visit: Record<string, unknown>, available: string[] = []): DeskView =>
    ({ state: 'called', available, visit: { state: 'called', ...visit } }) as unknown as DeskView
  const recallFrom = new Date(at + 30_000).toISOString()

  test('stands in the bar with its seconds, and can be pressed when they are over', () => {
    const waiting = desk({ recallsLeft: 2, recallFrom })
    expect(recallOf(waiting, at + 1)).toEqual({ seconds: 30, left: 2 })
    expect(barActionsOf(waiting, at)).toContain('recall')
    expect(isAvailable(waiting, 'recall', at + 29_000)).toBe(false)
    expect(isAvailable(waiting, 'recall', at + 30_000)).toBe(true)
  })

  test('is gone when none is left, and when the citizen has come', () => {
    expect(barActionsOf(desk({ recallsLeft: 0, recallFrom }), at + 60_000)).not.toContain('recall')
    expect(barActionsOf(desk({ recallsLeft: 2, recallFrom, state: 'serving' }), at + 60_000)).not.toContain(
      'recall',
    )
  })
})

describe('the pages around the counter', () => {
  test('the evaluator asks after the visit, has nothing chosen, and thanks', async () => {
    const page = await desks.open('/evaluator?counter=10', { width: 1024, height: 600 })
    await page.locator('evaluator-app .clerk').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await desks.at(10, { type: 'counter.open' })
    await desks.issue('B')
    for (const type of ['ticket.call', 'ticket.serve']) await desks.at(10, { type })
    await desks.at(10, { type: 'ticket.finish', outcome: 'done' })
    await page.locator('evaluator-app .question').waitFor()
    const sent = sentBy(page)
    expect(await page.locator('evaluator-app input:checked').count()).toBe(0)
    await page.locator('evaluator-app .foot .main').click()
    expect(sent).toEqual([])
    expect(await page.locator('evaluator-app .trouble').innerText()).not.toBe('')
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTextOf(page)).toEqual([])
    await page.locator('evaluator-app .grade').first().click()
    await page.locator('evaluator-app textarea').fill('很快，很清楚')
    await page.locator('evaluator-app .foot .main').click()
    await page.locator('evaluator-app .thanks').waitFor()
    expect(sent).toMatchObject([{ type: 'ticket.rate', grade: 5, comment: '很快，很清楚' }])
  })

  test('a manager stops a service with a reason, and resumes it', async () => {
    const page = await desks.open('/manage?user=manager', { width: 1440, height: 900 })
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    const row = page.locator('queue-table tbody tr').nth(6)
    await row.locator('button').click()
    await page.locator('queue-table dialog .main').click()
    expect(await page.locator('queue-table .trouble').innerText()).not.toBe('')
    await page.locator('queue-table reason-field button').first().click()
    await page.locator('queue-table dialog .main').click()
    await row.locator('.shut').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await row.locator('button').click()
    await row.locator('.state:not(.shut)').waitFor()
    await page.locator('notice-line input').fill('今日提前下班')
    await page.locator('notice-line .main').click()
    await page.locator('notice-line [role=status]', { hasText: '今日提前下班' }).waitFor()
  })

  test('a supervisor has the journal verified', async () => {
    const page = await desks.open('/manage?user=supervisor', { width: 1440, height: 900 })
    await page.locator('sign-in .note').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('journal-check button').click()
    await page.locator('journal-check .good').waitFor()
    expect(await page.locator('queue-table tbody button').count()).toBe(0)
  })

  test.each(['zh-CN', 'en'])('the front door leads everywhere, in %s', async (locale) => {
    const page = await desks.open('/', { width: 1440, height: 900 }, locale)
    await page.locator('demo-hall .counters li').first().waitFor()
    expect(await page.locator('demo-hall .counters li').count()).toBe(24)
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTextOf(page)).toEqual([])
    const paths = await page
      .locator('start-page a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    for (const path of new Set(paths.map((href) => new URL(href).pathname)))
      expect((await fetch(desks.server.url + path)).status, path).toBe(200)
  })
})
