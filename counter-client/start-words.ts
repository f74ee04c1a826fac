/** The words of the start page and of the manager's desk, by language. */

import { manage as manageEnglish } from '../shared/words/en/manage.ts'
import { start as startEnglish } from '../shared/words/en/start.ts'
import type { Language } from '../shared/words/language.ts'
import { manage as manageChinese, type ManageWords } from '../shared/words/zh-CN/manage.ts'
import { start as startChinese, type StartWords } from '../shared/words/zh-CN/start.ts'

export const startWords: Record<Language, StartWords> = { 'zh-CN': startChinese, en: startEnglish }
export const manageWords: Record<Language, ManageWords> = { 'zh-CN': manageChinese, en: manageEnglish }
