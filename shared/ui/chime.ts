/**
 * Two notes before a call, made on the spot: no file to load, no delay. A browser that was not started for a kiosk
 * gives no sound before somebody has touched the page; `SoundState` says so, and a touch opens it.
 */

import type { ReactiveController, ReactiveControllerHost } from 'lit'

const notes = [
  { hertz: 987.77, startSeconds: 0 },
  { hertz: 783.99, startSeconds: 0.32 },
]
const ringSeconds = 1.1
const loudness = 0.5
const wakeMilliseconds = 300

let audio: AudioContext | undefined

/** Rings once. @returns whether it could be heard */
export async function chime(): Promise<boolean> {
  const context = await openContext()
  if (context === null) return false
  for (const { hertz, startSeconds } of notes) ring(context, hertz, context.currentTime + startSeconds)
  return true
}

/** Whether the page may make sounds; opens them at the first touch or key. */
export class SoundState implements ReactiveController {
  isOff = false

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('pointerdown', this.look)
    window.addEventListener('keydown', this.look)
    this.look()
  }

  hostDisconnected(): void {
    window.removeEventListener('pointerdown', this.look)
    window.removeEventListener('keydown', this.look)
  }

  private readonly look = (): void => {
    void openContext().then((context) => {
      if (context !== null) this.hostDisconnected()
      this.isOff = context === null
      this.host.requestUpdate()
    })
  }
}

/** @returns what sounds go through, or null while the browser lets none through. */
async function openContext(): Promise<AudioContext | null> {
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

/** A struck bar: the note and a quiet one above it, dying away. */
function ring(context: AudioContext, hertz: number, at: number): void {
  for (const [factor, share] of [
    [1, 1],
    [2.756, 0.18],
  ] as const) {
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = hertz * factor
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(loudness * share, at + 0.012)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + ringSeconds / Math.sqrt(factor))
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(at + ringSeconds)
  }
}
