/** A slip drawn: for printers without the characters, and for whoever wants to see it before it is paper. */

import { renderAsync } from '@resvg/resvg-js'

export interface Raster {
  width: number
  height: number
  /** One bit a dot, rows padded to whole bytes; 1 is black. */
  rows: Buffer
  png: Buffer
}

/** Whatever Chinese font the machine has; ReceiptLine asks for a font of one width. */
const fonts = {
  loadSystemFonts: true,
  defaultFontFamily: 'Noto Sans Mono CJK SC',
  monospaceFamily: 'Noto Sans Mono CJK SC',
}
/** Below this a dot is burnt. */
const threshold = 144
/** Printers keep a picture in small memories: bands of so many dots. */
const bandDots = 256

/** Draws an SVG, on a thread of its own. */
export async function rasterOf(svg: string): Promise<Raster> {
  const image = await renderAsync(svg, { font: fonts, background: '#ffffff' })
  const { width, height, pixels } = image
  const bytesPerRow = (width + 7) >> 3
  const rows = Buffer.alloc(bytesPerRow * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const light = 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!
      if (light < threshold) rows[y * bytesPerRow + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  return { width, height, rows, png: image.asPng() }
}

/** @returns the picture as a printer takes it: GS v 0, band by band, nothing between them. */
export function imageBytes({ width, height, rows }: Raster): Buffer {
  const bytesPerRow = (width + 7) >> 3
  const parts: Buffer[] = []
  for (let y = 0; y < height; y += bandDots) {
    const dots = Math.min(bandDots, height - y)
    const head = [0x1d, 0x76, 0x30, 0, bytesPerRow & 255, bytesPerRow >> 8, dots & 255, dots >> 8]
    parts.push(Buffer.from(head), rows.subarray(y * bytesPerRow, (y + dots) * bytesPerRow))
  }
  return Buffer.concat(parts)
}

let drawable: Promise<boolean> | undefined

/** @returns whether this machine has a font with Chinese characters: without one a picture would be empty. */
export function canDraw(): Promise<boolean> {
  drawable ??= rasterOf(
    '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text y="20" font-size="20">号</text></svg>',
  ).then(({ rows }) => rows.some((byte) => byte !== 0))
  return drawable
}
