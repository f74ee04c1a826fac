/** A name and number of which just enough is left to tell two people apart (K10). */

import type { Contact } from '../hall/halls.ts'

/** @returns 张*三, 138****1234. */
export function masked({ name, phone }: Contact): Contact {
  return { name: maskedName(name), phone: maskedPhone(phone) }
}

/** By character, not by half of one: rare names have characters of two halves. */
function maskedName(name: string): string {
  const letters = Array.from(name.trim())
  const [first = '', ...rest] = letters
  if (rest.length === 0) return '*'
  if (rest.length === 1) return `${first}*`
  return `${first}${'*'.repeat(rest.length - 1)}${rest.at(-1)!}`
}

function maskedPhone(phone: string): string {
  const digits = phone.replaceAll(/[^\d+]/g, '')
  if (digits.length < 7) return '*'.repeat(digits.length)
  if (digits.length < 11) return `${'*'.repeat(digits.length - 3)}${digits.slice(-3)}`
  return `${digits.slice(0, digits.length - 8)}****${digits.slice(-4)}`
}
