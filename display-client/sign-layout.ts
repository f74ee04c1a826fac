/**
 * What stands on the sign over a counter, and how large: number and counter as EN 301 549 wants them for the farthest
 * reader, everything else at least a 200th of the way. What does not fit whole at that size is left out, the less
 * important first: slogan, queues, what to do instead, the reason, the word under the counter.
 */

import { angles, reachOf, type Screen, typeFor, widthOf } from './legibility.ts'
import { type Shown, type Spoken, stackOf } from './sign-stack.ts'
import { emsOf, linesOf, mostOf, rowsOf } from './text-room.ts'

export interface SignWanted {
  screen: Screen
  /** The farthest reader. */
  metres: number
}

/** What there is to place, and where. */
export interface SignRoom {
  /** Of the page below whatever says that it is stale, in pixels. */
  width: number
  height: number
  /** The widest number that may come, the counter and the word under it. */
  number: string
  counter: string
  unit: string
  /** All that may stand over the number, so that nothing moves from call to call. */
  states: readonly string[]
  /** How often somebody was called, beside it. */
  times: string
  /** What stands there instead of a number, as it is read from above; none: a number. */
  spoken: readonly Spoken[]
  queues: readonly string[]
  /** How the names are summed up that have no room. */
  more: (left: number, all: number) => string
}

/** beside: the counter left of the number; over: above it. */
export type SignShape = 'beside' | 'over'

export interface SignLayout {
  shape: SignShape
  /** Sizes of type in pixels; 0: not there. */
  counter: number
  unit: number
  number: number
  state: number
  stateLines: number
  hasTimes: boolean
  /** What stands instead of the number, in the same order; 0: left out. */
  spoken: Shown[]
  queues: { where: 'aside' | 'foot' | 'none'; size: number; names: string[] }
  /** Pixels: the counter's block across (beside) or down (over), and that of the queues. */
  counterBox: number
  queueBox: number
  /** From how many metres number, counter and the words over it can be read as well as they must be. */
  reach: number
}

const shapes: readonly SignShape[] = ['beside', 'over']
/** Heights of lines, in their own size. */
export const lineHeights = { figures: 0.76, words: 1.15, list: 1.2 } as const
/** How often, in parts of the words beside it: between them, its size, and its edges in its own. */
export const timesGap = 0.4
export const timesShare = 0.7
const timesEdges = 1.2
/** Between names in a row. */
export const nameGap = 1.2
/** Between names under each other. */
export const listGap = 0.3
/** Of the shorter side: around what stands in a block, across and down, and the line that says whether it is live. */
const across = 0.055
const down = 0.028
export const footLine = 0.055
const rowsMost = 3
const asideMost = 0.4
/** Names that have to be broken are broken in two, and not where three characters stand in a line. */
const linesMost = 2
const narrowest = 4.2
/** For the roundings of whoever draws it. */
const spareShare = 0.98
const largest = 3

interface Sizes {
  figures: number
  state: number
  unit: number
  queues: number
}

interface Frame {
  shape: SignShape
  /** In how many lines the words over the number stand. */
  stateLines: number
  hasTimes: boolean
  where: 'aside' | 'foot' | 'none'
  names: string[]
}

/** @returns what stands where. */
export function signLayoutOf(wanted: SignWanted, room: SignRoom): SignLayout {
  const cores = shapes.flatMap((shape) =>
    [1, 2].map((stateLines) => ({ shape, stateLines, metres: coreOf(shape, stateLines, wanted, room) })),
  )
  // Words in one line are read more easily than words in two that are a little larger.
  const worth = (core: (typeof cores)[number]): number => core.metres * (core.stateLines === 1 ? 1.15 : 1)
  const best = Math.max(...cores.map(worth))
  const core = cores.find((each) => worth(each) >= best - 0.001)!
  const { metres } = core
  const framed = cores
    .filter((each) => each.metres >= metres - 0.001 && each.stateLines === core.stateLines)
    .flatMap((each) => framesOf(each, room))
    .map((frame) => grown(frame, metres, wanted, room))
    .filter((each) => each !== null)
    .sort(byWorth)[0]!
  const whole = placed(framed.frame, framed.sizes, metres, wanted, room)
  if (whole.queues.where === 'none' || !isCut(whole, room)) return whole
  // What is said of the counter comes before what it does.
  return placed({ ...framed.frame, where: 'none', names: [] }, framed.sizes, metres, wanted, room)
}

/** @returns from how many metres the bare number and counter can be read, no farther than wanted. */
function coreOf(
  shape: SignShape,
  stateLines: number,
  { screen, metres }: SignWanted,
  room: SignRoom,
): number {
  const frame: Frame = { shape, stateLines, hasTimes: false, where: 'none', names: [] }
  const fits = (at: number): boolean => isRoomy(frame, sizesAt(screen, at, { unit: 0, queues: 0 }), room)
  return fits(metres) ? metres : mostOf(0, metres, fits)
}

