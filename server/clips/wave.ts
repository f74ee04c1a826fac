/** WAV files of one channel: 16-bit and µ-law. */

export interface Sound {
  hertz: number
  /** From -1 to 1. */
  samples: Float32Array
}

const pcm = 1
const muLaw = 7
const bias = 0x84
const clip = 32_635

/** @returns what the file sounds like. @throws Error when it is neither 16-bit nor µ-law of one channel */
export function readWave(file: Buffer): Sound {
  let at = 12
  let format = 0
  let hertz = 0
  let channels = 0
  while (at + 8 <= file.length) {
    const kind = file.toString('latin1', at, at + 4)
    // A program that wrote to a pipe did not know the length.
    const size = Math.min(file.readUInt32LE(at + 4), file.length - at - 8)
    const body = file.subarray(at + 8, at + 8 + size)
    if (kind === 'fmt ') {
      format = body.readUInt16LE(0)
      channels = body.readUInt16LE(2)
      hertz = body.readUInt32LE(4)
    }
    if (kind === 'data' && channels === 1 && format === pcm)
      return {
        hertz,
        samples: Float32Array.from({ length: size >> 1 }, (_, i) => body.readInt16LE(i * 2) / 32_768),
      }
    if (kind === 'data' && channels === 1 && format === muLaw)
      return { hertz, samples: Float32Array.from(body, (byte) => fromMuLaw(byte) / 32_768) }
    at += 8 + size + (size & 1)
  }
  throw new Error('not a WAV file of one channel with 16 bits or µ-law')
}

/** @returns the sound as a µ-law WAV file. */
export function waveOf({ hertz, samples }: Sound): Buffer {
  const padding = samples.length & 1
  const file = Buffer.alloc(58 + samples.length + padding)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(18, 16)
  file.writeUInt16LE(muLaw, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(hertz, 24)
  file.writeUInt32LE(hertz, 28)
  file.writeUInt16LE(1, 32)
  file.writeUInt16LE(8, 34)
  file.write('fact', 38, 'latin1')
  file.writeUInt32LE(4, 42)
  file.writeUInt32LE(samples.length, 46)
  file.write('data', 50, 'latin1')
  file.writeUInt32LE(samples.length, 54)
  samples.forEach((sample, i) => file.writeUInt8(toMuLaw(Math.round(sample * 32_767)), 58 + i))
  return file
}

/** G.711. */
function toMuLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0
  const size = Math.min(clip, Math.abs(sample)) + bias
  const exponent = Math.max(0, Math.floor(Math.log2(size)) - 7)
  return ~(sign | (exponent << 4) | ((size >> (exponent + 3)) & 0x0f)) & 0xff
}

function fromMuLaw(byte: number): number {
  const bits = ~byte & 0xff
  const exponent = (bits >> 4) & 7
  const size = (((bits & 0x0f) << 3) + bias) << exponent
  return (bits & 0x80) === 0 ? size - bias : bias - size
}
