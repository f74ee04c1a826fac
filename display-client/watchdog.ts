/**
 * A page that hangs for months on a wall may freeze in ways that nobody foresaw. When it has drawn nothing, or heard
 * nothing, for a minute, it loads itself again; but only when the server answers, for an old board is better than a
 * browser's error, and not more often than every five minutes. A page whose whole thread stands still cannot do that:
 * staff see in the list of screens that it has not been heard of.
 */

export interface WatchdogOptions {
  /** Milliseconds that only go forward. */
  now: () => number
  /** Calls back when the page is drawn. */
  onFrame: (drawn: () => void) => void
  isVisible: () => boolean
  /** The last sign of life from the server: any value that changes with it. */
  sign: () => unknown
  /** Whether the server would give the page. */
  answers: () => Promise<boolean>
  /** When the page last loaded itself again for this, by the wall's clock; null: unknown, and then it does not. */
  reloadedAt: () => number | null
  reload: () => void
}

const frozenMilliseconds = 60_000
const restMilliseconds = 300_000
const lookMilliseconds = 5000

/** Begins to watch. @returns how to stop */
export function watchOver(options: WatchdogOptions): () => void {
  let sign = options.sign()
  let heardAt = options.now()
  let drawnAt = options.now()
  let lookedAt = options.now()
  let isAsked = false
  let isBusy = false
  const look = async (): Promise<void> => {
    const now = options.now()
    if (options.sign() !== sign) {
      sign = options.sign()
      heardAt = now
    }
    // A machine that slept is given time to wake up.
    if (now - lookedAt > 6 * lookMilliseconds) heardAt = drawnAt = now
    lookedAt = now
    // A page that nobody sees is not drawn.
    if (!options.isVisible()) {
      drawnAt = now
      isAsked = false
    } else if (!isAsked) {
      isAsked = true
      options.onFrame(() => {
        isAsked = false
        drawnAt = options.now()
      })
    }
    if (now - Math.min(heardAt, drawnAt) < frozenMilliseconds || isBusy) return
    const before = options.reloadedAt()
    if (before === null || Math.abs(Date.now() - before) < restMilliseconds) return
    isBusy = true
    if (await options.answers()) options.reload()
    isBusy = false
  }
  const timer = setInterval(() => void look(), lookMilliseconds)
  return () => clearInterval(timer)
}

const storeKey = 'jiaohao.watchdog'

/** Watches over this page. @param sign changes with each sign of life from the server */
export function watchOverPage(sign: () => unknown): () => void {
  return watchOver({
    now: () => performance.now(),
    onFrame: (drawn) => requestAnimationFrame(drawn),
    isVisible: () => document.visibilityState === 'visible',
    sign,
    answers: async () => {
      try {
        return (await fetch(location.href, { cache: 'no-store', signal: timeout(4000) })).ok
      } catch {
        return false
      }
    },
    reloadedAt: () => {
      try {
        return Number(sessionStorage.getItem(storeKey) ?? 0)
      } catch {
        return null
      }
    },
    reload: () => {
      sessionStorage.setItem(storeKey, String(Date.now()))
      location.reload()
    },
  })
}

/** `AbortSignal.timeout` is younger than the terminals. */
function timeout(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}
