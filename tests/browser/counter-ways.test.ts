import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from '../support/accessible.ts'
import { faintTextOf } from '../support/legible.ts'
import { Desks, narrow, numberOf, press, rested, sentBy, stateOf, typesOf } from './desks.ts'

let desks: Desks

beforeAll(async () => {
  desks = await Desks.start()
  // What a busy morning looks like.
  for (let n = 0; n < 34; n++) await desks.issue('A', { items: [n % 2 === 0 ? 'T21' : 'T26'] })
})
afterAll(async () => {
  await desks?.stop()
})
afterEach(async () => {
  await desks.closePages()
  expect(desks.complaints.splice(0)).toEqual([])
})

async function waitingFor(queue: string): Promise<number | undefined> {
  const answer = await fetch(`${desks.server.url}/api/halls/${desks.demo.hall}/views/kiosk`)
  const { data } = (await answer.json()) as { data: { queues: { queue: string; waiting: number }[] } }
  return data.queues.find((each) => each.queue === queue)?.waiting
}

/** A particular citizen at the counter. */
async function callTo(counter: number, ticket: string): Promise<void> {
  await desks.at(counter, { type: 'ticket.call', ticket, reason: '测试' })
}

describe('one matter, one visit', () => {
  test('[T16] goes over three counters by itself, and each says what finishing will do', async () => {
    const { number, ticket } = await desks.issue('D', { theme: 'T-SY' })
    const first = await desks.sit(18)
    await press(first, 'Space', 'Space')
    expect(await first.locator('visit-steps li').count()).toBe(3)
    expect(await first.locator('visit-steps p').innerText()).toContain('综合受理')
    expect(await violationsOf(first)).toEqual([])
    // Looked at once, for all steps.
    await press(first, 'b')
    await first.locator('paper-check .pending').first().waitFor({ state: 'detached' })
    await press(first, 'f')
    expect(await first.locator('finish-dialog .way').innerText()).toContain('综合受理')
    await press(first, 'Escape', 'Space')
    expect(await stateOf(first)).toBe('open')
    const second = await desks.sit(2)
    // It kept its standing; the others of this queue are older, so here it is called by name.
    await callTo(2, ticket)
    await second.locator('citizen-card').waitFor()
    await rested(second)
    await press(second, 'Space')
    expect(await numberOf(second)).toBe(number)
    expect(await second.locator('visit-steps li.done').count()).toBe(1)
    expect(await second.locator('paper-check [aria-checked=true]').count()).toBeGreaterThan(3)
    await press(second, 'Space')
    const third = await desks.sit(8)
    await press(third, 'Space', 'Space')
    expect(await numberOf(third)).toBe(number)
    expect(await third.locator('visit-steps p').innerText()).toContain('最后一步')
    await press(third, 'Space')
    expect(await stateOf(third)).toBe('open')
    await press(first, 'y')
    await first.locator('ticket-lists li', { hasText: '当场办结' }).waitFor()
  })

  test('[T16] a clerk may end the whole', async () => {
    await desks.issue('D', { theme: 'T-SY' })
    const page = await desks.sit(19)
    const sent = sentBy(page)
    await press(page, 'Space', 'Space', '6')
    await page.locator('finish-dialog .way input').check()
    await press(page, 'Enter')
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.finish', outcome: 'answered', whole: true })
    expect(await stateOf(page)).toBe('open')
  })
})

describe('who steps aside comes back', () => {
  test.each([
    ['1', 'away'],
    ['2', 'papers-kept'],
    ['3', 'waiting'],
  ])('[T7] from a hold of kind %s', async (key, kind) => {
    const { number } = await desks.issue('E')
    const page = await desks.sit(21)
    const sent = sentBy(page)
    await press(page, 'Space', 'Space', 'h', key)
    if (kind === 'waiting') await page.locator('hold-dialog .spans input').first().check()
    await press(page, 'Enter')
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.hold', kind })
    await press(page, 'e')
    const row = page.locator('ticket-lists li', { hasText: number })
    await row.locator('.act').focus()
    await press(page, 'Enter')
    expect(await numberOf(page)).toBe(number)
    expect(await stateOf(page)).toBe('serving')
    await page.locator('citizen-card').click()
    await press(page, 'Space')
    expect(await stateOf(page)).toBe('open')
  })

  test('[T6] who was missed is put back in line', async () => {
    const { number } = await desks.issue('C')
    const page = await desks.sit(14)
    const sent = sentBy(page)
    await press(page, 'Space', 'm', 'm', 'q')
    const row = page.locator('ticket-lists li', { hasText: number })
    await row.locator('.act').focus()
    await press(page, 'Enter')
    expect(typesOf(sent)).toEqual(['ticket.call', 'ticket.miss', 'ticket.rejoin'])
    await page.locator('citizen-card').waitFor({ state: 'detached' })
    await page.locator('desk-head').click()
    await press(page, 'w', 'Space')
    expect(await numberOf(page)).toBe(number)
  })

  test('[T14] who has no number is served and recorded at two keys, and a slip of one does nothing', async () => {
    const page = await desks.sit(15)
    const sent = sentBy(page)
    await press(page, 'n', 'Escape')
    expect(sent).toEqual([])
    await press(page, 'n', 'Enter')
    expect(await numberOf(page)).toMatch(/^SW\d{3}$/)
    expect(await stateOf(page)).toBe('serving')
    expect(typesOf(sent)).toEqual(['ticket.walkUp'])
    await press(page, 'g', '1')
    await page.locator('green-dialog reason-field button').nth(4).click()
    await page.locator('green-dialog form .main').click()
    await page.locator('citizen-card .chip.green').waitFor()
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.grant', group: 'elder', proof: '目测' })
    await press(page, 'g', '0')
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.revoke' })
    expect(await page.locator('citizen-card .chip.green').count()).toBe(0)
  })
})

