import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demoPlan } from '../../server/demo/plan.ts'
import { aServer, type AServer, at, textAt } from '../server/a-server.ts'
import { violationsOf } from '../support/accessible.ts'
import { launchBrowser } from '../support/chromium.ts'
import { faintTextOf } from '../support/legible.ts'
import { countNotes, notesOf } from './screens.ts'

const desk = { width: 1366, height: 768 }
const tablet = { width: 1024, height: 768 }
const upright = { width: 768, height: 1024 }
/** Longer than the pause in which the same finger takes no second number. */
const settle = 800

let browser: Browser
let server: AServer
const contexts: BrowserContext[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), aServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})

async function open(path: string, viewport = desk): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text().slice(-160))
  })
  await page.addInitScript(countNotes)
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true })
  })
  await page.goto(server.url + path)
  return page
}

/** Somebody stands at the guide's desk. */
async function stand(username = 'guide1', viewport = desk): Promise<Page> {
  const page = await open(`/guide?user=${username}`, viewport)
  await page.locator('sign-in .note').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('live-dot[freshness=live]').waitFor()
  return page
}

async function clerkDoes(counter: number, ...types: string[]): Promise<unknown> {
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  let last: unknown
  for (const type of types) {
    const more = type === 'ticket.hold' ? { kind: 'away' } : {}
    const { status, body } = await server.ask(token, { type, counter, ...more })
    expect(status, JSON.stringify(body)).toBe(200)
    last = body
  }
  return last
}

/** A ticket of the queue that was called and missed. @returns its number. */
async function missedAt(counter: number, queue: string): Promise<string> {
  const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue })
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  await server.ask(token, { type: 'counter.open', counter })
  const ticket = textAt(body, 'result.ticket')
  await server.ask(token, { type: 'ticket.call', counter, ticket, reason: '试' })
  expect((await server.ask(token, { type: 'ticket.miss', counter })).status).toBe(200)
  return textAt(body, 'result.number')
}

async function entriesOf(type: string): Promise<Record<string, unknown>[]> {
  const { body } = await server.get(
    `/api/halls/${server.demo.hall}/journal?limit=1000`,
    await server.person('supervisor'),
  )
  return (at(body, 'entries') as { type: string; data: Record<string, unknown> }[])
    .filter((entry) => entry.type === type)
    .map(({ data }) => data)
}

const number = (page: Page): Promise<string | null> => page.locator('guide-ticket .number').textContent()
const slipText = async (page: Page): Promise<string> =>
  await page.locator('slip-paper').evaluate((element) => element.shadowRoot!.textContent)
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    return `${active?.tagName} ${active?.className} ${active?.textContent?.trim()}`
  })

