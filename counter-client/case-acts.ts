/** What else can be done with a case: take it, hand it on, extend it, note something down. One small form at a time. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { CaseDetail } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { askFor } from './case-events.ts'
import { deskStyles } from './desk-styles.ts'

/** Those that need words; accepting needs none. */
type Wordy = 'reassign' | 'decline' | 'extend' | 'note'

@customElement('case-acts')
export class CaseActs extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CaseDetail
  @property({ type: Boolean }) busy = false
  @state() private open: Wordy | null = null
  @state() private lacks = false
  @query('#to') private readonly to!: HTMLSelectElement | null
  @query('#say') private readonly say!: HTMLInputElement | null

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('shown')
    if (before !== undefined && (before.case !== this.shown.case || before.seq !== this.shown.seq))
      this.close()
  }

  override render(): TemplateResult {
    const { words, shown } = this
    const { available, offeredTo } = shown
    const isAsked = available.includes('case.decline')
    return html`
      ${offeredTo === null ? nothing : html`<p class="offer">${isAsked ? words.offerToYou : words.offer(offeredTo.name)}</p>`}
      <div class="acts" role="group" aria-label=${words.acts.heading}>
        ${
          available.includes('case.accept')
            ? html`<button class="button ${isAsked || !available.includes('case.advance') ? 'main' : ''}" ?disabled=${this.busy}
                @click=${() => askFor(this, { type: 'case.accept', case: shown.case })}>
                ${isAsked ? words.acts.accept : words.acts.take}</button>`
            : nothing
        }
        ${(['decline', 'reassign', 'extend', 'note'] as const)
          .filter((act) => available.includes(`case.${act}`))
          .map(
            (act) => html`
              <button class="button" aria-expanded=${this.open === act ? 'true' : 'false'} ?disabled=${this.busy}
                @click=${() => this.toggle(act)}>${words.acts[act]}</button>
            `,
          )}
      </div>
      ${this.open === null ? nothing : this.form(this.open)}
    `
  }

  private form(act: Wordy): TemplateResult {
    const { words } = this
    const { lead, label, submit } = this.about(act)
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.submit(event, act)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.close()}>
        ${lead === '' ? nothing : html`<p class="quiet">${lead}</p>`}
        ${act === 'reassign' ? this.receivers() : nothing}
        <div>
          <label class="label" for="say">${label}</label>
          <input class="field" id="say" maxlength=${act === 'note' ? 500 : 200} autocomplete="off"
            aria-invalid=${this.lacks && (this.say?.value.trim() ?? '') === '' ? 'true' : 'false'}>
        </div>
        <p class="foot">
          <button class="button main" ?disabled=${this.busy}>${this.busy ? words.busy : submit}</button>
          <button type="button" class="button" @click=${() => this.close()}>${words.cancel}</button>
          <span class="trouble" role="alert">${this.lacks ? words.next.lack : ''}</span>
        </p>
      </form>
    `
  }

  private receivers(): TemplateResult {
    const { words, shown } = this
    const departments = [...new Set(shown.colleagues.map(({ department }) => department))]
    return html`
      <div>
        <label class="label" for="to">${words.reassign.to}</label>
        <select class="field" id="to" aria-invalid=${this.lacks && !this.to?.value ? 'true' : 'false'}>
          <option value="">${words.reassign.choose}</option>
          ${departments.map(
            (department) => html`
              <optgroup label=${department ?? words.facts.nobody}>
                ${shown.colleagues
                  .filter((each) => each.department === department)
                  .map(({ id, name, staffNo }) => html`<option value=${id}>${name} ${staffNo}</option>`)}
              </optgroup>
            `,
          )}
        </select>
      </div>
    `
  }

  private about(act: Wordy): { lead: string; label: string; submit: string } {
    const { words } = this
    switch (act) {
      case 'reassign':
        return { lead: words.reassign.lead, label: words.reassign.reason, submit: words.reassign.submit }
      case 'decline':
        return { lead: '', label: words.decline.reason, submit: words.decline.submit }
      case 'extend':
        return { lead: words.extend.lead, label: words.extend.reason, submit: words.extend.submit }
      case 'note':
        return { lead: words.next.privacy, label: words.note.words, submit: words.note.submit }
    }
  }

  private submit(event: SubmitEvent, act: Wordy): void {
    event.preventDefault()
    if (this.busy) return
    const said = this.say?.value.trim() ?? ''
    const to = this.to?.value ?? ''
    this.lacks = said === '' || (act === 'reassign' && to === '')
    if (this.lacks) return (to === '' && this.to !== null ? this.to : this.say)?.focus()
    const { case: id } = this.shown
    if (act === 'reassign') askFor(this, { type: 'case.reassign', case: id, to, reason: said })
    else if (act === 'note') askFor(this, { type: 'case.note', case: id, words: said })
    else askFor(this, { type: `case.${act}`, case: id, reason: said })
  }

  private toggle(act: Wordy): void {
    this.lacks = false
    this.open = this.open === act ? null : act
    if (this.open !== null) void this.updateComplete.then(() => (this.to ?? this.say)?.focus())
  }

  private close(): void {
    this.open = null
    this.lacks = false
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .acts:not(:has(button)) {
        display: none;
      }
      .offer {
        padding: 8px 14px;
        border-radius: 12px;
        background: var(--action-tint);
        font-weight: 600;
      }
      form {
        display: grid;
        gap: 12px;
        padding: 16px;
        border-radius: 12px;
        background: var(--sunken);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      [aria-invalid='true'] {
        border-color: var(--human);
        box-shadow: inset 0 0 0 1px var(--human);
      }
      [aria-expanded='true'] {
        border-color: var(--action);
        background: var(--action-tint);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-acts': CaseActs
  }
}
