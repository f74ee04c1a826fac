import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readWave } from '../../server/clips/wave.ts'
import { demoOf, until } from '../support/contract-client.ts'
import { faintTextOf } from '../support/legible.ts'
import { landscape, notesOf, Screens, shown, spokenOf, strip } from './screens.ts'

let screens: Screens

beforeAll(async () => {
  screens = await Screens.start()
  for (const counter of [7, 8, 9, 10]) await screens.at(counter, { type: 'counter.open' })
})
afterAll(() => screens?.stop())
afterEach(async () => {
  await screens.closePages()
  for (const counter of [7, 8, 9, 10])
    await screens.at(counter, { type: 'ticket.miss' }).catch(() => undefined)
})

const wordsInCall = 9
const secondsOf = (word: string): number =>
  readWave(readFileSync(`server/clips/${word}.wav`)).samples.length / 16_000

describe('the voice', () => {
  test('[S1] a call is rung once and said twice from the recorded words, joined without a gap', async () => {
    const page = await screens.open('/board?zone=B')
    const number = await screens.issue('B')
    expect(await screens.call(8)).toBe(number)
    await until('both times', async () => (await spokenOf(page)).length === wordsInCall * 2, 15_000)
    expect(await notesOf(page)).toBe(4)
    const spoken = await spokenOf(page)
    const names = ['please', 'B', ...number.slice(1).split(''), 'number', 'to', '8', 'handle']
    for (const [index, { at, seconds }] of spoken.slice(0, wordsInCall).entries()) {
      expect(seconds).toBeCloseTo(secondsOf(`zh/${names[index]!}`), 2)
      const next = spoken[index + 1]!.at - (at + seconds)
      const isPause = names[index] === 'number' || index === wordsInCall - 1
      if (isPause) expect(next).toBeGreaterThan(0.1)
      else expect(Math.abs(next)).toBeLessThan(0.002)
    }
  })

  test('[S1] calls in a race are said one after the other, the second round dropped for those who wait', async () => {
    const page = await screens.open('/board?zone=B')
    for (let i = 0; i < 2; i++) await screens.issue('B')
    await Promise.all([screens.call(9), screens.call(10)])
    await until('both calls', async () => (await spokenOf(page)).length >= wordsInCall * 2, 15_000)
    const spoken = await spokenOf(page)
    for (const [index, { at }] of spoken.entries())
      if (index > 0)
        expect(at).toBeGreaterThanOrEqual(spoken[index - 1]!.at + spoken[index - 1]!.seconds - 0.002)
    expect(await notesOf(page)).toBe(8)
  })

  test('[S2] of two boards one speaks; when it is closed the other does within seconds', async () => {
    const boards = [await screens.open('/board?zone=B'), await screens.open('/board?zone=B')]
    await screens.issue('B')
    await screens.call(8)
    const counts = async (): Promise<number[]> =>
      await Promise.all(boards.map(async (board) => (await spokenOf(board)).length))
    await until('one speaks', async () => Math.max(...(await counts())) >= wordsInCall, 10_000)
    // Which of them asked first is as it may be.
    const speaker = (await counts()).findIndex((count) => count > 0)
    const other = boards[1 - speaker]!
    expect(await spokenOf(other)).toEqual([])
    expect(await notesOf(other)).toBe(0)
    await boards[speaker]!.close()
    await screens.at(8, { type: 'ticket.recall' })
    await until('the other speaks', async () => (await spokenOf(other)).length > wordsInCall, 10_000)
    // It says that it is a recall, and not the first call once more.
    expect((await spokenOf(other))[0]!.seconds).toBeCloseTo(secondsOf('zh/again'), 2)
  })

  test('a screen that is not enrolled, and one that is told to be silent, is silent', async () => {
    const quiet = await screens.open('/board?zone=B&sound=off')
    const stranger = await screens.open('/board?zone=B', landscape, 'reduce', async (page) => {
      await page.route('**/api/demo', (route) => route.fulfill({ status: 404, body: '' }))
    })
    await screens.issue('B')
    await screens.call(8)
    await stranger.locator('call-hero[calling]').waitFor()
    await quiet.locator('call-hero[calling]').waitFor()
    await stranger.waitForTimeout(1500)
    for (const page of [quiet, stranger]) {
      expect(await notesOf(page)).toBe(0)
      expect(await shown(page, 'board-foot')).not.toContain('声音未开')
    }
  })
})

test('[S3] the manager sees which screens are there, which one speaks, and that no loudspeaker was found', async () => {
  await screens.open('/board?zone=B')
  await screens.open('/sign?counter=8', strip)
  const page = await screens.open('/board')
  await page.goto(`${screens.server.url}/devices?lang=zh-CN`)
  const { username, password } = (await demoOf(screens.server.url)).accounts.find(
    (each) => each.username === 'manager',
  )!
  await page.locator('input').first().fill(username)
  await page.locator('input[type=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('device-table').waitFor()
  await until(
    'both are there',
    async () => {
      const text = await shown(page, 'device-table')
      return /8 号窗口屏.*在线/.test(text) && /综合屏 · \/board\?zone=B .*正在负责播报/.test(text)
    },
    15_000,
  )
  expect(await faintTextOf(page)).toEqual([])
})

test('nothing that any page did went against the content security policy or failed', () => {
  expect(screens.complaints).toEqual([])
})