describe('a number for somebody', () => {
  test('one press on the service: the number large, the way, the slip without group or name', async () => {
    const page = await stand()
    await page.locator('[data-queue=D]').click()
    await page.locator('guide-ticket .place').waitFor()
    expect(await number(page)).toMatch(/^D\d{3}$/)
    expect(await page.locator('guide-ticket .place').textContent()).toContain('二层')
    const size = await page
      .locator('guide-ticket .number')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(size).toBeGreaterThanOrEqual(80)
    expect((await entriesOf('ticket.issued')).at(-1)).toMatchObject({
      queue: 'D',
      channel: 'guide',
      green: null,
    })
    await page.getByRole('button', { name: '打印号单' }).click()
    await expect.poll(() => slipText(page)).toContain((await number(page))!)
    expect(await page.evaluate(() => 'printed' in window)).toBe(true)
  })

  test('[T12] three presses with the green group and the proof that was seen; nothing of it on the slip', async () => {
    const page = await stand()
    await page.locator('guide-take [data-group=disabled]').click()
    await page.getByRole('button', { name: '残疾人证' }).click()
    await page.locator('[data-queue=A]').click()
    await page.getByText('绿色通道 · 残疾人').waitFor()
    expect((await entriesOf('ticket.issued')).at(-1)).toMatchObject({ green: 'disabled', proof: '残疾人证' })
    await page.getByRole('button', { name: '打印号单' }).click()
    await expect.poll(() => slipText(page)).toContain('A0')
    expect(await slipText(page)).not.toMatch(/残疾|绿色/)
    // The next citizen is nobody's group.
    expect(await page.locator('guide-take [data-group=""]').getAttribute('aria-pressed')).toBe('true')
  })

  test('a double click takes one number, and two citizens one after the other two', async () => {
    const page = await stand()
    const before = (await entriesOf('ticket.issued')).length
    await page.locator('[data-queue=F]').dblclick()
    await page.locator('guide-ticket .place').waitFor()
    await page.waitForTimeout(settle)
    expect(await entriesOf('ticket.issued')).toHaveLength(before + 1)
    const first = await number(page)
    await page.locator('[data-queue=F]').click()
    await expect.poll(() => number(page)).not.toBe(first)
    expect(await entriesOf('ticket.issued')).toHaveLength(before + 2)
  })

  test('by matter: pinyin initials, whole pinyin or characters, and what is handled elsewhere says where', async () => {
    const page = await stand()
    const found = page.locator('guide-search [role=option]')
    for (const text of ['gljt', 'gaoling', '高龄']) {
      await page.keyboard.press('F2')
      await page.keyboard.type(text)
      await expect.poll(() => found.first().textContent()).toContain('高龄津贴申请')
      await page.keyboard.press('Escape')
    }
    await page.keyboard.type('hydj')
    await expect.poll(() => found.first().textContent()).toContain('婚姻登记处')
    const before = (await entriesOf('ticket.issued')).length
    await found.first().click({ force: true })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(settle)
    expect(await entriesOf('ticket.issued')).toHaveLength(before)
    await page.keyboard.press('Escape')
    await page.keyboard.type('hz')
    await page.locator('[data-matter=T20]').click()
    await page.locator('guide-ticket .place').waitFor()
    expect((await entriesOf('ticket.issued')).at(-1)).toMatchObject({ queue: 'D', items: ['T20'] })
  })

  test('a theme that is one visit is one number', async () => {
    const page = await stand()
    await page.keyboard.press('F2')
    await page.keyboard.type('syhy')
    await page.locator('[data-matter=T-SY]').click()
    await page.locator('guide-ticket .place').waitFor()
    expect((await entriesOf('ticket.issued')).at(-1)).toMatchObject({
      theme: 'T-SY',
      items: ['T18', 'T28', 'T06'],
    })
  })

  test('[N4] beyond the limit the machines give none, and say why; the desk does; what a manager closed gives none', async () => {
    const page = await stand()
    const queue = page.locator('[data-queue=G]')
    const manager = await server.person('manager')
    await server.ask(manager, { type: 'queue.close', queue: 'G', reason: '系统升级' })
    await expect.poll(() => queue.isDisabled()).toBe(true)
    expect(await queue.textContent()).toContain('系统升级')
    await server.ask(manager, { type: 'queue.open', queue: 'G' })
    await expect.poll(() => queue.isDisabled()).toBe(false)
    putInForce({
      ...demoPlan,
      queues: demoPlan.queues.map((each) => (each.queue === 'G' ? { ...each, dailyLimit: 1 } : each)),
    })
    await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'G' })
    await expect.poll(() => queue.textContent(), { timeout: 15_000 }).toContain('今天的号已取完。这里可以取')
    const refused = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'G' })
    expect(textAt(refused.body, 'code')).toBe('queue-full')
    await queue.click()
    await page.locator('guide-ticket .place').waitFor()
    expect(await number(page)).toBe('G002')
    expect(await faintTextOf(page)).toEqual([])
  })

  test('[N5] an identity is never needed; the same one twice is refused by number, and nothing typed is lost', async () => {
    const page = await stand()
    await page.getByLabel('证件号（选填）').fill('X1234567')
    await page.locator('[data-queue=E]').click()
    await page.locator('guide-ticket .place').waitFor()
    const first = (await number(page))!
    expect(await page.getByLabel('证件号（选填）').inputValue()).toBe('')
    await page.waitForTimeout(settle)
    await page.getByLabel('证件号（选填）').fill('X1234567')
    await page.locator('[data-queue=E]').click()
    await page
      .getByRole('alert')
      .filter({ hasText: `已有号：${first}` })
      .waitFor()
    expect(await page.getByLabel('证件号（选填）').inputValue()).toBe('X1234567')
  })
})

function putInForce(plan: object): void {
  const file = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json')
  writeFileSync(file, JSON.stringify(plan))
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'server/plan-load.ts', file], {
    env: { ...process.env, DATABASE_URL: server.database.url },
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
}

