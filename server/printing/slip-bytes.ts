/** A slip as bytes for a printer, as text where it has the characters and as a picture where not; and as a picture to look at. */

import receiptline from 'receiptline'
import type { Printer } from '../../shared/law/plan.ts'
import type { SlipLine } from '../../shared/views/slip-lines.ts'
import { isText, printable } from './printable.ts'
import { canDraw, imageBytes, type Raster, rasterOf } from './raster.ts'
import { markupOf } from './slip-markup.ts'

export const usualColumns = 48
/** ESC @, no answers unasked. */
const beginning = Buffer.from([0x1b, 0x40, 0x1d, 0x61, 0x00])
/** Feed to the knife, cut, and answer once all of it is done: GS V 66, GS r 1. */
const ending = Buffer.from([0x1d, 0x56, 0x42, 0x00, 0x1d, 0x72, 0x01])

/** There is no font to draw with. */
export class NoFont extends Error {
  override name = 'NoFont'
}

/** @returns a job that ends with the question whether it is done. @throws NoFont */
export async function bytesOf(lines: readonly SlipLine[], printer: Printer): Promise<Buffer> {
  const { text, columns = usualColumns } = printer
  if (text === 'gb18030' && isTextAlone(lines)) return textBytes(lines, columns)
  return Buffer.concat([beginning, imageBytes(await pictureOf(lines, columns)), ending])
}

/** @returns the slip drawn as it is printed. @throws NoFont */
export async function pictureOf(lines: readonly SlipLine[], columns = usualColumns): Promise<Raster> {
  if (!(await canDraw())) throw new NoFont('this machine has no font with Chinese characters')
  return rasterOf(transform(lines, columns, 'svg'))
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
  return Buffer.from(transform(lines, columns, 'generic'), 'latin1')
}

function transform(lines: readonly SlipLine[], columns: number, command: 'generic' | 'svg'): string {
  return receiptline.transform(markupOf(lines, columns), {
    command,
    encoding: 'gb18030',
    cpl: columns,
    spacing: true,
    gradient: false,
  })
}
