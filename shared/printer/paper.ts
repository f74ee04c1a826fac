/** Paper with something printed on it: as text, as dots, as a picture. */

import { deflateSync } from 'node:zlib'
import { cell, dotsOf, type Glyph, widthOf } from './glyphs.ts'

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

/** One bit a dot, rows padded to whole bytes; 1 is black. */
export interface Raster {
  width: number
  height: number
  rows: Buffer
}

/** @returns what can be read as characters, row by row. */
export function textOn({ marks }: Paper): string {
  const rows = new Map<number, string>()
  for (const { y, text } of marks)
    if (text !== undefined) rows.set(y, `${rows.has(y) ? `${rows.get(y)} ` : ''}${text.text}`)
  return [...rows.values()].join('\n')
}

/** @returns the paper dot by dot. */
export async function dotsOn({ width, height, marks }: Paper): Promise<Raster> {
  const bytesPerRow = (width + 7) >> 3
  const rows = Buffer.alloc(bytesPerRow * height)
  const burn = (x: number, y: number): void => {
    if (x >= 0 && x < width && y >= 0 && y < height) rows[y * bytesPerRow + (x >> 3)]! |= 0x80 >> (x & 7)
  }
  const placed = marks.flatMap(glyphsOf)
  const dots = await dotsOf(placed.map(({ glyph }) => glyph))
  for (const [index, { x, y, glyph }] of placed.entries()) {
    const each = dots[index]!.length > 0 ? dots[index]! : boxOf(glyph)
    for (let at = 0; at < each.length; at += 2) burn(x + each[at]!, y + each[at + 1]!)
  }
  for (const { x, y, image } of marks) {
    if (image === undefined) continue
    for (let row = 0; row < image.height; row++)
      for (let column = 0; column < image.bytesPerRow * 8; column++) {
        const byte = image.bits[row * image.bytesPerRow + (column >> 3)]!
        if ((byte & (0x80 >> (column & 7))) !== 0) burn(x + column, y + row)
      }
  }
  return { width, height, rows }
}

function glyphsOf({ x, y, text }: Mark): { x: number; y: number; glyph: Glyph }[] {
  if (text === undefined) return []
  let at = x
  return Array.from(text.text, (character) => {
    const placed = { x: at, y, glyph: { ...text, character } }
    at += widthOf(character) * text.wide * cell
    return placed
  }).filter(({ glyph }) => glyph.character !== ' ')
}

/** Where no font of the machine has the character: a gap would go unseen. */
function boxOf({ character, wide, high }: Glyph): number[] {
  const right = widthOf(character) * wide * cell - 3
  const bottom = high * cell * 2 - 4
  const dots: number[] = []
  for (let x = 2; x <= right; x++) dots.push(x, 3, x, bottom)
  for (let y = 3; y <= bottom; y++) dots.push(2, y, right, y)
  return dots
}

/** @param margin white dots around it. @returns the picture as a PNG of one bit a dot */
export function pngOf({ width, height, rows }: Raster, margin = 0): Buffer {
  const bytesPerRow = (width + 7) >> 3
  const side = margin >> 3
  const white = (count: number): Buffer => Buffer.alloc(count, 0xff)
  const wide = bytesPerRow + side * 2
  const blank = Array.from({ length: margin }, () => Buffer.concat([Buffer.of(0), white(wide)]))
  const lines = Array.from({ length: height }, (_, y) =>
    // In a PNG 0 is black.
    Buffer.concat([
      Buffer.of(0),
      white(side),
      rows.subarray(y * bytesPerRow, (y + 1) * bytesPerRow).map((byte) => ~byte),
      white(side),
    ]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(wide * 8, 0)
  head.writeUInt32BE(height + margin * 2, 4)
  head[8] = 1
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(Buffer.concat([...blank, ...lines, ...blank]))),
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