function sizesAt(screen: Screen, metres: number, { unit, queues }: { unit: number; queues: number }): Sizes {
  const least = typeFor(screen, metres, angles.least)
  return {
    figures: typeFor(screen, metres, angles.call),
    state: least,
    unit: least * unit,
    queues: least * queues,
  }
}

/** All the ways in which the queues may stand, with as many names as there are and with fewer. */
function framesOf(
  { shape, stateLines }: Pick<Frame, 'shape' | 'stateLines'>,
  { queues, more }: SignRoom,
): Frame[] {
  const core = { shape, stateLines }
  const places = shape === 'beside' ? (['aside', 'foot'] as const) : (['foot'] as const)
  const lists = queues.map((_, index) =>
    index === 0 ? [...queues] : [...queues.slice(0, -index), more(index, queues.length)],
  )
  return [false, true].flatMap((hasTimes): Frame[] => [
    { ...core, hasTimes, where: 'none', names: [] },
    ...places.flatMap((where) => lists.map((names) => ({ ...core, hasTimes, where, names }))),
  ])
}

interface Grown {
  frame: Frame
  sizes: Sizes
}

/** @returns the frame with the largest sizes that it has room for, or null where it has none for the least. */
function grown(frame: Frame, metres: number, { screen }: SignWanted, room: SignRoom): Grown | null {
  const queues = frame.where === 'none' ? 0 : 1
  const fits = (sizes: Sizes): boolean => isRoomy(frame, sizes, room)
  const bare = sizesAt(screen, metres, { unit: 0, queues })
  if (!fits(bare)) return null
  const named = sizesAt(screen, metres, { unit: 1, queues })
  const least = fits(named) ? named : bare
  // The word under the counter grows no wider than the counter itself: what is said of it needs the room.
  const unitOf = (size: number, figures: number): number =>
    Math.max(least.unit, Math.min(size, (widthOf(room.counter) * figures) / emsOf(room.unit)))
  const words = (by: number, of: Sizes): Sizes => ({
    ...of,
    state: of.state * by,
    unit: unitOf(of.unit * by, of.figures),
    queues: of.queues * by,
  })
  // To what is comfortable; then the figures as large as they can be; then the words beside them.
  const comfort = angles.least / angles.list
  const easy = words(
    mostOf(1, comfort, (by) => fits(words(by, least))),
    least,
  )
  const figures = (by: number): Sizes => ({ ...easy, figures: easy.figures * by })
  const large = figures(mostOf(1, largest, (by) => fits(figures(by))))
  const inProportion = Math.max(1, (large.figures * 0.4) / large.state)
  const rest = (by: number): Sizes => ({
    ...large,
    state: large.state * by,
    unit: unitOf(large.unit * by, large.figures),
  })
  const last = rest(mostOf(1, inProportion, (by) => fits(rest(by))))
  const list = (by: number): Sizes => ({ ...last, queues: last.queues * by })
  const toState = queues === 0 ? 1 : Math.max(1, (last.state * 0.85) / last.queues)
  return { frame, sizes: list(mostOf(1, toState, (by) => fits(list(by)))) }
}

/** The word under the counter, then the most names, then the largest figures; how often is worth a tenth of them. */
function byWorth(a: Grown, b: Grown): number {
  const named = (each: Grown): number => (each.sizes.unit > 0 ? 1 : 0)
  const large = ({ frame, sizes }: Grown): number => sizes.figures * (frame.hasTimes ? 1.1 : 1)
  return named(b) - named(a) || b.frame.names.length - a.frame.names.length || large(b) - large(a)
}

/** Whether all of it stands whole on the sign. */
function isRoomy(frame: Frame, sizes: Sizes, room: SignRoom): boolean {
  const { width, height } = room
  const list = listOf(frame, sizes, room)
  if (list === null) return false
  const now = nowOf(frame, sizes, room)
  const counter = counterOf(frame.shape, sizes, room)
  if (frame.shape === 'over')
    return (
      Math.max(now.width, counter.width) <= width &&
      now.height + counter.height + list.height + footLine * shorter(room) <= height
    )
  const high = height - list.height
  return (
    now.width + counter.width + list.width <= width &&
    now.height <= high &&
    counter.height + footLine * shorter(room) <= high
  )
}

interface Box {
  width: number
  height: number
}

function nowOf({ stateLines, hasTimes }: Frame, { figures, state }: Sizes, room: SignRoom): Box {
  const beside = hasTimes ? timesGap + timesShare * (emsOf(room.times) + timesEdges) : 0
  const widest = Math.max(...room.states.map((words) => widthIn(words, stateLines))) + beside
  return {
    width: Math.max(widthOf(room.number) * figures, widest * state) + 2 * across * shorter(room),
    height:
      lineHeights.figures * figures +
      lineHeights.words * state * stateLines +
      gapOf(room) +
      2 * down * shorter(room),
  }
}

