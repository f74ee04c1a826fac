/** Two notes before a call, made on the spot: no file to load, no delay. */

const notes = [
  { hertz: 987.77, startSeconds: 0 },
  { hertz: 783.99, startSeconds: 0.32 },
]
const ringSeconds = 1.1
const loudness = 0.5

let audio: AudioContext | undefined

/**
 * Rings once. Does nothing where the browser allows no sound yet (it asks for a touch unless started for a kiosk).
 * @returns whether it could be heard
 */
export async function chime(): Promise<boolean> {
  try {
    audio ??= new AudioContext()
    // A context that waits for a gesture never resumes; it must not ring minutes later either.
    if (audio.state !== 'running')
      await Promise.race([audio.resume(), new Promise((wake) => setTimeout(wake, 200))])
    if (audio.state !== 'running') return false
    for (const { hertz, startSeconds } of notes) ring(audio, hertz, audio.currentTime + startSeconds)
    return true
  } catch {
    return false
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
