/** What the played morning can be, for pages that check nothing. */

export type { MorningAnswer } from './morning.ts'

/** How the identifier of every such hall begins; nothing else may begin so. */
export const morningPrefix = 'morning-'

/** Minutes of the morning in a real one. */
export const morningSpeeds = [1, 10, 30, 60] as const

/** `elsewhere`: another process of this database plays one. */
export const morningStates = ['none', 'starting', 'running', 'over', 'stopping', 'elsewhere'] as const

/** What the morning is about at a moment. */
export const morningChapters = [
  'doors',
  'first',
  'handOff',
  'steady',
  'paper',
  'surge',
  'relief',
  'calm',
  'closing',
  'over',
] as const

export type MorningChapter = (typeof morningChapters)[number]
