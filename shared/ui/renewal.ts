/**
 * A page that runs for weeks takes up a new version by itself. After a change of `boot` it looks whether its own
 * address now loads other scripts; only then does it load itself again, at most once in ten minutes, and when nobody
 * is in the middle of something (whoever is stops the event `renew` on the window).
 */

const storeKey = 'jiaohao.renewed-at'
const restMilliseconds = 600_000
const retryMilliseconds = 5000
/** Not all the screens of a hall in the same second. */
const spreadMilliseconds = 4000

export class Renewal {
  private boot: string | undefined
  private isPending = false

  /** The server says which start of it this is. */
  hear(boot: string): void {
    const isNew = this.boot !== undefined && this.boot !== boot
    this.boot = boot
    if (!isNew || this.isPending) return
    this.isPending = true
    setTimeout(() => void this.renew(), Math.random() * spreadMilliseconds)
  }

  private async renew(): Promise<void> {
    if (!(await isOutdated()) || renewedLately()) {
      this.isPending = false
      return
    }
    if (!window.dispatchEvent(new Event('renew', { cancelable: true }))) {
      setTimeout(() => void this.renew(), retryMilliseconds)
      return
    }
    sessionStorage.setItem(storeKey, String(Date.now()))
    location.reload()
  }
}

async function isOutdated(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src')
  if (own == null) return false
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store', headers: { Accept: 'text/html' } })
    return answer.ok && !(await answer.text()).includes(own)
  } catch {
    return false
  }
}

/** Without storage there is no guard against a loop, so there is no renewal either. */
function renewedLately(): boolean {
  try {
    const age = Date.now() - Number(sessionStorage.getItem(storeKey) ?? 0)
    return age >= 0 && age < restMilliseconds
  } catch {
    return true
  }
}
