/** Which question stands open at the desk, and the dialog that asks it. */

import { html, nothing, type TemplateResult } from 'lit'
import type { DeskView, WaitingView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import {
  callOneQuestion,
  closeQuestion,
  leaveQuestion,
  pauseQuestion,
  takeOverQuestion,
} from './desk-questions.ts'
import type { CheckRow } from './check-rows.ts'
import './finish-dialog.ts'
import type { Ending } from './finish-draft.ts'
import './guide-dialog.ts'
import type { GuideBook } from './guides.ts'
import './green-dialog.ts'
import './hand-off-dialog.ts'
import './hold-dialog.ts'
import './keys-dialog.ts'
import './matter-dialog.ts'
import './reason-dialog.ts'
import type { Question } from './reason-dialog.ts'

/** `about` says with what the question ends: the visit, the moment between two visits, or the desk itself. */
export type Asking =
  /** `item`: one matter alone. */
  | { what: 'finish'; about: 'visit'; ending: Ending; item: string | null }
  | { what: 'describe' | 'guides' | 'handOff' | 'hold' | 'green' | 'leave'; about: 'visit' }
  | { what: 'pause' | 'close' | 'walkUp'; about: 'moment' }
  | { what: 'call-one'; about: 'moment'; ticket: WaitingView }
  | { what: 'keys' | 'take-over'; about: 'desk' }

export interface DialogState {
  words: CounterWords
  desk: DeskView
  /** Server time, epoch milliseconds. */
  now: number
  busy: boolean
  trouble: string
  still: string
  /** The checklist, with what is on its way. */
  rows: readonly CheckRow[]
  /** The hall's guides, once they are here. */
  book: GuideBook | null
  /** The stable code of what went wrong. */
  code: string
  keysOn: boolean
}

/** @returns the dialog of the question; nothing when the visit that it was about is gone. */
export function dialogOf(asking: Asking, state: DialogState): TemplateResult | typeof nothing {
  const { words, desk, busy, trouble, still } = state
  const { visit } = desk
  switch (asking.what) {
    case 'keys':
      return html`<keys-dialog .words=${words} .desk=${desk} ?on=${state.keysOn}></keys-dialog>`
    case 'walkUp':
      return html`<matter-dialog .words=${words} .desk=${desk} .book=${state.book}
        .trouble=${trouble} .still=${still} ?busy=${busy}></matter-dialog>`
    case 'pause':
      return short(pauseQuestion(words, desk), state)
    case 'close':
      return short(closeQuestion(words, desk), state)
    case 'call-one':
      return short(callOneQuestion(words, desk, asking.ticket), state)
    case 'take-over':
      return short(takeOverQuestion(words, desk), state)
  }
  if (visit === undefined) return nothing
  switch (asking.what) {
    case 'finish':
      return html`<finish-dialog .words=${words} .desk=${desk} .visit=${visit} .first=${asking.ending}
        .item=${asking.item} .rows=${state.rows} .book=${state.book}
        .trouble=${trouble} .still=${still} ?busy=${busy}></finish-dialog>`
    case 'describe':
      return html`<matter-dialog .words=${words} .desk=${desk} .visit=${visit} .book=${state.book}
        .trouble=${trouble} .still=${still} ?busy=${busy}></matter-dialog>`
    case 'guides':
      return html`<guide-dialog .words=${words} .desk=${desk} .visit=${visit}></guide-dialog>`
    case 'handOff':
      return html`<hand-off-dialog .words=${words} .desk=${desk} .visit=${visit} .code=${state.code}
        .complaints=${state.book?.complaintQueue ?? ''}
        .trouble=${trouble} .still=${still} ?busy=${busy}></hand-off-dialog>`
    case 'hold':
      return html`<hold-dialog .words=${words} .desk=${desk} .visit=${visit} .now=${state.now}
        .trouble=${trouble} .still=${still} ?busy=${busy}></hold-dialog>`
    case 'green':
      return html`<green-dialog .words=${words} .desk=${desk} .visit=${visit}
        .trouble=${trouble} .still=${still} ?busy=${busy}></green-dialog>`
    case 'leave':
      return short(leaveQuestion(words, visit), state)
  }
}

function short(question: Question, { words, desk, busy, trouble, still }: DialogState): TemplateResult {
  return html`<reason-dialog .words=${words} .desk=${desk} .question=${question}
    .trouble=${trouble} .still=${still} ?busy=${busy}></reason-dialog>`
}
