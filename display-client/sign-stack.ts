/** Sentences under each other in a block: the more important ones are kept, each whole and large enough. */

import { angles, type Screen, typeFor } from './legibility.ts'
import { emsOf, linesOf, mostOf } from './text-room.ts'

export interface Spoken {
  text: string
  /** 1 is the last to go. */
  rank: number
  /** What the block is about: it is the largest. */
  isMain: boolean
  /** Whether the queues go before it does. */
  beforeQueues: boolean
  isSlogan?: boolean
  /** What the queues say where they have a place of their own. */
  isOffer?: boolean
}

export interface Shown {
  /** In pixels; 0: left out. */
  size: number
  lines: number
}

export interface StackRoom {
  screen: Screen
  metres: number
  /** The main sentence is no larger. */
  largest: number
  gap: number
  /** Whether the queues have a place of their own. */
  hasQueues: boolean
}

export const stackLine = 1.13
const linesMost = 3
/** Of the others, beside the main sentence. */
const otherShare = 0.5
/** For the roundings of whoever draws it. */
const spareShare = 0.98
/** A slogan is there only where what it stands over can be so much larger. */
const sloganShare = 1.4
/** What it is about is so much larger than the rest, before the rest is comfortable. */
const mainShare = 1.9
const none: Shown = { size: 0, lines: 0 }

/** @returns how large each stands, in the order that it was given. */
export function stackOf(
  spoken: readonly Spoken[],
  box: { width: number; height: number },
  room: StackRoom,
): Shown[] {
  const least = typeFor(room.screen, room.metres, angles.least)
  const easy = typeFor(room.screen, room.metres, angles.list)
  const wanted = spoken.filter(({ isOffer }) => isOffer !== true || !room.hasQueues)
  const stack = (kept: ReadonlySet<Spoken>, main: number, others: number): Shown[] | null =>
    shownAt(spoken, kept, (each) => (each.isMain ? main : others), box, room.gap)
  // What it is about gives way to its reason as far as it can be read at all.
  const [large, small] = [easy, least].map((main) =>
    keptOf(
      wanted,
      (kept, last) => stack(kept, last.isSlogan === true ? main * sloganShare : main, least) !== null,
    ),
  )
  const isLarge = large!.size >= small!.size
  const kept = isLarge ? large! : small!
  let main = isLarge ? easy : least
  if (kept.size === 0) {
    // Not even that is large enough: as large as there is room for.
    const alone = new Set(wanted.filter(({ isMain }) => isMain))
    main = mostOf(least / 4, least, (size) => stack(alone, size, least) !== null)
    return stack(alone, main, least) ?? spoken.map(() => none)
  }
  const across = Math.min(
    ...wanted.filter(({ isMain }) => isMain).map(({ text }) => (box.width / emsOf(text)) * spareShare),
  )
  // In one line where it can stand in one.
  const most = across >= main ? Math.min(room.largest, across) : room.largest
  main = mostOf(main, Math.min(most, least * mainShare), (size) => stack(kept, size, least) !== null)
  let others = mostOf(least, Math.min(easy, main), (size) => stack(kept, main, size) !== null)
  main = mostOf(main, most, (size) => stack(kept, size, others) !== null)
  others = mostOf(others, main * otherShare, (size) => stack(kept, main, size) !== null)
  return stack(kept, main, others) ?? spoken.map(() => none)
}

/** The more important ones as long as they fit. */
function keptOf(
  spoken: readonly Spoken[],
  fits: (kept: ReadonlySet<Spoken>, last: Spoken) => boolean,
): Set<Spoken> {
  const kept = new Set<Spoken>()
  for (const each of spoken.toSorted((a, b) => a.rank - b.rank)) {
    kept.add(each)
    if (fits(kept, each)) continue
    kept.delete(each)
    if (each.isMain) break
  }
  return kept
}

function shownAt(
  spoken: readonly Spoken[],
  kept: ReadonlySet<Spoken>,
  sizeOf: (each: Spoken) => number,
  box: { width: number; height: number },
  gap: number,
): Shown[] | null {
  let height = -gap
  const shown: Shown[] = []
  for (const each of spoken) {
    const size = sizeOf(each)
    const lines = kept.has(each) ? linesOf(each.text, (box.width / size) * spareShare, each.isSlogan) : 0
    if (lines === null || lines > linesMost) return null
    if (lines > 0) height += lines * size * stackLine + gap
    shown.push(lines === 0 ? none : { size, lines })
  }
  return height > box.height ? null : shown
}
