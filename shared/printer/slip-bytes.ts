/**
 * A slip as bytes for a printer: as text where it has the characters, as a picture where not. The picture is what a
 * printer with all characters would make of the same bytes, so that both look alike (P2).
 */

import receiptline from 'receiptline'
import type { Printer } from '../law/plan.ts'
import type { SlipLine } from '../views/slip-lines.ts'
import { canDraw, cell } from './glyphs.ts'
import { dotsOn, type Paper, type Raster } from './paper.ts'
import { PaperPrinter } from './paper-printer.ts'
import { isText, printable } from './printable.ts'
import { markupOf } from './slip-markup.ts'

export const usualColumns = 48
/** ESC @, no answers unasked. */
const beginning = Buffer.from([0x1b, 0x40, 0x1d, 0x61, 0x00])
/** Feed to the knife, cut, and answer once all of it is done: GS V 66, GS r 1. */
const ending = Buffer.from([0x1d, 0x56, 0x42, 0x00, 0x1d, 0x72, 0x01])
/** Printers keep a picture in small memories: bands of so many dots. */
const bandDots = 256

/** What of a printer the bytes depend on. */
export type PaperOf = Pick<Printer, 'text' | 'columns'>

/** There is no font to draw with. */
export class NoFont extends Error {
  override name = 'NoFont'
}

/** @returns a job that ends with the question whether it is done. @throws NoFont */
export async function bytesOf(lines: readonly SlipLine[], printer: PaperOf): Promise<Buffer> {
  const { text, columns = usualColumns } = printer
  if (text === 'gb18030' && isTextAlone(lines)) return textBytes(lines, columns)
  return Buffer.concat([beginning, ...bandsOf(await pictureOf(lines, columns)), ending])
}

/** @returns the slip dot by dot. @throws NoFont */
export async function pictureOf(lines: readonly SlipLine[], columns = usualColumns): Promise<Raster> {
  if (!(await canDraw())) throw new NoFont('this machine has no font with Chinese characters')
  return await dotsOn(paperOf(textBytes(lines, columns), columns * cell))
}

/** @returns whether the printer's own characters are enough. */
export function isTextAlone(lines: readonly SlipLine[]): boolean {
  return lines.every((line) =>
    [line.kind === 'tear' ? '' : line.text, line.kind === 'pair' ? line.name : ''].every((text) =>
      isText(printable(text)),
    ),
  )
}

function textBytes(lines: readonly SlipLine[], columns: number): Buffer {
  const options = { command: 'generic', encoding: 'gb18030', spacing: true, gradient: false } as const
  return Buffer.from(receiptline.transform(markupOf(lines, columns), { ...options, cpl: columns }), 'latin1')
}

/** What a printer of that width makes of the bytes. */
function paperOf(bytes: Buffer, width: number): Paper {
  let printed: Paper = { width, height: 0, marks: [] }
  const nothing = (): void => undefined
  const onCut = (paper: Paper): void => {
    printed = paper
  }
  new PaperPrinter({ width, onCut, onAsk: nothing, onQuestion: nothing, onRow: () => true }).take(bytes)
  return printed
}

/** The picture as a printer takes it: GS v 0, band by band, nothing between them. */
function bandsOf({ width, height, rows }: Raster): Buffer[] {
  const bytesPerRow = (width + 7) >> 3
  const parts: Buffer[] = []
  for (let y = 0; y < height; y += bandDots) {
    const dots = Math.min(bandDots, height - y)
    const head = [0x1d, 0x76, 0x30, 0, bytesPerRow & 255, bytesPerRow >> 8, dots & 255, dots >> 8]
    parts.push(Buffer.from(head), rows.subarray(y * bytesPerRow, (y + dots) * bytesPerRow))
  }
  return parts
}
