/** Finding a name by its characters, its pinyin or its initials. */

type Pinyin = Pick<typeof import('pinyin-pro'), 'match'>

let pinyin: Pinyin | null = null

/** Fetches the pinyin tables; until they are here only characters are found. */
export async function loadPinyin(): Promise<void> {
  try {
    pinyin ??= await import('pinyin-pro')
  } catch {
    // The line is down: characters are found all the same.
  }
}

/** @returns those whose name fits, the closest first; all of them, in their own order, for an empty query. */
export function findByName<T>(all: readonly T[], query: string, nameOf: (each: T) => string): T[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return [...all]
  return all
    .map((each, index) => ({ each, index, rank: rankOf(nameOf(each).toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ each }) => each)
}

const none = 9

function rankOf(name: string, wanted: string): number {
  const at = name.indexOf(wanted)
  if (at === 0) return 0
  if (at > 0) return 1
  if (pinyin === null || !/^[a-zü\s']+$/.test(wanted)) return isSpread(name, wanted) ? 5 : none
  const letters = wanted.replace(/[\s']/g, '')
  const run = pinyin.match(name, letters, { precision: 'start', continuous: true })
  if (run !== null) return run[0] === 0 ? 2 : 3
  return pinyin.match(name, letters, { precision: 'first' }) === null ? none : 4
}

/** Characters in their order with others between them: 残疾证 finds 残疾人证. */
function isSpread(name: string, wanted: string): boolean {
  let from = 0
  for (const character of wanted) {
    from = name.indexOf(character, from) + 1
    if (from === 0) return false
  }
  return true
}
