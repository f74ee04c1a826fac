/** Words of the wall, in each language. */

import type { Language } from '../shared/words/language.ts'
import { wall as en } from '../shared/words/en/wall.ts'
import { wall as zh, type WallWords } from '../shared/words/zh-CN/wall.ts'

export const wallWords: Record<Language, WallWords> = { 'zh-CN': zh, en }
