/** The lines of a slip as a ReceiptLine document. Data are escaped: none of them can become a command (P11). */

import type { SlipLine } from '../views/slip-lines.ts'
import { printable } from './printable.ts'

/** Halfwidth characters that the names of a pair take. */
const nameWidth = 14
/** The largest scale that ReceiptLine has. */
const scaleMost = 6
const qrDots = 5

/** @param columns halfwidth characters in a line. @returns the document */
export function markupOf(lines: readonly SlipLine[], columns: number): string {
  const rows = lines.flatMap((line) => rowsOf(line, columns))
  return ['{width:*;text:wrap;border:space}', ...rows].join('\n')
}

function rowsOf(line: SlipLine, columns: number): string[] {
  switch (line.kind) {
    case 'head':
      return [`"${escape(line.text)}`, '']
    case 'place':
      return [escape(line.text)]
    case 'number':
      return ['', scaled(line.text, columns), '']
    case 'name':
      return [largest(line.text, columns), '']
    case 'pair':
      return [`{width:${nameWidth},*}`, `|${escape(line.name)} | "${escape(line.text)}|`, '{width:*}']
    case 'tear':
      // As text: the line-drawing characters lie elsewhere in every clone's code page.
      return [escape('- '.repeat(columns / 2 - 1).trim())]
    case 'code':
      return ['', `{code:${link(line.link)};option:qrcode,${qrDots},M}`, '', escape(line.text)]
    case 'note':
      return [`|${escape(line.text)} |`]
  }
}

/** @returns the text as large as the paper is wide. */
function scaled(text: string, columns: number): string {
  const scale = Math.max(1, Math.min(scaleMost, Math.floor(columns / widthOf(text))))
  return `${'^'.repeat(scale === 1 ? 0 : scale + 1)}"${escape(text)}`
}

/** Twice as large where it fits in a line. */
function largest(text: string, columns: number): string {
  return `${widthOf(text) * 2 <= columns ? '^^^' : ''}"${escape(text)}`
}

function widthOf(text: string): number {
  return Array.from(printable(text)).reduce((sum, character) => sum + (character <= '~' ? 1 : 2), 0)
}

/** Every character that ReceiptLine gives a meaning stands for itself. */
function escape(text: string): string {
  return printable(text).replace(
    /[\\|{}_"`^~=-]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}

/** In a property a semicolon or a brace would end the value. */
function link(url: string): string {
  return encodeURI(url).replace(/[\\;{}|]/g, (character) => encodeURIComponent(character))
}