describe('a ticket found', () => {
  test('by its number as people say it: where it is, who received it, what it was told', async () => {
    const missed = await missedAt(18, 'D')
    const page = await stand()
    await page.keyboard.press('F2')
    await page.keyboard.type(missed.toLowerCase().replace(/0+/, ''))
    await page.keyboard.press('Enter')
    await expect.poll(() => number(page)).toBe(missed)
    await page.locator('guide-ticket .state', { hasText: '已过号' }).waitFor()
    expect(await page.locator('guide-story ol').innerText()).toContain('18 号窗口')
    await page.keyboard.press('F2')
    await page.keyboard.type('Z999')
    await page.keyboard.press('Enter')
    await page.getByText('今天没有 Z999 这个号').waitFor()
  })

  test('missed: back in line at one press, from the list or from the ticket', async () => {
    const [first, second] = [await missedAt(18, 'D'), await missedAt(18, 'D')]
    const page = await stand()
    await page.getByRole('button', { name: `恢复排队 ${first}` }).dblclick()
    await expect.poll(() => page.getByRole('button', { name: `恢复排队 ${first}` }).count()).toBe(0)
    await page.getByRole('button', { name: `查看 ${second}` }).click()
    await page.locator('guide-ticket').getByRole('button', { name: '恢复排队' }).click()
    await page.locator('guide-ticket .state', { hasText: '等候中' }).waitFor()
    const rejoined = await entriesOf('ticket.rejoined')
    expect(rejoined).toHaveLength(2)
  })

  test('[T12] the green channel given with its proof, and withdrawn; cancelled with a reason', async () => {
    const missed = await missedAt(18, 'D')
    const page = await stand()
    await page.getByRole('button', { name: `查看 ${missed}` }).click()
    await page.getByRole('button', { name: '给绿色通道' }).click()
    const ticket = page.locator('guide-ticket')
    await ticket.locator('[data-group=elder]').click()
    await ticket.getByRole('button', { name: '身份证' }).click()
    await ticket.getByRole('button', { name: '确认给予' }).click()
    await ticket.getByText('绿色通道 · 老年人').waitFor()
    expect((await entriesOf('ticket.granted')).at(-1)).toMatchObject({ group: 'elder', proof: '身份证' })
    await ticket.getByRole('button', { name: '取消绿色通道' }).click()
    await expect.poll(() => ticket.getByText('绿色通道 · 老年人').count()).toBe(0)
    await ticket.getByRole('button', { name: '撤销号票' }).click()
    await page.getByRole('button', { name: '确认撤销' }).click()
    await page.getByText('请写明撤销的原因').waitFor()
    await page.getByRole('button', { name: '取错业务' }).click()
    await page.getByRole('button', { name: '确认撤销' }).click()
    await ticket.locator('.state', { hasText: '已撤销' }).waitFor()
    expect((await entriesOf('ticket.cancelled')).at(-1)).toMatchObject({ reason: '取错业务' })
    expect(await ticket.getByRole('button').allTextContents()).toEqual(['收起'])
  })

  test('[V9] the slip once more: the same number and the same code', async () => {
    const { body } = await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'B' })
    const page = await stand()
    const asked = page.waitForResponse((response) => response.url().includes('/token'))
    await page.keyboard.press('F2')
    await page.keyboard.type(textAt(body, 'result.number'))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '补打号单' }).click()
    expect(((await (await asked).json()) as { token: string }).token).toBe(textAt(body, 'result.token'))
    await expect.poll(() => slipText(page)).toContain(textAt(body, 'result.number'))
    await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true)
    // On paper there is the slip and nothing else.
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('slip-paper').isVisible()).toBe(true)
    expect(await page.locator('guide-take').isVisible()).toBe(false)
    expect(await page.locator('header').isVisible()).toBe(false)
  })
})

