/** What is done to a recorded word before it is kept: another rate, no silence around it, the loudness of all others. */

import type { Sound } from './wave.ts'

/** Half the width of the filter, in samples of the lower rate. */
const lobes = 16
const silence = 0.012
const keptSeconds = 0.004
const fadeSeconds = 0.003
const loudness = 0.16
const peakMost = 0.89

/** @returns the sound at another rate, without what that rate cannot hold. */
export function resampled({ hertz, samples }: Sound, to: number): Float32Array {
  const step = hertz / to
  const cut = Math.min(1, to / hertz) * 0.95
  const reach = Math.ceil(lobes * Math.max(1, step))
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, i) => {
    const centre = i * step
    let sum = 0
    for (let at = Math.ceil(centre - reach); at <= centre + reach; at++) {
      const sample = samples[at]
      if (sample === undefined) continue
      const x = at - centre
      sum += sample * cut * sinc(x * cut) * (0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1)))
    }
    return sum
  })
}

/** @returns the sound from its first to its last audible moment, its ends faded so that nothing clicks. */
export function trimmed(samples: Float32Array, hertz: number): Float32Array {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const isHeard = (sample: number): boolean => Math.abs(sample) > loudest * silence * 2
  const kept = Math.round(keptSeconds * hertz)
  const from = Math.max(0, samples.findIndex(isHeard) - kept)
  const to = samples.findLastIndex(isHeard) + kept
  const part = samples.slice(from, to)
  const fade = Math.round(fadeSeconds * hertz)
  return part.map((sample, i) => sample * Math.min(1, i / fade, (part.length - 1 - i) / fade))
}

/** @returns the sound as loud as every other; the few peaks above are rounded, never cut. */
export function levelled(samples: Float32Array): Float32Array {
  const loud = samples.filter((sample) => Math.abs(sample) > silence)
  const power = Math.sqrt(loud.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, loud.length))
  return samples.map((sample) => peakMost * Math.tanh((sample * loudness) / power / peakMost))
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
}
