/** How a visit ended: six outcomes by digit, and what each of them needs. */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { type Outcome, outcomes } from '../shared/law/commands.ts'
import type { VisitView } from '../shared/views/shapes.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import './reason-field.ts'

/** Outcomes that need more than their name. */
const needy: ReadonlySet<Outcome> = new Set<Outcome>(['notice', 'accepted-pending', 'not-accepted'])

@customElement('finish-dialog')
export class FinishDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView
  /** The outcome that the dialog opens with. */
  @property({ attribute: false }) first: Outcome = 'done'
  /** Papers already marked missing beside the citizen. */
  @property({ attribute: false }) marked: readonly string[] = []
  @state() private outcome: Outcome = 'done'
  @state() private missing: ReadonlySet<string> = new Set()
  @state() private promised = false
  @state() private reason = ''
  @state() private remedy = ''

  override updated(): void {
    this.toggleAttribute('wide', needy.has(this.outcome))
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.outcome = this.first
    this.missing = new Set(this.marked)
  }

  protected heading(): string {
    return this.words.finish.heading(this.visit.number)
  }

  protected submitLabel(): string {
    return this.words.finish.submit
  }

  protected body(): TemplateResult {
    const { words } = this
    return html`
      <fieldset class="options outcomes">
        <legend class="spoken">${words.visit.outcome}</legend>
        ${outcomes.map((outcome, index) => this.option(outcome, index))}
      </fieldset>
      <div class="needs">${this.needs()}</div>
    `
  }

  protected submit(): void {
    const { outcome } = this
    this.lack = this.lackOf()
    if (this.lack !== '') return
    const takesPapers = outcome === 'notice' || outcome === 'accepted-pending'
    offer(this, {
      type: 'ticket.finish',
      counter: this.desk.counter,
      outcome,
      ...(takesPapers ? { missing: this.chosenPapers() } : {}),
      ...(outcome === 'accepted-pending' ? { promised: this.promised } : {}),
      ...(outcome === 'not-accepted' ? { reason: this.reason.trim(), remedy: this.remedy.trim() } : {}),
    })
  }

  protected override onKey(event: KeyboardEvent): void {
    const typed = event.composedPath()[0]
    if (typed instanceof HTMLInputElement && typed.type !== 'radio' && typed.type !== 'checkbox') return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const outcome = /^[1-6]$/.test(event.key) ? outcomes[Number(event.key) - 1] : undefined
    if (outcome !== undefined) {
      event.preventDefault()
      this.choose(outcome)
      this.renderRoot.querySelector<HTMLElement>(`input[value=${outcome}]`)?.focus()
    }
  }

  private choose(outcome: Outcome): void {
    this.outcome = outcome
    this.lack = ''
  }

  private option(outcome: Outcome, index: number): TemplateResult {
    const { words } = this
    const on = this.outcome === outcome
    return html`
      <label class="option ${on ? 'on' : ''}">
        <input type="radio" name="outcome" value=${outcome} .checked=${on} data-first=${on ? '' : nothing}
          @change=${() => this.choose(outcome)}>
        <span><b>${words.outcomes[outcome]}</b><small>${words.outcomeHints[outcome]}</small></span>
        <kbd>${index + 1}</kbd>
      </label>
    `
  }

  private needs(): TemplateResult | typeof nothing {
    const { words, outcome } = this
    switch (outcome) {
      case 'notice':
        return this.papers(words.finish.missing)
      case 'accepted-pending':
        return html`
          ${this.papers(words.finish.missingPending)}
          <label class="option ${this.promised ? 'on' : ''}">
            <input type="checkbox" .checked=${this.promised}
              @change=${(event: Event) => (this.promised = (event.target as HTMLInputElement).checked)}>
            <span>${words.finish.promise}</span>
          </label>
        `
      case 'not-accepted':
        return html`
          <reason-field .label=${words.finish.reason} .reason=${this.reason}
            ?lacking=${this.lack !== '' && this.reason.trim() === ''}
            @reason-given=${(event: CustomEvent<string>) => (this.reason = event.detail)}></reason-field>
          <reason-field .label=${words.finish.remedy} .usual=${words.finish.remedies} .reason=${this.remedy}
            ?lacking=${this.lack !== '' && this.remedy.trim() === ''}
            @reason-given=${(event: CustomEvent<string>) => (this.remedy = event.detail)}></reason-field>
        `
      default:
        return nothing
    }
  }

  private papers(label: string): TemplateResult {
    const names = this.papersToChoose()
    if (names.length === 0) return html`<p class="trouble">${this.words.finish.noMissing}</p>`
    return html`
      <fieldset class="options">
        <legend class="label">${label}</legend>
        ${names.map((name) => {
          const on = this.missing.has(name)
          return html`
            <label class="option ${on ? 'on' : ''}">
              <input type="checkbox" .checked=${on} @change=${() => this.toggle(name)}><span>${name}</span>
            </label>
          `
        })}
      </fieldset>
    `
  }

  /** Shared data is never asked for; only what may follow can be promised. */
  private papersToChoose(): string[] {
    const all = this.visit.items.flatMap((item) => item.materials)
    const fit = all.filter(({ kind }) => (this.outcome === 'notice' ? kind !== 'shared' : kind === 'later'))
    return [...new Set(fit.map(({ name }) => name))]
  }

  private chosenPapers(): string[] {
    return this.papersToChoose().filter((name) => this.missing.has(name))
  }

  private toggle(name: string): void {
    const missing = new Set(this.missing)
    if (!missing.delete(name)) missing.add(name)
    this.missing = missing
  }

  private lackOf(): string {
    const { finish } = this.words
    switch (this.outcome) {
      case 'notice':
        return this.chosenPapers().length === 0 ? finish.needMissing : ''
      case 'accepted-pending':
        if (this.chosenPapers().length === 0) return finish.needMissing
        return this.promised ? '' : finish.needPromise
      case 'not-accepted':
        if (this.reason.trim() === '') return finish.needReason
        return this.remedy.trim() === '' ? finish.needRemedy : ''
      default:
        return ''
    }
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      .needs {
        display: grid;
        align-content: start;
        gap: 18px;
      }
      .needs:empty {
        display: none;
      }
      @media (min-width: 900px) {
        :host([wide]) dialog {
          width: 980px;
        }
        :host([wide]) .body {
          grid-template-columns: 1fr 1fr;
          gap: 28px;
        }
        :host([wide]) .needs {
          padding-top: 2px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'finish-dialog': FinishDialog
  }
}