describe('calls for help', () => {
  test('[A1] [A2] [A3] from a kiosk: pressed twice, heard once, answered by name for all to see, closed with a word', async () => {
    const [page, other] = [await stand('guide1'), await stand('chief1', tablet)]
    const kiosk = await open('/kiosk', { width: 1080, height: 1920 })
    await kiosk.locator('live-dot[freshness=live]').waitFor()
    expect(await notesOf(page)).toBe(0)
    await kiosk.getByRole('button', { name: '需要帮助' }).dblclick()
    await kiosk.getByText('已通知导办员，请稍候').waitFor()
    const call = page.locator('guide-alarms li', { hasText: '取号机 1' })
    await call.waitFor()
    await expect.poll(() => notesOf(page)).toBeGreaterThan(0)
    expect(await page.locator('guide-alarms li').count()).toBe(1)
    expect(await entriesOf('alarm.raised')).toHaveLength(1)
    expect(await call.innerText()).toContain('还没有人应答')
    // Taking a number goes on meanwhile.
    await kiosk.locator('[data-queue=B]').click()
    await kiosk.locator('slip-shown .number').first().waitFor()
    await call.getByRole('button', { name: '我去处理' }).click()
    await other.locator('guide-alarms li', { hasText: '唐小雨' }).waitFor()
    await call.getByRole('button', { name: '处理完毕' }).click()
    await call.getByRole('button', { name: '结束呼叫' }).click()
    await call.getByText('请写一句怎样处理的').waitFor()
    await call.getByRole('button', { name: '已帮助取号' }).click()
    await call.getByRole('button', { name: '结束呼叫' }).click()
    await expect.poll(() => page.locator('guide-alarms li').count()).toBe(0)
    await expect.poll(() => other.locator('guide-alarms li').count()).toBe(0)
    expect(await entriesOf('alarm.closed')).toMatchObject([{ words: '已帮助取号' }])
  })

  test('[A6] an emergency stands first, on the wall and at the manager’s desk too; a clerk sees it and does not answer', async () => {
    const page = await stand('clerk05')
    await server.ask(server.device('kiosk'), { type: 'alarm.raise', kind: 'help' })
    const { body } = await server.ask(await server.person('clerk03'), {
      type: 'alarm.raise',
      kind: 'emergency',
      counter: 3,
    })
    const wall = await open('/wall', { width: 1920, height: 1080 })
    const manage = await open('/manage?user=manager')
    await manage.locator('sign-in .note').waitFor()
    await manage.keyboard.press('Enter')
    await wall.locator('.alerts li', { hasText: '3 号窗口紧急求助' }).waitFor()
    await manage.locator('.alerts li', { hasText: '3 号窗口紧急求助' }).waitFor()
    await expect.poll(() => page.locator('guide-alarms li').count()).toBe(2)
    const first = page.locator('guide-alarms li').first()
    expect(await first.innerText()).toContain('3 号窗口')
    expect(await first.getByRole('button').count()).toBe(0)
    expect(await page.title()).toContain('2')
    await server.ask(await server.person('guide2'), {
      type: 'alarm.acknowledge',
      alarm: textAt(body, 'result.alarm'),
    })
    await wall.locator('.alerts li', { hasText: '韩冬梅' }).waitFor()
    await first.getByText('韩冬梅').waitFor()
    expect(await faintTextOf(page)).toEqual([])
    expect(await violationsOf(page)).toEqual([])
  })

  test('by keyboard alone: found, taken, printed, answered, closed; the focus is never lost', async () => {
    const page = await stand()
    await page.keyboard.press('F2')
    await page.keyboard.type('gljt')
    await page.locator('[data-matter=T21]').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => focusOf(page)).toContain('打印号单')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true)
    // Raised again, a call that stands stays as it is (A1): an emergency that is answered, a kiosk's that is not.
    await server.ask(server.device('kiosk'), { type: 'alarm.raise', kind: 'help' })
    const clerk = await server.person('clerk03')
    await server.ask(clerk, { type: 'alarm.raise', kind: 'emergency', counter: 3 })
    const { body } = await server.get(`/api/halls/${server.demo.hall}/views/guide`, clerk)
    const { alarm } = (at(body, 'data.alarms') as { alarm: string; kind: string }[]).find(
      ({ kind }) => kind === 'emergency',
    )!
    await server.ask(await server.person('guide2'), { type: 'alarm.acknowledge', alarm })
    await page.locator('guide-alarms li.emergency.answered').waitFor()
    await page.locator('guide-alarms [data-alarm]').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.locator('guide-alarms li.help.answered').waitFor()
    for (const kind of ['help', 'emergency']) {
      expect(await focusOf(page)).toContain('处理完毕')
      await page.keyboard.press('Enter')
      await page.locator(`guide-alarms li.${kind} form`).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator(`guide-alarms li.${kind}`).count()).toBe(0)
    }
    await expect.poll(() => focusOf(page)).toMatch(/^INPUT/)
  })

  test('out of reach the desk says since when and takes no press; reloaded it is as it was', async () => {
    const page = await stand()
    await page.context().setOffline(true)
    await page.evaluate(() => window.dispatchEvent(new Event('offline')))
    await page.getByText('正在重连').first().waitFor({ timeout: 20_000 })
    expect(await page.locator('[data-queue=A]').isDisabled()).toBe(true)
    await page.context().setOffline(false)
    await page.locator('live-dot[freshness=live]').waitFor({ timeout: 20_000 })
    await expect.poll(() => page.locator('[data-queue=A]').isDisabled()).toBe(false)
    await page.reload()
    await page.locator('live-dot[freshness=live]').waitFor()
    await page.locator('[data-queue=A]').waitFor()
  })
})

