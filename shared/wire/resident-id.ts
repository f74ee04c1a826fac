/** Resident identity numbers (GB 11643-1999): 17 digits and a check character. */

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** @returns whether the text has the form of a resident identity number. */
export function looksLikeResidentId(text: string): boolean {
  return /^\d{17}[\dXx]$/.test(text)
}

/** @returns whether the check character is right. */
export function isResidentId(text: string): boolean {
  if (!looksLikeResidentId(text)) return false
  return checkOf(text) === text[17]!.toUpperCase()
}

/** @returns the check character of seventeen digits. */
export function checkOf(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return checks[sum % 11]!
}
