/** How pressing a case is and what it is about, in words and shapes as well as colour. */

import { css, html, type TemplateResult } from 'lit'
import { dayOf } from '../shared/ui/clock.ts'
import type { CaseSummary } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'

type Marked = Pick<
  CaseSummary,
  'level' | 'due' | 'ended' | 'isReminded' | 'isEscalated' | 'isExtended' | 'offeredTo'
>

/** A disc that waits and fills when the day is near, a triangle that warns, a square that stops. */
const shapes = { none: '○', yellow: '▲', red: '■' } as const

/** @returns the mark of its deadline, and what else is to be seen at once. */
export function marksOf(words: CasesWords, shown: Marked, today: string): TemplateResult {
  if (shown.ended !== null)
    return html`<span class="mark ended">${shown.ended === 'done' ? '✓' : '×'} ${words.ended[shown.ended]}</span>`
  return html`
    <span class="mark ${shown.level}"><i aria-hidden="true">${shown.level === 'none' && shown.isReminded ? '●' : shapes[shown.level]}</i> ${dueWords(words, shown, today)}</span>
    ${shown.isEscalated ? html`<span class="mark red">${words.escalated}</span>` : ''}
    ${shown.isExtended ? html`<span class="mark">${words.extended}</span>` : ''}
    ${shown.offeredTo === null ? '' : html`<span class="mark">${words.offered}</span>`}
  `
}

/** @returns what the case is about, in one line. */
export function aboutOf(
  words: CasesWords,
  shown: Pick<CaseSummary, 'kind' | 'matter' | 'topic' | 'grade'>,
): string {
  if (shown.topic !== null) return words.topics[shown.topic]
  if (shown.grade !== null) return words.grade(shown.grade)
  return shown.matter ?? words.kinds[shown.kind]
}

/** @returns a date without its year, e.g. 11月30日. */
export function dateWords(date: string): string {
  return dayOf(Date.parse(date), 'UTC')
}

function dueWords({ level: words }: CasesWords, { level, due, isReminded }: Marked, today: string): string {
  if (level === 'red') return words.red(dateWords(due))
  if (level === 'none' && isReminded) return words.soon(dateWords(due))
  if (level === 'none') return words.due(dateWords(due))
  return due === today ? words.today : words.past(dateWords(due))
}

export const markStyles = css`
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 26px;
    padding: 0 9px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--raised);
    font-size: 14px;
    font-weight: 600;
    white-space: nowrap;
  }
  .mark i {
    font-size: 12px;
    font-style: normal;
  }
  .mark.none {
    color: var(--ink-2);
  }
  .mark.yellow {
    border-color: var(--long);
    background: var(--long-tint);
    color: var(--long);
  }
  .mark.red {
    border-color: var(--human);
    background: var(--human);
    color: var(--on-human);
  }
  .mark.ended {
    background: var(--sunken);
    color: var(--ink-2);
  }
`
