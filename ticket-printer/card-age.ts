/** From a card's date of birth to the green channel of the old, and nothing else (V14). */

const oldFrom = 60

/** @param number a resident identity number @param today the hall's date @returns whether its holder is old enough */
export function isOld(number: string, today: string): boolean {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  const turns = `${Number(born.slice(0, 4)) + oldFrom}${born.slice(4)}`
  return turns <= today
}
