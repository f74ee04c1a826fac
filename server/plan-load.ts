/** `npm run plan -- FILE.json`: puts a hall's plan in force, or names every mistake in it at once. */

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { plan as english } from '../shared/words/en/plan.ts'
import { languageOf } from '../shared/words/language.ts'
import { plan as chinese } from '../shared/words/zh-CN/plan.ts'
import { parsePlan } from '../shared/wire/plan.ts'
import { openDatabase } from './db/open.ts'
import { savePlan } from './hall/plans.ts'

process.exitCode = await load()

async function load(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { lang: { type: 'string' } }, allowPositionals: true })
  const words = languageOf(values.lang ?? process.env['LANG']) === 'en' ? english : chinese
  const file = positionals[0]
  if (file === undefined) {
    console.error(words.usage)
    return 2
  }
  const json = readJson(file)
  if (json === undefined) {
    console.error(words.unreadable(file))
    return 1
  }
  const parsed = parsePlan(json)
  if ('mistakes' in parsed) {
    console.error(words.refused(parsed.mistakes.length))
    for (const { place, problem, value } of parsed.mistakes)
      console.error(`  ${place}: ${words.problems[problem](value)}`)
    return 1
  }
  const { sql, close } = await openDatabase()
  try {
    const { seq } = await savePlan(sql, parsed.plan)
    console.log(words.loaded(parsed.plan.name, seq))
    return 0
  } finally {
    await close()
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch {
    return undefined
  }
}
