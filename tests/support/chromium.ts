/** The browser of the tests: the machine's Chromium, as a hall's terminal would run it. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Starts it. @throws Error with one sentence when the machine has none and none could be installed. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch(browserOptions())
}

/** @returns how it is started. @throws Error as `launchBrowser` does */
export function browserOptions(): { executablePath: string; args: string[] } {
  const executablePath = findBrowser()
  if (executablePath === null)
    throw new Error('no Chromium found: install the package `chromium`, or name one in CHROMIUM_PATH')
  return {
    executablePath,
    // Root in a container has no sandbox; a board rings without being touched.
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  }
}

/** Before the browser's tests: installs one where there is none, by what the machine offers. */
export default function setup(): void {
  if (findBrowser() !== null) return
  console.log('no Chromium on this machine: installing one')
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (isDebianRoot) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  if (findBrowser() === null) run('npx', ['playwright-core', 'install', 'chromium'])
}

function findBrowser(): string | null {
  const own = chromium.executablePath()
  return [process.env['CHROMIUM_PATH'], ...places, own].find((place) => place && existsSync(place)) ?? null
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}
