/** Checks on what identifies a person, before it is hashed. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/**
 * @returns false for what looks like a resident identity number and has the wrong check digit (GB 11643);
 * other documents have no digit to check
 */
export function isPlausibleIdentity(identity: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(identity)) return true
  const sum = weights.reduce((total, weight, index) => total + weight * Number(identity[index]), 0)
  return checkDigits[sum % 11] === identity[17]!.toUpperCase()
}
