/** Five grades, none preset; once one is chosen, more may be said, and a name left for an answer. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { plain } from '../shared/ui/tokens.ts'
import { Words } from '../shared/ui/words.ts'
import { gradeStyles } from './grade-styles.ts'
import { ticketWords } from './ticket-words.ts'

/** As the hall takes it. */
const phonePattern = /^\+?[\d -]{5,20}$/
const dimensions = ['overall', 'efficiency', 'competence', 'attitude'] as const
type Dimension = (typeof dimensions)[number]

/** What the citizen says; nothing in it that was not touched or written. */
export interface Rating {
  grade: number
  dimensions?: Partial<Record<Dimension, number>>
  comment?: string
  realName?: true
  contact?: { name: string; phone: string }
}

@customElement('grade-form')
export class GradeForm extends LitElement {
  static override styles = [plain, gradeStyles]

  @property({ type: Boolean }) disabled = false
  @state() private grade: number | null = null
  @state() private points: Partial<Record<Dimension, number>> = {}
  @state() private isNamed = false
  @state() private lack = ''
  private readonly words = new Words(this, ticketWords)

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <h2 id="ask">${t.rate}</h2>
      <div role="radiogroup" aria-labelledby="ask">
        ${[5, 4, 3, 2, 1].map(
          (grade) => html`<label class=${this.grade === grade ? 'on' : ''}
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
      <p class="secret">${t.secret}</p>
      ${this.grade === null ? nothing : this.more()}
      ${this.lack === '' ? nothing : html`<p class="lack" role="alert">${this.lack}</p>`}
      <button ?disabled=${this.disabled || this.grade === null} @click=${() => this.send()}>${t.send}</button>
    `
  }

  private more(): unknown {
    const { t } = this.words
    return html`
      <details>
        <summary>${t.more}</summary>
        ${dimensions.map(
          (dimension) => html`<label class="point">
            <span>${t.dimensions[dimension]}</span>
            <select @change=${(event: Event) => this.point(dimension, (event.target as HTMLSelectElement).value)}>
              <option value="">${t.notRated}</option>
              ${[5, 4, 3, 2, 1].map((grade) => html`<option value=${grade}>${t.grades[grade - 1]}</option>`)}
            </select>
          </label>`,
        )}
      </details>
      <textarea maxlength="500" placeholder=${t.comment} aria-label=${t.comment}></textarea>
      ${this.isBad() ? this.named() : nothing}
    `
  }

  /** Only a bad rating is looked into and answered; elsewhere a name would be asked for in vain. */
  private named(): unknown {
    const { t } = this.words
    return html`
      <label class=${this.isNamed ? 'on' : ''}
        ><input
          type="checkbox"
          .checked=${this.isNamed}
          @change=${(event: Event) => {
            this.isNamed = (event.target as HTMLInputElement).checked
            this.lack = ''
          }}
        />${t.realName}</label
      >
      ${
        this.isNamed
          ? html`<p class="secret">${t.realNameWhy}</p>
              <input class="field" id="name" maxlength="60" autocomplete="name" placeholder=${t.name} aria-label=${t.name} />
              <input class="field" id="phone" type="tel" maxlength="30" autocomplete="tel" placeholder=${t.phone} aria-label=${t.phone} />`
          : nothing
      }
    `
  }

  private isBad(): boolean {
    return this.grade === 1 || this.grade === 2
  }

  private point(dimension: Dimension, value: string): void {
    const { [dimension]: _, ...others } = this.points
    this.points = value === '' ? others : { ...others, [dimension]: Number(value) }
  }

  private send(): void {
    if (this.grade === null) return
    const comment = this.written('textarea')
    const contact = { name: this.written('#name'), phone: this.written('#phone') }
    const isNamed = this.isNamed && this.isBad()
    this.lack = isNamed ? this.lackOf(contact) : ''
    if (this.lack !== '') return
    const detail: Rating = {
      grade: this.grade,
      ...(Object.keys(this.points).length === 0 ? {} : { dimensions: this.points }),
      ...(comment === '' ? {} : { comment }),
      ...(isNamed ? { realName: true, contact } : {}),
    }
    this.dispatchEvent(new CustomEvent('rate', { detail }))
  }

  private lackOf({ name, phone }: { name: string; phone: string }): string {
    const { t } = this.words
    if (name === '' || phone === '') return t.nameLacking
    return phonePattern.test(phone) ? '' : t.phoneWrong
  }

  private written(field: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(field)?.value.trim() ?? ''
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'grade-form': GradeForm
  }
}
