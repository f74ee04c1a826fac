import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const letters = 'NQTCHKRBVSJPWA'

test('every rule has a test that cites it, and every citation is a rule', () => {
  const rules = [...readFileSync('shared/RULES.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
    (match) => match[1]!,
  )
  expect(new Set(rules).size, 'a rule stands twice').toBe(rules.length)
  const cited = new Set(titles().flatMap((title) => [...title.matchAll(citation)].map((match) => match[1]!)))
  expect(
    rules.filter((rule) => !cited.has(rule)),
    'rules without a test',
  ).toEqual([])
  expect(
    [...cited].filter((rule) => !rules.includes(rule)),
    'citations of no rule',
  ).toEqual([])
})

const citation = new RegExp(`\\[([${letters}]\\d+)\\]`, 'g')

/** The titles of all tests: the first argument of `test`, `it` or `describe`. */
function titles(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  )
  return files.flatMap((file) => {
    const text = readFileSync(join('tests', file), 'utf8')
    return [...text.matchAll(/\b(?:test|it|describe)(?:\.each\([^)]*\))?\(\s*(['"`])([\s\S]*?)\1/g)].map(
      (match) => match[2]!,
    )
  })
}
