/**
 * The way to the loudspeaker. A browser that was not started for a kiosk gives no sound before somebody has touched
 * the page; `SoundGate` says so, and a touch opens it.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { SoundState } from '../wire/screens.ts'

const wakeMilliseconds = 300
/** Loudspeakers are plugged in and out, and a browser may take the sound away again. */
const lookMilliseconds = 30_000

let audio: AudioContext | undefined

/** @returns what sounds go through, or null while the browser lets none through. */
export async function openSound(): Promise<AudioContext | null> {
  try {
    audio ??= new AudioContext()
    // A context that waits for a touch stays pending; nobody waits for it.
    if (audio.state === 'suspended')
      await Promise.race([audio.resume(), new Promise((wake) => setTimeout(wake, wakeMilliseconds))])
    return audio.state === 'suspended' ? null : audio
  } catch {
    return null
  }
}

/** Whether the page can be heard; opens the sound at a touch or key. */
export class SoundGate implements ReactiveController {
  state: Exclude<SoundState, 'off'> = 'locked'
  private isKnown = false
  private timer: ReturnType<typeof setInterval> | undefined

  /** @param onChange told whenever the state has changed */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onChange: () => void = () => undefined,
  ) {
    host.addController(this)
  }

  /** The browser gives no sound before somebody has touched the page. */
  get isOff(): boolean {
    return this.isKnown && this.state === 'locked'
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.look)
    window.addEventListener('keydown', this.look)
    this.timer = setInterval(this.look, lookMilliseconds)
    this.look()
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.look)
    window.removeEventListener('keydown', this.look)
    clearInterval(this.timer)
  }

  private readonly look = (): void => {
    void stateNow().then((state) => {
      if (state === this.state && this.isKnown) return
      this.isKnown = true
      this.state = state
      this.host.requestUpdate()
      this.onChange()
    })
  }
}

async function stateNow(): Promise<Exclude<SoundState, 'off'>> {
  if ((await openSound()) === null) return 'locked'
  return (await hasLoudspeaker()) ? 'ready' : 'absent'
}

/** Only a page from https may ask; where it may not, there is one as far as we know. */
async function hasLoudspeaker(): Promise<boolean> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices()
    return devices.some(({ kind }) => kind === 'audiooutput')
  } catch {
    return true
  }
}
