/** Tells a reader that types like a keyboard from a hand (V15). Pure: keys with their times go in. */

import { isResidentId } from '../../shared/wire/resident-id.ts'
import type { Read } from './card-reader.ts'

/** Characters that came quickly after one another. */
export interface Typing {
  text: string
  /** When the last one came, in milliseconds. */
  at: number
}

export interface Typed {
  typing: Typing
  /** At the Enter after eighteen characters: the card, or that what came is none. */
  read: Read | null
  /** It is a machine that types: the key is held back until it is known whether it is a card. */
  isQuick: boolean
}

export const noTyping: Typing = { text: '', at: Number.NEGATIVE_INFINITY }

/** Readers send a key every few milliseconds; a quick hand needs more than twice this, and never eighteen times running. */
export const handMilliseconds = 50
/** Two quick keys are a slip of a finger. */
export const machineLength = 4
const cardLength = 18
/** What is shorter is no card: a very quick hand, or a scanner that reads a booking's code. */
const mostGivenBack = 8

/** @param key as `KeyboardEvent.key`; keys that type nothing (Shift) are not to be given. @returns what is known after it. */
export function typed(before: Typing, key: string, at: number): Typed {
  const text = at - before.at <= handMilliseconds ? before.text : ''
  if (key === 'Enter') {
    const isQuick = text.length >= machineLength
    return { typing: noTyping, read: text.length === cardLength ? readOf(text) : null, isQuick }
  }
  if (!/^[\dXx]$/.test(key)) return { typing: noTyping, read: null, isQuick: false }
  const typing = { text: (text + key).slice(0, cardLength + 1), at }
  return { typing, read: null, isQuick: typing.text.length >= machineLength }
}

/** @returns what was held back and was no card: it goes to whom it was typed for. */
export function givenBack({ text }: Typing): string {
  return text.length >= machineLength && text.length <= mostGivenBack ? text : ''
}

function readOf(text: string): Read {
  const number = text.toUpperCase()
  return isResidentId(number) ? { number } : 'misread'
}
