/**
 * How large a number has to be for the farthest seat, and how far a number can be read. Barlow's capitals and figures
 * are 0.7 of its size. EN 301 549 wants 0.7 degrees for what must be read, which is a height of D/82; a list that one
 * looks up is comfortable at D/150; below D/200, 17 minutes of arc, nothing is read (ISO 9241).
 */

export interface Screen {
  /** Width and height in CSS pixels, and the diagonal in inches. */
  width: number
  height: number
  inches: number
}

const capital = 0.7

export const angles = { call: 82, list: 150, least: 200 } as const

/** What a screen is taken for whose size nobody has said. */
export const usualInches = 65

/** @returns the millimetres of a pixel. */
export function pixelOf({ width, height, inches }: Screen): number {
  return (inches * 25.4) / Math.hypot(width, height)
}

/** @returns the size of type, in pixels, whose figures can be read as well as that from that far. */
export function typeFor(screen: Screen, metres: number, angle: number): number {
  return (metres * 1000) / angle / capital / pixelOf(screen)
}

/** What one reads coming closer: the way, the queues, who was missed. From this part of the way it can be read. */
export const nearPart = 4

/** @returns the size of type, in pixels, of whatever else stands on a screen for that distance. */
export function nearTypeFor(screen: Screen, metres: number): number {
  return typeFor(screen, metres / nearPart, angles.least)
}

/** @returns from how many metres type of that size can be read as well as that. */
export function reachOf(screen: Screen, type: number, angle: number): number {
  return (type * capital * pixelOf(screen) * angle) / 1000
}

/** @returns how wide a number is in parts of its size. */
export function widthOf(number: string): number {
  return Array.from(number).reduce(
    (sum, sign) => sum + (widths[sign] ?? (/[A-Z]/.test(sign) ? 0.66 : 0.54)),
    0,
  )
}

const widths: Readonly<Record<string, number>> = { W: 0.89, M: 0.73 }
