/**
 * Where things go on a board, and how large they are: as large as the screen allows, for the seat that is farthest.
 * The newest call has to be read from there as EN 301 549 wants it; where it cannot stand beside the queues at that
 * size it takes the whole width; where many calls are wanted it stands beside their table.
 */

import { angles, reachOf, type Screen, typeFor, widthOf } from './legibility.ts'

export interface Wanted {
  screen: Screen
  /** The farthest seat; none: what fits is shown. */
  metres: number | null
  /** Of the calls before the newest; none: as many as can be read. */
  rows: number | null
  columns: number | null
  /** 1 has the newest call; the following screens go on with those before. */
  part: number
}

/** What there is to place. */
export interface Room {
  /** Between head and foot, in pixels. */
  width: number
  height: number
  /** The page's unit, in pixels. */
  rem: number
  /** The widest of the numbers and of the counters. */
  number: string
  counter: string
  queues: number
  /** Words are no smaller, in pixels. */
  least: number
}

/** beside: calls, queues beside them; wide: the call over all; table: calls in many rows; upright; list: a further screen. */
export type Shape = 'beside' | 'wide' | 'table' | 'upright' | 'list'

export interface Layout {
  shape: Shape
  /** Sizes of type and heights, in pixels. */
  hero: number
  heroHeight: number
  /** Number and counter one under the other. */
  stacked: boolean
  list: number
  rows: number
  columns: number
  /** From how many metres the call can be read as well as it must be, and the list at all. */
  callReach: number
  listReach: number
  /** The height of a queue's row, in pixels; without their names they stand in two columns. */
  sideRow: number
  sideHeight: number
  letters: boolean
  /** Rows so low that nothing fits above the arrow. */
  dense: boolean
  /** So wide a list that it has room for the queue and the way. */
  detailed: boolean
  compact: boolean
  /** How many calls are on the screens before. */
  skipped: number
}

export const mostRows = 18
/** Edges and gaps, in the page's unit. */
const edge = 3
const top = 2
const bottom = 1
const gap = 0.75
const columnGap = 2
const side = 40.5
const heroPadding = 5.75
const heroLines = 12.4
const unit = 9.75
const usualHero = 24.5
const leastHero = 19
const rowOf = 1.12
/** Queue and way, in their own size. */
const detailEms = 18
const arrow = 0.84
/** In the newest call the arrow stands closer. */
const heroArrow = 0.56
/** Of the newest call, the size of those before it. */
const listMost = 0.72
const tableShare = 0.42
const tableHero = 0.57
/** Of the queues: heading and next numbers, a row with its name at most and at least. */
const sideLines = 19.4
const sideLinesCompact = 9.6
const sideLinesLetters = 7
const sideRow = 5
const leastSideRow = 2.9

/** @returns where what goes. */
export function layoutOf(wanted: Wanted, room: Room): Layout {
  if (wanted.part > 1) return listAlone(wanted, room)
  if (room.width < room.height) return upright(wanted, room)
  const { rows, columns } = wanted
  if (rows !== null && rows * (columns ?? 2) > 8) return table(wanted, room)
  const beside = underHero('beside', wanted, room, room.width - side * room.rem)
  if (wanted.metres === null || beside.callReach >= wanted.metres) return beside
  const wide = underHero('wide', wanted, room, room.width)
  return wide.hero > beside.hero ? wide : beside
}

function underHero(shape: 'beside' | 'wide', wanted: Wanted, room: Room, width: number): Layout {
  const { rem, height } = room
  const inside = height - (top + bottom + gap) * rem
  const most =
    shape === 'wide'
      ? Math.max(inside * 0.53, Math.min(inside * 0.64, needOf(wanted) * 1.02 * 0.76 + heroLines * rem))
      : Math.max(leastHero * rem, Math.min(usualHero * rem, inside * 0.48))
  // As large as it is wide and high; over all of it no larger than it must be.
  const enough = shape === 'wide' ? needOf(wanted) * 1.02 : Number.POSITIVE_INFINITY
  const hero = Math.min(heroAcross(width, room), (most - heroLines * rem) / 0.76, enough)
  const heroHeight = shape === 'wide' ? hero * 0.76 + heroLines * rem : most
  return finish(shape, wanted, room, {
    hero,
    heroHeight,
    stacked: false,
    width: room.width - side * rem,
    height: inside - heroHeight,
    columns: wanted.columns ?? 2,
    usualRows: 3,
    sideHeight: shape === 'wide' ? inside - heroHeight + bottom * rem : height,
    compact: shape === 'wide',
  })
}

function upright(wanted: Wanted, room: Room): Layout {
  const { rem, width, height } = room
  const across = heroAcross(width, room)
  const needed = needOf(wanted)
  const stacked = across < needed
  const hero = stacked ? Math.min(heroStacked(width, room), needed * 1.02) : across
  const heroHeight = hero * (stacked ? 1.72 : 0.76) + (heroLines + (stacked ? 0 : 2)) * rem
  const inside = height - heroHeight - (top + bottom + gap) * rem
  const isMany = (wanted.rows ?? 0) > 6
  const usualRows = room.queues <= 3 ? 6 : 3
  const sideNatural = (sideLines + room.queues * sideRow) * rem
  // Rows of what is comfortable come before the queues.
  const comfortable =
    wanted.metres === null ? 6 * rem : typeFor(wanted.screen, wanted.metres, angles.list) * rowOf
  const sideHeight = isMany ? 0 : Math.max(0, Math.min(sideNatural, inside - comfortable * usualRows))
  return finish('upright', wanted, room, {
    hero,
    heroHeight,
    stacked,
    width,
    height: inside - sideHeight,
    columns: wanted.columns ?? 2,
    usualRows,
    sideHeight,
    compact: sideHeight < sideNatural * 0.8,
  })
}

