/**
 * The kiosk's page without the server: the page and all that it loads, kept whole or not at all, for one version. The
 * server's page comes first whenever it answers; what the hall says is never kept.
 */

/** Put in front of this script by the build: a name of the version, the page's first script, and every file that it loads. */
declare const kioskFiles: { version: string; page: string; files: string[] }

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Lifetime {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Lifetime {
  data: unknown
}
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', hear: (event: Lifetime) => void): void
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void
  addEventListener(type: 'message', hear: (event: Told) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

const worker = globalThis as unknown as WorkerScope
const page = '/kiosk'
const pageCache = `kiosk ${kioskFiles.version}`
/** Files whose names carry a hash of what is in them, so that they outlive a version. */
const fontCache = 'kiosk fonts'
const patienceMilliseconds = 3000

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('message', (event) => event.waitUntil(keepFonts(event.data)))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate' && pathname === page) event.respondWith(open(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(load(request))
})

/** All of it, or this version is not taken up. */
async function install(): Promise<void> {
  const cache = await caches.open(pageCache)
  const answer = await fetch(new Request(page, { cache: 'reload' }))
  // In the middle of a change of version the server may still have the other one's page.
  const isOurs = answer.ok && (await answer.clone().text()).includes(kioskFiles.page)
  if (!isOurs) throw new Error('the page is of another version')
  await cache.addAll(kioskFiles.files)
  await cache.put(page, answer)
  await worker.skipWaiting()
}

async function activate(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('kiosk ') && name !== pageCache && name !== fontCache) await caches.delete(name)
  await worker.clients.claim()
}

/** The page as the server has it; the kept one when nobody answers in time. */
async function open(request: Request): Promise<Response> {
  const asked = fetch(request)
  const late = new Promise<null>((wake) => setTimeout(() => wake(null), patienceMilliseconds))
  const answer = await Promise.race([asked.catch(() => null), late])
  if (answer !== null && answer.status < 500) {
    void keepNew(answer.clone())
    return answer
  }
  const cache = await caches.open(pageCache)
  return (await cache.match(page)) ?? (await asked)
}

/** The page is the same until there is another version, but not what it may talk to: the hall's plan says that. */
async function keepNew(answer: Response): Promise<void> {
  if (!answer.ok || !(await answer.clone().text()).includes(kioskFiles.page)) return
  await (await caches.open(pageCache)).put(page, answer)
}

async function load(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const answer = await fetch(request)
  if (answer.ok && /\.woff2?$/.test(new URL(request.url).pathname))
    await (await caches.open(fontCache)).put(request, answer.clone())
  return answer
}

/** What the page drew with before this worker was there. */
async function keepFonts(told: unknown): Promise<void> {
  if (!Array.isArray(told)) return
  const cache = await caches.open(fontCache)
  for (const path of told)
    if (typeof path === 'string' && path.startsWith('/assets/') && (await cache.match(path)) === undefined)
      await cache.add(path).catch(() => undefined)
}
