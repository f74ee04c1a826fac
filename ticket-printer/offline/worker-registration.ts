/** Keeps the kiosk's page on the machine, so that it opens without the server; where the browser can (https, localhost). */

import { fontsKept } from './kept-fonts.ts'

interface ScriptPolicy {
  createScriptURL(url: string): string
}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy
    }
  }
}

/** Registers the worker. Without one the page works as long as it stays open. */
export async function keepPage(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const policy = window.trustedTypes?.createPolicy('kiosk-worker', { createScriptURL: (url) => url })
    const script = policy?.createScriptURL('/kiosk-worker.js') ?? '/kiosk-worker.js'
    await navigator.serviceWorker.register(script, { scope: '/kiosk', updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(fontsKept(), [])
  } catch {
    // A page that is not kept is as good as before, until it has to be loaded again.
  }
}
