/** How much room a text takes, in parts of its size: a little more than it needs, so that what fits here fits on the glass. */

/** @returns the width of a text in one line. */
export function emsOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + emOf(sign), 0)
}

/**
 * @param isWhole a line of it ends after a comma or a point between names, and nowhere else
 * @returns in how many lines a text stands; none for a width that a word of it does not fit in
 */
export function linesOf(text: string, ems: number, isWhole = false): number | null {
  let lines = 1
  let used = 0
  for (const part of isWhole ? clausesOf(text) : partsOf(text)) {
    const width = emsOf(part.trimEnd())
    if (width > ems) return null
    if (used + width > ems) {
      lines++
      used = 0
    }
    used += emsOf(part)
  }
  return lines
}

/** @returns in how many rows names stand that are not broken; none where one is too wide. */
export function rowsOf(names: readonly string[], ems: number, between: number): number | null {
  let rows = 1
  let used = 0
  for (const name of names) {
    const width = emsOf(name)
    if (width > ems) return null
    if (used > 0 && used + between + width > ems) {
      rows++
      used = 0
    }
    used += (used > 0 ? between : 0) + width
  }
  return rows
}

/** @returns the parts that stay together in a line, each with its comma or point. */
export function clausesOf(text: string): string[] {
  return text.match(/[^、，,；·]+[、，,；·]?\s*/g) ?? []
}

/** @returns the largest between the two that passes, where the first does; the first where none does. */
export function mostOf(least: number, most: number, passes: (value: number) => boolean): number {
  if (most <= least || passes(most)) return Math.max(least, most)
  let [low, high] = [least, most]
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2
    if (passes(middle)) low = middle
    else high = middle
  }
  return low
}

/** Where a line may end: after a Chinese character with the marks that belong to it, or after a word. */
function partsOf(text: string): string[] {
  return text.match(/[⺀-￿][、，。；：！？）》”]*|[^\s⺀-￿]+\s*|\s+/g) ?? []
}

function emOf(sign: string): number {
  if (sign.charCodeAt(0) >= 0x2e80) return 1
  return widths[sign] ?? (/[A-Z]/.test(sign) ? 0.68 : /[a-z0-9]/.test(sign) ? 0.58 : 0.36)
}

const widths: Readonly<Record<string, number>> = {
  W: 0.95,
  M: 0.84,
  m: 0.88,
  w: 0.82,
  i: 0.28,
  l: 0.28,
  j: 0.28,
  I: 0.3,
  t: 0.4,
  f: 0.4,
  r: 0.42,
  ' ': 0.27,
}