function table(wanted: Wanted, room: Room): Layout {
  const { rem, width, height } = room
  const heroWidth = width * tableShare
  const hero = Math.min(heroStacked(heroWidth, room), (height * tableHero - heroLines * rem) / 1.72)
  const heroHeight = hero * 1.72 + heroLines * rem
  return finish('table', wanted, room, {
    hero,
    heroHeight,
    stacked: true,
    width: width - heroWidth + edge * rem,
    height: height - (top + bottom) * rem,
    columns: wanted.columns ?? 2,
    usualRows: wanted.rows ?? mostRows,
    sideHeight: height - heroHeight - (top + gap + 1.5) * rem,
    compact: true,
  })
}

function listAlone(wanted: Wanted, room: Room): Layout {
  const { rem, width, height } = room
  const columns = wanted.columns ?? 2
  const layout = finish('list', wanted, room, {
    hero: 0,
    heroHeight: 0,
    stacked: false,
    width,
    height: height - (top + bottom) * rem,
    columns,
    usualRows: room.width < room.height ? 8 : 5,
    sideHeight: 0,
    compact: false,
  })
  // The first screen has the newest call beside fewer rows; those between are like this one.
  const first = layoutOf({ ...wanted, part: 1 }, room)
  const between = (wanted.part - 2) * layout.rows * layout.columns
  return { ...layout, skipped: 1 + first.rows * first.columns + between }
}

interface Area {
  hero: number
  heroHeight: number
  stacked: boolean
  width: number
  height: number
  columns: number
  usualRows: number
  sideHeight: number
  compact: boolean
}

function finish(shape: Shape, wanted: Wanted, room: Room, area: Area): Layout {
  const { screen, metres } = wanted
  const { hero, heroHeight, stacked } = area
  const least =
    metres === null ? 0 : typeFor(screen, metres, wanted.rows === null ? angles.list : angles.least)
  const asked = Math.min(mostRows, Math.max(1, wanted.rows ?? area.usualRows))
  // Fewer columns, then fewer rows, rather than numbers that nobody can read.
  let { columns } = area
  while (columns > 1 && acrossColumn(columns, area, room) < least) columns--
  const sizeWith = (count: number): number =>
    Math.min(acrossColumn(columns, area, room), area.height / count / rowOf)
  let rows = asked
  while (rows > 1 && sizeWith(rows) < least) rows--
  // What came before is never as large as what is called now.
  const list = Math.min(
    sizeWith(rows),
    hero === 0 ? Number.POSITIVE_INFINITY : Math.max(least, hero * listMost),
  )
  const heightWithout = (lines: number): number => area.sideHeight - lines * room.rem
  const forQueues = heightWithout(area.compact ? sideLinesCompact : sideLines)
  const named = Math.min(sideRow * room.rem, forQueues / Math.max(1, room.queues))
  const letters = named < leastSideRow * room.rem
  return {
    shape,
    sideHeight: area.sideHeight,
    letters,
    dense: list < 5 * room.rem,
    detailed: spareOf(columns, list, area, room) > detailEms * detailOf(list, room),
    compact: area.compact,
    sideRow: letters
      ? Math.min(sideRow * room.rem, heightWithout(sideLinesLetters) / Math.ceil(room.queues / 2))
      : named,
    hero,
    heroHeight,
    stacked,
    list,
    rows,
    columns,
    callReach: reachOf(screen, hero, angles.call),
    listReach: reachOf(screen, list, angles.least),
    skipped: 1,
  }
}

/** The size of the words for queue and way. */
function detailOf(list: number, { rem, least }: Room): number {
  return Math.max(1.5 * rem, least, Math.min(list * 0.34, 2.25 * rem))
}

/** What a column has left beside number and counter. */
function spareOf(columns: number, list: number, area: Area, room: Room): number {
  const { rem, number, counter } = room
  const column = (area.width - (2 * edge + (columns - 1) * columnGap) * rem) / columns
  return column - list * (widthOf(number) + arrow + widthOf(counter)) - rem
}

function acrossColumn(columns: number, { width }: Area, { rem, number, counter }: Room): number {
  const column = (width - (2 * edge + (columns - 1) * columnGap) * rem) / columns
  return (column - 0.5 * rem) / (widthOf(number) + arrow + widthOf(counter))
}

function needOf({ screen, metres }: Wanted): number {
  return metres === null ? 0 : typeFor(screen, metres, angles.call)
}

/** The largest type with which number, arrow, counter and its word stand in one line. */
function heroAcross(width: number, { rem, number, counter }: Room): number {
  const inside = width - (2 * edge + heroPadding + unit) * rem
  return inside / (widthOf(number) + heroArrow + widthOf(counter))
}

/** The largest with which the number stands over its counter. */
function heroStacked(width: number, { rem, number, counter }: Room): number {
  const inside = width - (2 * edge + heroPadding) * rem
  return Math.min(inside / widthOf(number), (inside - unit * rem) / (heroArrow + widthOf(counter)))
}
