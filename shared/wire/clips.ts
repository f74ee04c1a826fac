/** The recorded words of the voice: their names, and what each of them says. A hall's own recordings bear these names. */

export type ClipLanguage = 'zh' | 'en'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
/** Numbers use no I, O and Q. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'.split('')
const teens = ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'] as const
const tens = ['20', '30', '40', '50', '60', '70', '80', '90'] as const

/** Every clip of a language. Letters are recorded once, with the Chinese ones. */
export const clipNames: Readonly<Record<ClipLanguage, readonly string[]>> = {
  zh: [...digits, ...letters, 'yao', 'ten', 'please', 'number', 'to', 'counter', 'handle', 'again'],
  en: [...digits, ...teens, ...tens, 'number', 'to', 'counter', 'again'],
}

/** @returns whether a path like `zh/please` names a clip. */
export function isClip(language: string, name: string): boolean {
  return Object.hasOwn(clipNames, language) && clipNames[language as ClipLanguage].includes(name)
}
