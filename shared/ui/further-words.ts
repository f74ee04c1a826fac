/** Further languages, each loaded when somebody speaks it: a page carries none of them. */

import type { FurtherWords } from '../words/further.ts'

const files = import.meta.glob<FurtherWords>('../words/more/*.ts', { import: 'words' })
const loaders = new Map(Object.entries(files).map(([path, load]) => [/([\w-]+)\.ts$/.exec(path)![1]!, load]))

/** Codes of the further languages that there are, e.g. `ja`; those of a page that says it speaks them (`<html data-further>`). */
export const furtherLanguages: readonly string[] =
  'further' in document.documentElement.dataset ? [...loaders.keys()] : []

/** @returns the words of a further language, or null where there is none or it cannot be had now */
export async function loadFurther(code: string): Promise<FurtherWords | null> {
  try {
    return (await loaders.get(code)?.()) ?? null
  } catch {
    return null
  }
}

/** @returns the further language that a tag like `ja-JP` asks for */
export function furtherOf(tag: string): string | undefined {
  const wanted = tag.toLowerCase()
  return furtherLanguages.find(
    (code) => wanted === code.toLowerCase() || wanted.startsWith(`${code.toLowerCase()}-`),
  )
}
