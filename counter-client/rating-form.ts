/** Five grades, none chosen beforehand; once one is, more may be said: single points, words, a name for an answer. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import { evaluatorWords } from './counter-words.ts'
import { gradeFace, grades, isBad } from './grade-face.ts'
import { ratingStyles } from './rating-styles.ts'

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

declare global {
  interface HTMLElementEventMap {
    rate: CustomEvent<Rating>
  }
}

@customElement('rating-form')
export class RatingForm extends LitElement {
  /** The visit that is rated; another one begins with nothing chosen. */
  @property() ticket = ''
  @property() for = ''
  @property({ type: Boolean }) busy = false
  @property() trouble = ''
  @state() private grade = 0
  @state() private points: Partial<Record<Dimension, number>> = {}
  @state() private comment = ''
  @state() private isNamed = false
  @state() private name = ''
  @state() private phone = ''
  @state() private lack = ''
  private readonly words = new Words(this, evaluatorWords)

  /** Whether the citizen has chosen something already. */
  get isBegun(): boolean {
    return this.grade !== 0 && !this.busy
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('ticket')) return
    this.grade = 0
    this.points = {}
    this.comment = ''
    this.isNamed = false
    this.name = ''
    this.phone = ''
    this.lack = ''
  }

  protected override firstUpdated(): void {
    // Who listens hears the question as soon as it is asked.
    this.renderRoot.querySelector('h1')?.focus()
  }

  protected override render(): TemplateResult {
    const { t } = this.words
    const trouble = this.lack === '' ? this.trouble : this.lack
    return html`
      <main class="question ${this.grade === 0 ? 'first' : 'more'}">
        <p class="for">${this.for}</p>
        <h1 id="question" tabindex="-1">${t.question}</h1>
        <div class="grades" role="radiogroup" aria-labelledby="question">${grades.map((grade) => this.face(grade))}</div>
        ${this.grade === 0 ? html`<p class="secret">${t.secret}</p>` : this.more()}
        <div class="foot">
          <p class="trouble" role="alert">${trouble}</p>
          <button class="button main" ?disabled=${this.busy} @click=${this.submit}>
            ${this.busy ? t.sending : t.submit}
          </button>
        </div>
      </main>
    `
  }

  private face(grade: number): TemplateResult {
    const on = this.grade === grade
    return html`
      <label class="grade ${on ? 'on' : ''}">
        <input class="spoken" type="radio" name="grade" value=${grade} .checked=${on} @change=${() => this.choose(grade)}>
        ${gradeFace(grade)}
        <b>${this.words.t.grades[grade]}</b>
      </label>
    `
  }

  private more(): TemplateResult {
    const { t } = this.words
    return html`
      <section class="extra" aria-label=${t.more}>
        <div>
          <h2>${t.more}</h2>
          ${dimensions.map((dimension) => this.point(dimension))}
        </div>
        <div>
          <label class="label" for="comment">${t.comment}</label>
          <textarea class="field" id="comment" rows="2" maxlength="500" placeholder=${t.commentHint}
            .value=${this.comment}
            @input=${(event: Event) => (this.comment = (event.target as HTMLTextAreaElement).value)}></textarea>
          ${isBad(this.grade) ? this.named() : nothing}
          <p class="secret">${this.isNamedNow() ? t.realNameWhy : t.secret}</p>
        </div>
      </section>
    `
  }

  /** Only a bad rating is looked into and answered; elsewhere a name would be asked for in vain. */
  private named(): TemplateResult {
    return html`
      <label class="named">
        <input type="checkbox" .checked=${this.isNamed}
          @change=${(event: Event) => this.nameOrNot((event.target as HTMLInputElement).checked)}>
        <b>${this.words.t.realName}</b>
      </label>
      ${this.isNamed ? this.contact() : nothing}
    `
  }

  private isNamedNow(): boolean {
    return this.isNamed && isBad(this.grade)
  }

  private point(dimension: Dimension): TemplateResult {
    const { t } = this.words
    const label = t.dimensions[dimension]
    return html`
      <div class="point" role="radiogroup" aria-label=${label}>
        <span aria-hidden="true">${label}</span>
        ${grades.map((grade) => {
          const on = this.points[dimension] === grade
          return html`
            <label class="grade small ${on ? 'on' : ''}">
              <input class="spoken" type="radio" name=${dimension} value=${grade} .checked=${on}
                aria-label=${t.grades[grade]!}
                @change=${() => (this.points = { ...this.points, [dimension]: grade })}>
              ${gradeFace(grade)}
            </label>
          `
        })}
      </div>
    `
  }

  private contact(): TemplateResult {
    const { t } = this.words
    return html`
      <div class="contact">
        <label class="label">${t.name}
          <input class="field" id="name" maxlength="60" autocomplete="off" .value=${this.name}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}>
        </label>
        <label class="label">${t.phone}
          <input class="field" id="phone" type="tel" inputmode="tel" maxlength="30" autocomplete="off" .value=${this.phone}
            @input=${(event: Event) => (this.phone = (event.target as HTMLInputElement).value)}>
        </label>
      </div>
    `
  }

  private choose(grade: number): void {
    this.grade = grade
    this.lack = ''
  }

  private nameOrNot(isNamed: boolean): void {
    this.isNamed = isNamed
    this.lack = ''
  }

  private lackOf(name: string, phone: string): string {
    const { t } = this.words
    if (this.grade === 0) return t.choose
    if (!this.isNamedNow()) return ''
    if (name === '' || phone === '') return t.nameLacking
    return phonePattern.test(phone) ? '' : t.phoneWrong
  }

  private readonly submit = (): void => {
    const name = this.name.trim()
    const phone = this.phone.trim()
    const comment = this.comment.trim()
    this.lack = this.lackOf(name, phone)
    if (this.lack !== '' || this.busy) return
    const detail: Rating = {
      grade: this.grade,
      ...(Object.keys(this.points).length === 0 ? {} : { dimensions: this.points }),
      ...(comment === '' ? {} : { comment }),
      ...(this.isNamedNow() ? { realName: true, contact: { name, phone } } : {}),
    }
    this.dispatchEvent(new CustomEvent('rate', { detail }))
  }

  static override styles = ratingStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'rating-form': RatingForm
  }
}