describe('the desk itself', () => {
  for (const [name, viewport] of [
    ['a desk', desk],
    ['a tablet', tablet],
    ['an upright tablet', upright],
  ] as const)
    test(`nothing for axe to find, nothing faint, every target large enough, nothing beside the screen (${name})`, async () => {
      const number = await missedAt(18, 'D')
      await server.ask(server.device('kiosk'), { type: 'ticket.issue', queue: 'C' })
      await clerkDoes(14, 'counter.open', 'ticket.call', 'ticket.serve', 'ticket.hold', 'counter.close')
      await server.ask(server.device('kiosk'), { type: 'alarm.raise', kind: 'help' })
      const page = await stand('guide1', viewport)
      await page.getByRole('button', { name: `查看 ${number}` }).click()
      await page.locator('guide-ticket .state', { hasText: '已过号' }).waitFor()
      await page.locator('guide-take [data-group=elder]').click()
      await page.locator('guide-alarms button').first().click()
      await page.getByRole('button', { name: '处理完毕' }).click()
      await page.locator('guide-alarms form').waitFor()
      expect(await violationsOf(page)).toEqual([])
      expect(await faintTextOf(page)).toEqual([])
      for (const button of await page.getByRole('button').all())
        expect((await button.boundingBox())!.height, await button.innerText()).toBeGreaterThanOrEqual(36)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      await page.keyboard.press('F2')
      await page.keyboard.type('gl')
      await page.locator('guide-search [role=option]').first().waitFor()
      expect(await violationsOf(page)).toEqual([])
      const [open] = await entriesOf('alarm.raised').then((raised) => raised.slice(-1))
      const guide = await server.person('guide1')
      await server.ask(guide, { type: 'alarm.close', alarm: open!['alarm'], words: '已解答' })
    })

  test('[T1] a manager finds tickets and takes none; a supervisor is told whose desk it is', async () => {
    const page = await stand('manager')
    expect(await page.locator('[data-queue=A]').isDisabled()).toBe(true)
    expect(await page.getByLabel('证件号（选填）').count()).toBe(0)
    expect(await page.getByRole('button', { name: /恢复排队/ }).count()).toBe(0)
    const other = await open('/guide?user=supervisor')
    await other.locator('sign-in .note').waitFor()
    await other.keyboard.press('Enter')
    await other.getByText('您的账号不能使用导办台').waitFor()
  })
})

describe('somebody asks without a number', () => {
  test('[H9] answered, and guided on: each noted by keyboard, each in the list with what became of it', async () => {
    const page = await stand()
    await page.keyboard.press('F3')
    await page.locator('inquiry-dialog #matter').fill('几点下班')
    await page.locator('inquiry-dialog #answer').fill('下午五点')
    await page.locator('inquiry-dialog .main').press('Enter')
    await page.locator('.noted').waitFor()
    expect(await page.locator('.noted').textContent()).toMatch(/SW\d{3}/)
    await page.locator('guide-aside .inquiries b', { hasText: 'SW' }).waitFor()
    await page.keyboard.press('F3')
    await page.keyboard.press('2')
    await page.locator('inquiry-dialog #matter').fill('社保转移')
    await page.locator('inquiry-dialog #queue').selectOption('C')
    expect(await violationsOf(page)).toEqual([])
    await page.locator('inquiry-dialog .main').press('Enter')
    await page.locator('guide-ticket .place').waitFor()
    const given = await number(page)
    expect((await entriesOf('ticket.issued')).at(-1)).toMatchObject({
      number: given,
      inquiry: { matter: '社保转移', by: 'demo-guide1' },
    })
    await page.locator('guide-aside .inquiries .about', { hasText: given! }).waitFor()
  })
})
