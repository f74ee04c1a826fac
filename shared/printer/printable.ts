/** What can be printed as text, and what has to be drawn (P3). */

/** @returns the text in one line: no control characters, no invisible ones, no runs of spaces. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}

/** @returns whether every character is in ASCII or in the two-byte part of GB 18030, which printers have in their ROM. */
export function isText(text: string): boolean {
  for (const character of text) if (!isAscii(character) && !twoByte().has(character)) return false
  return true
}

function isAscii(character: string): boolean {
  return character >= ' ' && character <= '~'
}

let known: Set<string> | undefined

/** Private-use characters are empty boxes on most printers: they count as absent. */
function twoByte(): Set<string> {
  if (known !== undefined) return known
  const decoder = new TextDecoder('gb18030')
  known = new Set()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (Array.from(character).length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(character)) known.add(character)
    }
  return known
}
