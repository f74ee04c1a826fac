/** Five grades, none preset; words if one likes. */

import { css, html, LitElement } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { plain } from '../shared/ui/tokens.ts'
import { Words } from '../shared/ui/words.ts'
import { ticketWords } from './ticket-words.ts'

@customElement('grade-form')
export class GradeForm extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      h2 {
        font-size: 20px;
        font-weight: 700;
      }
      [role='radiogroup'] {
        display: grid;
        gap: 8px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 52px;
        padding: 0 16px;
        border: 2px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        font-size: 18px;
      }
      label:has(:checked) {
        border-color: var(--action);
        background: var(--action-tint);
        font-weight: 700;
      }
      input {
        width: 22px;
        height: 22px;
        accent-color: var(--action);
      }
      textarea {
        min-height: 84px;
        padding: 12px 16px;
        border: 2px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
        font-size: 17px;
      }
      button {
        min-height: 56px;
        border: 0;
        border-radius: 14px;
        background: var(--action);
        color: var(--on-action);
        font-size: 19px;
        font-weight: 700;
      }
      button:disabled {
        background: var(--sunken);
        color: var(--ink-2);
      }
    `,
  ]

  @property({ type: Boolean }) disabled = false
  @state() private grade: number | null = null
  @query('textarea') private comment!: HTMLTextAreaElement
  private readonly words = new Words(this, ticketWords)

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <h2 id="ask">${t.rate}</h2>
      <div role="radiogroup" aria-labelledby="ask">
        ${[5, 4, 3, 2, 1].map(
          (grade) => html`<label
            ><input
              type="radio"
              name="grade"
              .checked=${this.grade === grade}
              @change=${() => {
                this.grade = grade
              }}
            />${t.grades[grade - 1]}</label
          >`,
        )}
      </div>
      <textarea maxlength="500" placeholder=${t.comment} aria-label=${t.comment}></textarea>
      <button ?disabled=${this.disabled || this.grade === null} @click=${() => this.send()}>${t.send}</button>
    `
  }

  private send(): void {
    const detail = { grade: this.grade, comment: this.comment.value.trim() }
    this.dispatchEvent(new CustomEvent('rate', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grade-form': GradeForm
  }
}
