/**
 * A waiting line: tickets by standing, then number. A persistent treap with subtree sizes, so that entering,
 * leaving, the n-th of the line and "how many stand before" cost a logarithm, and an old line stays valid when
 * the state is taken back. Priorities come from the place itself: the same line has the same shape always.
 */

/** Where a ticket stands. */
export interface Place {
  standing: number
  number: string
  ticket: string
}

export interface Line {
  readonly place: Place
  readonly weight: number
  readonly size: number
  readonly left: Line | null
  readonly right: Line | null
}

export type MaybeLine = Line | null

/** Order of a line: the older standing, then the number (A999 before A1000). */
export function comparePlaces(
  a: { standing: number; number: string },
  b: { standing: number; number: string },
): number {
  return a.standing - b.standing || compareNumbers(a.number, b.number)
}

/** Order of numbers: by prefix, then by value. */
export function compareNumbers(a: string, b: string): number {
  if (a === b) return 0
  const [ap, an] = split(a)
  const [bp, bn] = split(b)
  if (ap !== bp) return ap < bp ? -1 : 1
  return an - bn
}

/** @returns how many stand in the line. */
export function sizeOf(line: MaybeLine): number {
  return line === null ? 0 : line.size
}

/** @returns the line with the place in it. */
export function enter(line: MaybeLine, place: Place): Line {
  const weight = weightOf(place)
  return insert(line, place, weight)
}

/** @returns the line without the place; the same line when it is not in it. */
export function leave(line: MaybeLine, place: Place): MaybeLine {
  if (line === null) return null
  const order = comparePlaces(place, line.place)
  if (order === 0) return join(line.left, line.right)
  if (order < 0) {
    const left = leave(line.left, place)
    return left === line.left ? line : node(line.place, line.weight, left, line.right)
  }
  const right = leave(line.right, place)
  return right === line.right ? line : node(line.place, line.weight, line.left, right)
}

/** @returns the place at the index (0 is the head), or undefined past the end. */
export function placeAt(line: MaybeLine, index: number): Place | undefined {
  let here = line
  let left = index
  while (here !== null) {
    const before = sizeOf(here.left)
    if (left < before) here = here.left
    else if (left === before) return here.place
    else {
      left -= before + 1
      here = here.right
    }
  }
  return undefined
}

/** @returns how many places sort strictly before the bound. */
export function countBefore(line: MaybeLine, bound: { standing: number; number: string }): number {
  let here = line
  let count = 0
  while (here !== null) {
    if (comparePlaces(here.place, bound) < 0) {
      count += sizeOf(here.left) + 1
      here = here.right
    } else here = here.left
  }
  return count
}

function split(number: string): [string, number] {
  let digits = 0
  while (digits < number.length && number.charCodeAt(digits) > 57) digits++
  return [number.slice(0, digits), Number(number.slice(digits) || -1)]
}

function node(place: Place, weight: number, left: MaybeLine, right: MaybeLine): Line {
  return { place, weight, size: sizeOf(left) + sizeOf(right) + 1, left, right }
}

function insert(line: MaybeLine, place: Place, weight: number): Line {
  if (line === null) return node(place, weight, null, null)
  if (weight > line.weight) {
    const [before, after] = cut(line, place)
    return node(place, weight, before, after)
  }
  return comparePlaces(place, line.place) < 0
    ? node(line.place, line.weight, insert(line.left, place, weight), line.right)
    : node(line.place, line.weight, line.left, insert(line.right, place, weight))
}

function cut(line: MaybeLine, place: Place): [MaybeLine, MaybeLine] {
  if (line === null) return [null, null]
  if (comparePlaces(line.place, place) < 0) {
    const [before, after] = cut(line.right, place)
    return [node(line.place, line.weight, line.left, before), after]
  }
  const [before, after] = cut(line.left, place)
  return [before, node(line.place, line.weight, after, line.right)]
}

function join(a: MaybeLine, b: MaybeLine): MaybeLine {
  if (a === null) return b
  if (b === null) return a
  return a.weight > b.weight
    ? node(a.place, a.weight, a.left, join(a.right, b))
    : node(b.place, b.weight, join(a, b.left), b.right)
}

/** FNV-1a with a final mix: neighbouring numbers must not get neighbouring weights. */
function weightOf(place: Place): number {
  let hash = 0x811c9dc5 ^ (place.standing % 0x7fffffff)
  for (let i = 0; i < place.number.length; i++)
    hash = Math.imul(hash ^ place.number.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