/** @returns the narrowest width in which words stand in so many lines. */
function widthIn(words: string, lines: number): number {
  const whole = emsOf(words)
  return lines === 1 ? whole : mostOf(-whole, -whole / 4, (ems) => (linesOf(words, -ems) ?? 9) <= lines) * -1
}

function counterOf(shape: SignShape, { figures, unit }: Sizes, room: SignRoom): Box {
  const [number, word] = [widthOf(room.counter) * figures, emsOf(room.unit) * unit]
  const around = 2 * across * shorter(room)
  const edges = 2 * down * shorter(room)
  if (shape === 'over')
    return {
      width: number + (unit === 0 ? 0 : 0.12 * figures + word) + around,
      height: lineHeights.figures * figures + edges * 2,
    }
  return {
    width: Math.max(number, word) + around,
    height: lineHeights.figures * figures + (unit === 0 ? 0 : gapOf(room) + lineHeights.words * unit) + edges,
  }
}

/** @returns the room that the names take, or null where they do not fit. */
function listOf(frame: Frame, sizes: Sizes, room: SignRoom): Box | null {
  const { width, height } = room
  const { queues: size } = sizes
  const around = 2 * across * shorter(room)
  if (frame.where === 'none') return { width: 0, height: 0 }
  if (frame.where === 'foot') {
    const rows = rowsOf(frame.names, ((width - around) / size) * spareShare, nameGap)
    const most = frame.shape === 'over' ? rowsMost * 2 : rowsMost
    return rows === null || rows > most
      ? null
      : { width: 0, height: rows * lineHeights.list * size + 3 * down * shorter(room) }
  }
  // No wider than its longest name, no narrower than what is left makes it.
  const natural = (Math.max(...frame.names.map(emsOf)) * size) / spareShare + around
  const left = width - nowOf(frame, sizes, room).width - counterOf(frame.shape, sizes, room).width
  const wide = Math.min(natural, left, asideMost * width)
  const ems = ((wide - around) / size) * spareShare
  const lines = frame.names.map(
    (name) => linesOf(name, ems, true) ?? (ems < narrowest ? null : linesOf(name, ems)),
  )
  if (lines.some((each) => each === null || each > linesMost)) return null
  const sum = lines.reduce<number>((all, each) => all + each!, 0)
  const tall =
    (sum * lineHeights.list + (frame.names.length - 1) * 2 * listGap) * size + 4 * down * shorter(room)
  return tall > height ? null : { width: wide, height: 0 }
}

function placed(
  frame: Frame,
  sizes: Sizes,
  metres: number,
  { screen }: SignWanted,
  room: SignRoom,
): SignLayout {
  const list = listOf(frame, sizes, room)!
  const counter = counterOf(frame.shape, sizes, room)
  const isBeside = frame.shape === 'beside'
  // Some of what is left goes to the counter, so that its block is not narrow beside a wide one.
  const spare = room.width - list.width - counter.width - nowOf(frame, sizes, room).width
  const counterBox = isBeside
    ? counter.width + Math.max(0, Math.min(spare * 0.35, room.width * 0.02))
    : counter.height
  const box = {
    width: room.width - (isBeside ? counterBox + list.width : 0) - 2 * across * shorter(room),
    height:
      room.height -
      list.height -
      (isBeside ? 0 : counterBox + footLine * shorter(room)) -
      2 * down * shorter(room),
  }
  return {
    shape: frame.shape,
    counter: sizes.figures,
    unit: sizes.unit,
    number: sizes.figures,
    state: sizes.state,
    stateLines: frame.stateLines,
    hasTimes: frame.hasTimes,
    spoken: stackOf(room.spoken, box, {
      screen,
      metres,
      largest: sizes.figures,
      gap: gapOf(room),
      hasQueues: frame.where !== 'none',
    }),
    queues: { where: frame.where, size: sizes.queues, names: frame.names },
    counterBox,
    queueBox: frame.where === 'aside' ? list.width : list.height,
    reach: Math.min(reachOf(screen, sizes.figures, angles.call), reachOf(screen, sizes.state, angles.least)),
  }
}

/** Whether something is left out that comes before the queues. */
function isCut({ spoken }: SignLayout, room: SignRoom): boolean {
  return room.spoken.some((each, index) => each.beforeQueues && spoken[index]!.size === 0)
}

function shorter({ width, height }: SignRoom): number {
  return Math.min(width, height)
}

function gapOf(room: SignRoom): number {
  return 0.03 * shorter(room)
}
