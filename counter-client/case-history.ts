/** What happened in a case, the newest first. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { CallBackAnswer, Finding, Scope, Telling, Topic } from '../shared/cases/case-commands.ts'
import type { Stage } from '../shared/cases/stages.ts'
import { dayOf, hourOf } from '../shared/ui/clock.ts'
import type { CaseDetail } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { dateWords } from './case-marks.ts'
import { deskStyles } from './desk-styles.ts'

type Happening = CaseDetail['history'][number]

/** The data of all entries, as far as it is shown. */
interface Told {
  stage?: Stage
  words?: string
  reason?: string
  material?: string
  missing?: string[]
  due?: string | null
  how?: Telling
  finding?: Finding
  cause?: Topic
  scope?: Scope
  remedy?: string
  answer?: CallBackAnswer
  to?: { name: string } | null
}

@customElement('case-history')
export class CaseHistory extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) history: CaseDetail['history'] = []
  @property() timeZone = 'UTC'

  override render(): TemplateResult {
    return html`<ol>${this.history.map((_, index, all) => this.happening(all[all.length - 1 - index]!))}</ol>`
  }

  private happening({ at, by, type, data }: Happening): TemplateResult {
    const { words, timeZone } = this
    const told = data as Told
    const when = Date.parse(at)
    const who = by.person?.name ?? words.history[by.kind] ?? ''
    const details = this.detailsOf(type, told)
    const said = told.words ?? told.reason ?? ''
    return html`
      <li>
        <time datetime=${at}>${dayOf(when, timeZone)} <span class="figures">${hourOf(when, timeZone)}</span></time>
        <div>
          <p><b>${this.headOf(type, told)}</b> <span class="quiet">${who}</span></p>
          ${details.length === 0 ? nothing : html`<p class="details">${details.join(' · ')}</p>`}
          ${said === '' ? nothing : html`<p class="said">${said}</p>`}
        </div>
      </li>
    `
  }

  private headOf(type: string, { stage, material, to, missing }: Told): string {
    const { words } = this
    const head = words.history[type] ?? type
    if (stage !== undefined)
      return stage === 'closed' ? words.stages.closed : `${head} ${words.stages[stage]}`
    const what = material ?? to?.name ?? missing?.join('、')
    return what === undefined ? head : `${head} ${what}`
  }

  private detailsOf(type: string, told: Told): string[] {
    const { words } = this
    const { how, finding, cause, scope, remedy, answer, due } = told
    return [
      how === undefined ? '' : words.tellings[how],
      finding === undefined ? '' : words.findings[finding],
      cause === undefined ? '' : words.topics[cause],
      scope === undefined ? '' : words.scopeWords[scope],
      remedy ?? '',
      answer === undefined ? '' : words.answers[answer],
      type === 'case.extended' && typeof due === 'string' ? words.level.due(dateWords(due)) : '',
    ].filter((each) => each !== '')
  }

  static override styles = [
    deskStyles,
    css`
      ol {
        display: grid;
      }
      li {
        display: grid;
        grid-template-columns: 132px 1fr;
        gap: 12px;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }
      time {
        color: var(--ink-2);
        font-size: 15px;
      }
      .details {
        font-size: 15px;
        font-weight: 600;
      }
      .said {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      @media (max-width: 720px) {
        li {
          grid-template-columns: 1fr;
          gap: 2px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-history': CaseHistory
  }
}
