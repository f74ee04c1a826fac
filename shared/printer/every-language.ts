/** A section of the words in every language that there is: the two of the product, and each file of `shared/words/more`. */

import { readdirSync } from 'node:fs'
import { type FurtherWords, type Part, type Sections, withFurther } from '../words/further.ts'
import type { Language } from '../words/language.ts'

const folder = new URL('../words/more/', import.meta.url)
const further = await furtherFiles()

/** @returns the section in a language by its code; in Chinese where there is none such */
export function inEveryLanguage<S extends keyof Sections>(
  name: S,
  usual: Record<Language, Sections[S]>,
): (language: string) => Sections[S] {
  const all = new Map<string, Sections[S]>(Object.entries(usual))
  for (const [code, words] of further)
    all.set(code, withFurther(usual[words.fallback], words[name] as Part<Sections[S]> | undefined))
  return (language) => all.get(language) ?? usual['zh-CN']
}

async function furtherFiles(): Promise<[string, FurtherWords][]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  return await Promise.all(
    files.map(async (file): Promise<[string, FurtherWords]> => {
      const { words } = (await import(new URL(file, folder).href)) as { words: FurtherWords }
      return [file.slice(0, -3), words]
    }),
  )
}
