/** The browser of the tests: the machine's Chromium, as a hall's terminal would run it. */

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Starts it. @throws Error when the machine has none; `CHROMIUM_PATH` names one elsewhere. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = [process.env['CHROMIUM_PATH'], ...places].find(
    (place) => place !== undefined && existsSync(place),
  )
  if (executablePath === undefined)
    throw new Error('no Chromium found: install it or name it in CHROMIUM_PATH')
  return await chromium.launch({
    executablePath,
    // Root in a container has no sandbox; a board rings without being touched.
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  })
}
