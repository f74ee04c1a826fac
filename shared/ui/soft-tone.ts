/** A short soft tone for staff: once for an alert, twice for a grave one. No call sounds like it. */

import { openSound } from './sound.ts'

const hertz = 523.25
const seconds = 0.5
const loudness = 0.16

/** Sounds once, or twice. @returns whether it could be heard */
export async function softTone(isGrave: boolean): Promise<boolean> {
  const context = await openSound()
  if (context === null) return false
  for (const no of isGrave ? [0, 1] : [0]) {
    const at = context.currentTime + no * seconds * 0.6
    const oscillator = context.createOscillator()
    const gain = context.createGain()
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0, at)
    gain.gain.linearRampToValueAtTime(loudness, at + 0.03)
    gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
    oscillator.connect(gain).connect(context.destination)
    oscillator.start(at)
    oscillator.stop(at + seconds)
  }
  return true
}
