/** Languages of the product. A further one is a folder beside `zh-CN` with the same keys. */

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** @returns the language that a list like `Accept-Language` asks for; Chinese when it names none that there is. */
export function languageOf(wanted: string | null | undefined): Language {
  for (const part of (wanted ?? '').split(',')) {
    const tag = part.split(';')[0]!.trim().toLowerCase()
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh-CN'
}
