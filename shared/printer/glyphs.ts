/**
 * Characters as dots, like those in a printer's ROM, drawn from the machine's fonts once and kept: a slip has about
 * a hundred, of which the next one needs two or three anew. Drawn anew each time they cost half a second of a core.
 */

import { renderAsync } from '@resvg/resvg-js'

/** Halfwidth characters are so many dots wide; all are twice that high. */
export const cell = 12

export interface Glyph {
  character: string
  /** How many times their own width and height. */
  wide: number
  high: number
  isBold: boolean
}

/** Black dots as pairs of x and y. */
export type Dots = Int16Array

/** Whatever Chinese font the machine has, of one width where there is one. */
const fonts = {
  loadSystemFonts: true,
  defaultFontFamily: 'Noto Sans Mono CJK SC',
  monospaceFamily: 'Noto Sans Mono CJK SC',
}
/** Below this a dot is burnt. */
const threshold = 144
const baseline = 0.825
const fontSize = cell * 2 - 2
const keptMost = 4000

const kept = new Map<string, Dots>()

/** @returns the dots of each, drawn on a thread of its own where they are not known yet. */
export function dotsOf(glyphs: readonly Glyph[]): Promise<Dots[]> {
  // One after the other: several slips at once would all draw the same characters.
  const drawn = drawing.then(() => dotsKept(glyphs))
  drawing = drawn.catch(() => undefined)
  return drawn
}

let drawing: Promise<unknown> = Promise.resolve()

async function dotsKept(glyphs: readonly Glyph[]): Promise<Dots[]> {
  if (kept.size > keptMost) kept.clear()
  const missing = new Map(glyphs.map((glyph) => [nameOf(glyph), glyph]))
  for (const name of missing.keys()) if (kept.has(name)) missing.delete(name)
  const drawn = missing.size === 0 ? [] : await draw([...missing.values()])
  for (const [index, name] of [...missing.keys()].entries()) kept.set(name, drawn[index]!)
  return glyphs.map((glyph) => kept.get(nameOf(glyph))!)
}

/** @returns how many halfwidth cells a character takes on a printer with Chinese characters. */
export function widthOf(character: string): 1 | 2 {
  return character <= '~' ? 1 : 2
}

/** @returns whether this machine has a font with Chinese characters: without one a picture would be empty. */
export async function canDraw(): Promise<boolean> {
  const [dots] = await dotsOf([{ character: '号', wide: 1, high: 1, isBold: false }])
  return dots!.length > 0
}

/** One above the other on one sheet. */
async function draw(glyphs: readonly Glyph[]): Promise<Dots[]> {
  const tops: number[] = []
  let height = 0
  for (const { high } of glyphs) {
    tops.push(height)
    height += high * cell * 2
  }
  const width = Math.max(...glyphs.map(({ character, wide }) => widthOf(character) * wide * cell))
  const texts = glyphs.map(({ character, wide, high, isBold }, index) => {
    const x = (widthOf(character) * wide * cell) / 2
    const y = tops[index]! + high * cell * 2 * baseline
    const weight = isBold ? ' font-weight="700"' : ''
    return `<text transform="translate(${x},${y}) scale(${wide},${high})"${weight}>${escape(character)}</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g font-family="monospace" font-size="${fontSize}" text-anchor="middle">${texts.join('')}</g></svg>`
  const { pixels, width: across } = await renderAsync(svg, { font: fonts, background: '#ffffff' })
  return glyphs.map(({ character, wide, high }, index) => {
    const dots: number[] = []
    for (let y = 0; y < high * cell * 2; y++)
      for (let x = 0; x < widthOf(character) * wide * cell; x++)
        if (pixels[((tops[index]! + y) * across + x) * 4]! < threshold) dots.push(x, y)
    return Int16Array.from(dots)
  })
}

function nameOf({ character, wide, high, isBold }: Glyph): string {
  return `${character} ${wide} ${high} ${isBold}`
}

function escape(character: string): string {
  return { '&': '&amp;', '<': '&lt;', '>': '&gt;', ' ': '&#160;' }[character] ?? character
}
