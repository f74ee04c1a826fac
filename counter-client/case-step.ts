/** The one next step of a case, as a form; or why there is none for whoever looks. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import {
  type AdvanceCommand,
  callBackAnswers,
  findings,
  scopes,
  tellings,
  topics,
} from '../shared/cases/case-commands.ts'
import { type Need, type Step, stepAfter } from '../shared/cases/stages.ts'
import type { CaseDetail } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { askFor } from './case-events.ts'
import './choice-field.ts'
import { deskStyles } from './desk-styles.ts'
import './reason-field.ts'

type Given = Partial<Pick<AdvanceCommand, Need>>

@customElement('case-step')
export class CaseStep extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CaseDetail
  @property({ type: Boolean }) busy = false
  /** Whether who looks is the hall's manager. */
  @property({ type: Boolean }) manages = false
  @state() private given: Given = {}
  @state() private remedy = ''
  @state() private lacks = false
  @query('textarea') private readonly area!: HTMLTextAreaElement | null

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('shown')
    if (before === undefined) return
    // A refreshed case keeps what was typed; another case, or another stage, begins anew.
    if (before.case === this.shown.case && before.stage === this.shown.stage) return
    this.given = {}
    this.remedy = ''
    this.lacks = false
    if (this.area !== null) this.area.value = ''
  }

  override render(): TemplateResult {
    const { words, shown } = this
    const step = stepAfter(shown.kind, shown.stage)
    if (shown.ended === 'withdrawn') return html`<p class="quiet">${words.next.withdrawn}</p>`
    if (step === null || shown.ended !== null) return html`<p class="quiet">${words.next.closed}</p>`
    const heading = html`<h3>${words.next.heading(words.steps[step.stage])}</h3>`
    if (shown.kind === 'pending') return html`${heading} ${this.materials()}`
    if (!shown.available.includes('case.advance'))
      return html`${heading}<p class="quiet">${this.whyNot(step)}</p>`
    return html`${heading} ${this.form(step)}`
  }

  private whyNot(step: Step): string {
    const { next } = this.words
    if (this.shown.available.includes('case.accept')) return this.shown.owner === null ? next.take : ''
    return step.by === 'manager' && !this.manages ? next.manager : next.notYours
  }

  private form(step: Step): TemplateResult {
    const { words, shown } = this
    return html`
      ${shown.owner === null ? html`<p class="quiet">${words.next.free}</p>` : nothing}
      <form novalidate @submit=${(event: SubmitEvent) => this.submit(event, step)}>
        ${step.needs.map((need) => this.choice(need))}
        ${
          this.given.scope === 'outside'
            ? html`<reason-field .label=${words.remedy} .usual=${words.remedies} .reason=${this.remedy}
                ?lacking=${this.lacks && this.remedy.trim() === ''}
                @reason-given=${(event: CustomEvent<string>) => (this.remedy = event.detail)}></reason-field>`
            : nothing
        }
        <div>
          <label class="label" for="done">${words.next.words}</label>
          <textarea class="field" id="done" rows="2" maxlength="500" aria-describedby="privacy"
            aria-invalid=${this.lacks && (this.area?.value.trim() ?? '') === '' ? 'true' : 'false'}></textarea>
          <p class="hint" id="privacy">${words.next.privacy}</p>
        </div>
        <p class="foot">
          <button class="button main" ?disabled=${this.busy}>
            ${this.busy ? words.busy : words.next.submit(words.steps[step.stage])}
          </button>
          <span class="trouble" role="alert">${this.lacks ? words.next.lack : ''}</span>
        </p>
      </form>
    `
  }

  private choice(need: Need): TemplateResult {
    const { words } = this
    return html`
      <choice-field .label=${words.needs[need]} .options=${this.optionsFor(need)} .value=${this.given[need] ?? ''}
        ?lacking=${this.lacks && this.given[need] === undefined}
        @chosen=${(event: CustomEvent<string>) => (this.given = { ...this.given, [need]: event.detail })}></choice-field>
    `
  }

  private optionsFor(need: Need): [string, string][] {
    const { words, shown } = this
    const isAnonymous = shown.rating !== null && !shown.rating.realName
    switch (need) {
      case 'how':
        return tellings
          .filter((each) => each !== 'nobody' || isAnonymous)
          .map((each) => [each, words.tellings[each]])
      case 'finding':
        return findings
          .filter((each) => each !== 'mistaken' || this.manages)
          .map((each) => [each, words.findings[each]])
      case 'answer':
        return callBackAnswers
          .filter((each) => each !== 'nobody' || isAnonymous)
          .map((each) => [each, words.answers[each]])
      case 'cause':
        return topics.map((each) => [each, words.topics[each]])
      case 'scope':
        return scopes.map((each) => [each, words.scopeWords[each]])
    }
  }

  private materials(): TemplateResult {
    const { words, shown } = this
    const may = shown.available.includes('case.receive')
    return html`
      <ul class="materials" aria-label=${words.materials.heading}>
        ${shown.materials.map(
          ({ name, received }) => html`
            <li>
              ${
                received
                  ? html`<span class="received">✓ ${name} · ${words.materials.received}</span>`
                  : may
                    ? html`<button class="button main" ?disabled=${this.busy} @click=${() => this.receive(name)}>
                        ${words.materials.receive(name)}</button>`
                    : html`<span class="received">○ ${name}</span>`
              }
            </li>
          `,
        )}
      </ul>
    `
  }

  private receive(material: string): void {
    askFor(this, { type: 'case.receive', case: this.shown.case, material })
  }

  private submit(event: SubmitEvent, step: Step): void {
    event.preventDefault()
    if (this.busy) return
    const words = this.area?.value.trim() ?? ''
    const remedy = this.remedy.trim()
    this.lacks =
      words === '' ||
      step.needs.some((need) => this.given[need] === undefined) ||
      (this.given.scope === 'outside' && remedy === '')
    if (this.lacks) {
      void this.updateComplete.then(() => this.focusLack())
      return
    }
    askFor(this, {
      type: 'case.advance',
      case: this.shown.case,
      stage: step.stage,
      words,
      ...this.given,
      ...(remedy === '' ? {} : { remedy }),
    })
  }

  private focusLack(): void {
    const first = this.renderRoot.querySelector<HTMLElement>(
      'choice-field[lacking], reason-field[lacking], textarea[aria-invalid=true]',
    )
    first?.focus()
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      h3 {
        font-size: 20px;
        font-weight: 700;
      }
      form {
        display: grid;
        gap: 16px;
      }
      .hint {
        margin-top: 4px;
        color: var(--ink-2);
        font-size: 14px;
      }
      textarea[aria-invalid='true'] {
        border-color: var(--human);
        box-shadow: inset 0 0 0 1px var(--human);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      .foot .button {
        min-height: 52px;
        padding: 0 28px;
        font-size: 18px;
      }
      .materials {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      .materials .button {
        white-space: normal;
        text-align: left;
      }
      .received {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        font-weight: 600;
      }
      @media (max-width: 720px) {
        .foot .button {
          width: 100%;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-step': CaseStep
  }
}