describe('one call, whatever is pressed', () => {
  test('[T3] a double click, and a second tab at the same time', async () => {
    await desks.issue('F')
    await desks.issue('F')
    const page = await desks.sit(11)
    const other = await desks.sitIn(page.context(), 11)
    const sent = [sentBy(page), sentBy(other)]
    await Promise.all([
      page.locator('action-bar .first:enabled').dblclick(),
      other.locator('action-bar .first:enabled').dblclick(),
    ])
    await page.locator('citizen-card').waitFor()
    await other.locator('citizen-card').waitFor()
    await page.waitForTimeout(600)
    // On a slow machine the later tab may find the citizen called already, and receive them: that is no second call.
    const calls = sent.map((each) => each.filter(({ type }) => type === 'ticket.call').length)
    expect(Math.max(...calls)).toBe(1)
    expect(typesOf(sent.flat()).filter((type) => type !== 'ticket.call' && type !== 'ticket.serve')).toEqual(
      [],
    )
    expect(await numberOf(page)).toBe(await numberOf(other))
    expect(['called', 'serving']).toContain(await stateOf(page))
    expect(await waitingFor('F')).toBe(1)
  })

  test('the next is called by itself only when that is on, after a finish, and not against Esc', async () => {
    for (let n = 0; n < 3; n++) await desks.issue('G')
    const page = await desks.sit(12)
    const sent = sentBy(page)
    await press(page, 'a')
    expect(await page.locator('desk-head .auto').getAttribute('aria-pressed')).toBe('true')
    await page.waitForTimeout(2500)
    expect(sent).toEqual([])
    await press(page, 'Space', 'Space', 'Space', 'Escape')
    await page.waitForTimeout(2500)
    expect(typesOf(sent)).toEqual(['ticket.call', 'ticket.serve', 'ticket.finish'])
    await press(page, 'Space', 'Space', 'Space')
    expect(await page.locator('.beside.auto').count()).toBe(1)
    await page.locator('citizen-card').waitFor()
    expect(typesOf(sent).slice(3)).toEqual(['ticket.call', 'ticket.serve', 'ticket.finish', 'ticket.call'])
    // A terminal keeps its switch.
    await page.reload()
    await page.locator('live-dot[freshness=live]').waitFor()
    expect(await page.locator('desk-head .auto').getAttribute('aria-pressed')).toBe('true')
  })
})

describe('help', () => {
  test('[A1] is called in two presses, and the clerk sees who answers', async () => {
    const page = await desks.sit(16)
    const sent = sentBy(page)
    await press(page, '!', 'Escape', 'Enter')
    expect(sent).toEqual([])
    await press(page, '!', 'Enter')
    expect(sent).toMatchObject([{ type: 'alarm.raise', kind: 'emergency', counter: 16 }])
    await page.locator('alarm-strip .sent').waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await faintTextOf(page)).toEqual([])
    const view = await page
      .locator('alarm-strip')
      .evaluate((strip) => (strip as HTMLElementTagNameMap['alarm-strip']).alarms)
    await desks.as('chief1', { type: 'alarm.acknowledge', alarm: view[0]!.alarm })
    await page.locator('alarm-strip .answered').waitFor()
    expect(await page.locator('alarm-strip .answered').innerText()).toContain('已响应')
  })

  test('[H8] a closed counter offers the open ones that serve the same', async () => {
    await desks.at(9, { type: 'counter.open' })
    const { ticket } = await desks.issue('B')
    const page = await desks.sit(10)
    const sent = sentBy(page)
    await callTo(10, ticket)
    await desks.at(10, { type: 'ticket.serve' })
    await page.locator('outcome-list').waitFor()
    await press(page, 't')
    await page.locator('hand-off-dialog label', { hasText: '社保' }).click()
    expect(await page.locator('hand-off-dialog .warning').count()).toBe(0)
    const closed = page.locator('hand-off-dialog .tile').filter({ has: page.getByText('7', { exact: true }) })
    await closed.click()
    expect(await violationsOf(page)).toEqual([])
    const offers = page.locator('hand-off-dialog .warning button')
    expect(await offers.allInnerTexts()).toContain('9 号窗口')
    await offers.getByText('9 号窗口', { exact: true }).click()
    await page.locator('hand-off-dialog reason-field button').first().click()
    await page.locator('hand-off-dialog form .main').click()
    await page.locator('hand-off-dialog').waitFor({ state: 'detached' })
    expect(sent.at(-1)).toMatchObject({ type: 'ticket.handOff', to: { counter: 9 } })
  })

  test('"cannot get it done" is handed on and registered; where it cannot be registered the hand-off stands', async () => {
    const page = await desks.sit(17)
    for (const isOpen of [true, false]) {
      if (!isOpen)
        await page.route('**/cases/commands', (route) => route.fulfill({ status: 404, body: '{}' }))
      const { ticket } = await desks.issue('C')
      await callTo(17, ticket)
      await desks.at(17, { type: 'ticket.serve' })
      await page.locator('outcome-list').waitFor()
      await press(page, 't')
      await page.locator('hand-off-dialog label', { hasText: '办不成事反映' }).click()
      expect(await page.locator('hand-off-dialog [role=alert].warning').innerText()).toContain('没有窗口开放')
      await page.locator('hand-off-dialog select').selectOption('delay')
      await page.locator('hand-off-dialog reason-field input').fill('第三次来仍未办结')
      const opened = page.waitForResponse((response) => response.url().endsWith('/cases/commands'))
      await page.locator('hand-off-dialog reason-field input').press('Control+Enter')
      const answer = await opened
      expect(answer.status()).toBe(isOpen ? 200 : 404)
      expect(JSON.parse(answer.request().postData()!)).toMatchObject({
        type: 'case.open',
        topic: 'delay',
        channel: 'counter',
        ticket,
        story: '第三次来仍未办结',
      })
      const note = page.locator('counter-desk .beside', { hasText: isOpen ? '反映已登记' : '没有登记上' })
      await note.waitFor()
      await note.locator('button').click()
      expect(await stateOf(page)).toBe('open')
    }
  })
})

