/** The pages and what they load, as the build left them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import type { App } from './context.ts'
import { policyWith } from './frame.ts'
import { rejected } from './problem.ts'

/** Where the build of the clients is. */
export const clientFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../../dist/client')

const freshMilliseconds = 1000

type Pages = readonly (readonly [path: string, file: string])[]

/** Path of a page and the name of its file. */
const pages: Pages = [
  ['/', 'start'],
  ['/kiosk', 'kiosk'],
  ['/take', 'take'],
  ['/t/:token', 'ticket'],
  ['/book', 'book'],
  ['/b/:token', 'booking'],
  ['/counter', 'counter'],
  ['/evaluator', 'evaluator'],
  ['/board', 'board'],
  ['/sign', 'sign'],
  ['/wall', 'wall'],
  ['/manage', 'manage'],
  ['/cases', 'cases'],
  ['/guide', 'guide'],
  ['/bookings', 'bookings'],
  ['/devices', 'devices'],
  ['/pair', 'pair'],
  ['/replay', 'replay'],
]

/** Pages that show others within themselves, or are shown so. */
const policies: Record<string, string> = {
  replay: policyWith({ frames: true }),
  board: policyWith({ isFramed: true }),
  wall: policyWith({ isFramed: true }),
}

/** Of the demo hall alone. */
export const demoPages: Pages = [
  ['/printer', 'printer'],
  ['/card', 'card'],
]

/** @returns the paths of the pages that the build has and that need no token. */
export function pagesBuilt(others: Pages = [], folder = clientFolder): string[] {
  const files = htmlIn(folder)
  return [...pages, ...others]
    .filter(([path, file]) => files.has(file) && !path.includes(':'))
    .map(([path]) => path)
}

/** @returns the build of a page, as the page itself says it: the name of the script that it loads. */
export function pageVersion(file: string, folder = clientFolder): string | null {
  if (Date.now() - versions.at > freshMilliseconds) versions = { html: htmlIn(folder), at: Date.now() }
  return /<script[^>]* src="\/assets\/([^"]+)\.js"/.exec(versions.html.get(file) ?? '')?.[1] ?? null
}
let versions = { html: new Map<string, string>(), at: 0 }

/** Adds the pages and their assets. A page that the build lacks is a 404. */
export function addPages(app: App, others: Pages = [], folder = clientFolder): void {
  let files = { html: htmlIn(folder), at: Date.now() }
  for (const [path, file] of [...pages, ...others])
    app.get(path, (c) => {
      // A new build may come while the server runs: its assets have other names.
      if (Date.now() - files.at > freshMilliseconds) files = { html: htmlIn(folder), at: Date.now() }
      const html = files.html.get(file)
      if (html === undefined) throw rejected('not-found')
      c.header('Cache-Control', 'no-cache')
      const own = policies[file]
      if (own !== undefined) c.header('Content-Security-Policy', own)
      return c.html(html)
    })
  // Pages name their own icon; a browser that asks for the usual one need not be told of an error.
  app.get('/favicon.ico', (c) => c.body(null, 204, { 'Cache-Control': 'public, max-age=86400' }))
  if (!existsSync(folder)) return
  // Names in assets/ carry a hash of their content.
  app.get(
    '/assets/*',
    serveStatic({ root: folder, onFound: cacheFor('public, max-age=31536000, immutable') }),
  )
  const plain = serveStatic({ root: folder, onFound: cacheFor('public, max-age=3600') })
  app.get('/*', (c, next) => (c.req.path.startsWith('/api/') ? next() : plain(c, next)))
}

function cacheFor(value: string): (path: string, c: { header(name: string, value: string): void }) => void {
  return (_path, c) => c.header('Cache-Control', value)
}

/** Pages by name: `kiosk.html` and `kiosk/index.html` are both `kiosk`. */
function htmlIn(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  if (!existsSync(folder)) return found
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.html')) continue
    const name = basename(entry, '.html')
    const page = name === 'index' && dirname(entry) !== '.' ? basename(dirname(entry)) : name
    found.set(page === 'index' ? 'start' : page, readFileSync(join(folder, entry), 'utf8'))
  }
  return found
}
