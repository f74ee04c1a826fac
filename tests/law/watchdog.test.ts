import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchOver, type WatchdogOptions } from '../../display-client/watchdog.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that draws and hears until it is told otherwise. */
function aPage() {
  const page = {
    draws: true,
    hears: true,
    isVisible: true,
    answers: true,
    reloads: 0,
    reloadedAt: 0 as number | null,
  }
  const options: WatchdogOptions = {
    now: () => Date.now(),
    onFrame: (drawn) => {
      if (page.draws && page.isVisible) setTimeout(drawn, 16)
    },
    isVisible: () => page.isVisible,
    sign: () => (page.hears ? Date.now() : 0),
    answers: () => Promise.resolve(page.answers),
    reloadedAt: () => page.reloadedAt,
    reload: () => {
      page.reloads++
      page.reloadedAt = Date.now()
    },
  }
  return { page, stop: watchOver(options) }
}

const minutes = (n: number): Promise<unknown> => vi.advanceTimersByTimeAsync(n * 60_000)

describe('the watch over a page', () => {
  test('[S6] a page that lives is left alone, also one that nobody sees', async () => {
    const { page } = aPage()
    await minutes(600)
    page.isVisible = false
    await minutes(600)
    page.isVisible = true
    await minutes(10)
    expect(page.reloads).toBe(0)
  })

  test.each(['draws', 'hears'] as const)(
    '[S6] one that no longer %s loads itself again after a minute',
    async (what) => {
      const { page } = aPage()
      await minutes(3)
      page[what] = false
      await minutes(0.9)
      expect(page.reloads).toBe(0)
      await minutes(0.3)
      expect(page.reloads).toBe(1)
    },
  )

  test('[S6] not onto a server that does not answer, nor more often than every five minutes, nor without a memory', async () => {
    const { page } = aPage()
    page.hears = false
    page.answers = false
    await minutes(30)
    expect(page.reloads).toBe(0)
    page.answers = true
    await minutes(1)
    expect(page.reloads).toBe(1)
    await minutes(4)
    expect(page.reloads).toBe(1)
    await minutes(30)
    expect(page.reloads).toBeLessThanOrEqual(8)
    const forgetful = aPage().page
    forgetful.hears = false
    forgetful.reloadedAt = null
    await minutes(30)
    expect(forgetful.reloads).toBe(0)
  })
})