describe('thirty and more are waiting', () => {
  test('from the number to the outcome by the keyboard alone, and every key is in the list', async () => {
    const page = await desks.sit(3)
    const sent = sentBy(page)
    await press(page, '?')
    const keys = await page.locator('keys-dialog kbd').allInnerTexts()
    for (const key of 'S Z V B F J T H G D R M N A X W E Q Y K P C ! ?'.split(' '))
      expect(keys).toContain(key)
    await press(page, 'Escape', 'Space', 'Space', 'v', 'Enter', 'ArrowDown', 'ArrowRight', 'Enter')
    expect(await page.locator('outcome-list .meant').innerText()).toContain('一次性告知')
    await press(page, '3', 'Enter')
    expect([...new Set(typesOf(sent))]).toEqual([
      'ticket.call',
      'ticket.serve',
      'ticket.check',
      'ticket.finish',
    ])
    expect(sent.at(-1)).toMatchObject({ outcome: 'notice' })
  })

  test('every state is fit for axe and for weak eyes', async () => {
    const page = await desks.sit(4)
    const check = async (what: string): Promise<void> => {
      expect(await violationsOf(page), what).toEqual([])
      expect(await faintTextOf(page), what).toEqual([])
    }
    await check('idle')
    await press(page, 'p')
    await page.locator('reason-dialog reason-field button').first().click()
    await page.locator('reason-dialog form .main').click()
    await page.locator('desk-head .paused').waitFor()
    await check('paused')
    await press(page, 'Space', 'Space')
    await check('called')
    await press(page, 'Space')
    await page.locator('paper-check .defective').first().click()
    await page.locator('paper-check .missing').last().click()
    await page.locator('paper-check .pending').first().waitFor({ state: 'detached' })
    await check('serving, with papers that are not right')
    await desks.at(4, { type: 'ticket.describe', items: ['T21', 'T22', 'T23'] })
    await page.locator('paper-check .matter').nth(2).waitFor()
    await check('serving three matters')
    await press(page, 's')
    await check('matters')
  })

  test('a strip of 360 pixels has all of it', async () => {
    const page = await desks.sit(5, narrow)
    await press(page, 'Space', 'Space')
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    for (const key of ['3', 's', 't', 'g', 'z', '?']) {
      await press(page, key)
      const box = (await page.locator('dialog[open]').boundingBox())!
      expect(box.x + box.width, key).toBeLessThanOrEqual(360)
      expect(await violationsOf(page), `dialog of ${key}`).toEqual([])
      await press(page, 'Escape')
    }
    expect(await page.locator('action-bar .first').isVisible()).toBe(true)
  })

  test('the terminal can be installed', async () => {
    const page = await desks.sit(6)
    const href = (await page.locator('link[rel=manifest]').getAttribute('href'))!
    const answer = await fetch(desks.server.url + href)
    expect(answer.headers.get('content-type')).toContain('application/manifest+json')
    const manifest = (await answer.json()) as { start_url: string; icons: { src: string }[] }
    expect(manifest.start_url).toBe('/counter')
    for (const { src } of manifest.icons)
      expect((await fetch(desks.server.url + src)).headers.get('content-type')).toBe('image/png')
  })
})
