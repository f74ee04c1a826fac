/** Paper that came out of the virtual printer: what is on it, as text and as a picture. */

import { deflateSync } from 'node:zlib'
import { rasterOf } from '../printing/raster.ts'

export interface Mark {
  x: number
  y: number
  /** What was printed as characters, with how many times their width and height. */
  text?: { text: string; wide: number; high: number; isBold: boolean }
  image?: { bytesPerRow: number; height: number; bits: Buffer }
}

export interface Paper {
  width: number
  height: number
  marks: Mark[]
}

/** Halfwidth characters are so wide; all are twice that high. */
export const cell = 12

/** @returns what can be read as characters, row by row. */
export function textOn({ marks }: Paper): string {
  const rows = new Map<number, string>()
  for (const { y, text } of marks)
    if (text !== undefined) rows.set(y, `${rows.has(y) ? `${rows.get(y)} ` : ''}${text.text}`)
  return [...rows.values()].join('\n')
}

/** @returns the paper as a PNG. */
export async function pictureOn({ width, height, marks }: Paper): Promise<Buffer> {
  const margin = cell * 2
  const drawn = marks.map((mark) => (mark.image === undefined ? textMark(mark) : imageMark(mark))).join('')
  const size = [width + margin * 2, height + margin * 2]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size[0]}" height="${size[1]}"><g font-family="monospace" font-size="${cell * 2 - 2}" text-anchor="middle" transform="translate(${margin},${margin})">${drawn}</g></svg>`
  return (await rasterOf(svg)).png
}

function textMark({ x, y, text }: Mark): string {
  const { text: words, wide, high, isBold } = text!
  let at = 0
  const characters = Array.from(words).map((character) => {
    const width = widthOf(character)
    const middle = (at + width / 2) * cell
    at += width
    return `<tspan x="${middle}">${escape(character)}</tspan>`
  })
  const weight = isBold ? ' font-weight="700"' : ''
  const baseline = y + high * cell * 1.65
  return `<text transform="translate(${x},${baseline}) scale(${wide},${high})"${weight}>${characters.join('')}</text>`
}

function imageMark({ x, y, image }: Mark): string {
  const { bytesPerRow, height, bits } = image!
  const data = pngOf(bytesPerRow, height, bits).toString('base64')
  return `<image x="${x}" y="${y}" width="${bytesPerRow * 8}" height="${height}" href="data:image/png;base64,${data}"/>`
}

/** @returns how many halfwidth cells a character takes on a printer with Chinese characters. */
export function widthOf(character: string): 1 | 2 {
  return character <= '~' ? 1 : 2
}

function escape(character: string): string {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;', ' ': '&#160;' }[character] ?? character
}

/** One bit a dot; in PNG 0 is black. */
function pngOf(bytesPerRow: number, height: number, bits: Buffer): Buffer {
  const lines = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.of(0), bits.subarray(y * bytesPerRow, (y + 1) * bytesPerRow).map((byte) => ~byte)]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(bytesPerRow * 8, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(Buffer.concat(lines))),
    chunkOf('IEND', Buffer.alloc(0)),
  ])
}

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(checksumOf(body))
  return Buffer.concat([length, body, sum])
}

/** CRC-32, bit by bit: a slip has a few thousand bytes. */
function checksumOf(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) === 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
