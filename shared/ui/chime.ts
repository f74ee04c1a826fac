/** Two notes before a call, made on the spot: no file to load, no delay. */

import { openSound } from './sound.ts'

const notes = [
  { hertz: 987.77, startSeconds: 0 },
  { hertz: 783.99, startSeconds: 0.32 },
]
const ringSeconds = 1.1
const loudness = 0.5

/** After so long the notes have died away enough to speak, in seconds. */
export const chimeSeconds = 1.1

/** Rings once. @returns whether it could be heard */
export async function chime(): Promise<boolean> {
  const context = await openSound()
  if (context === null) return false
  ringAt(context, context.destination, context.currentTime)
  return true
}

/** Rings at an hour of the context's clock. @param into what it sounds through */
export function ringAt(context: AudioContext, into: AudioNode, at: number): void {
  for (const { hertz, startSeconds } of notes) ring(context, into, hertz, at + startSeconds)
}

/** A struck bar: the note and a quiet one above it, dying away. */
function ring(context: AudioContext, into: AudioNode, hertz: number, at: number): void {
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
    oscillator.connect(gain).connect(into)
    oscillator.start(at)
    oscillator.stop(at + ringSeconds)
  }
}
