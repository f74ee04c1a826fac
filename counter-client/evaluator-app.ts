/**
 * The device that is turned to the citizen: who sits here, and after the visit one question. It asks nothing that was
 * not just done at this counter, has nothing chosen beforehand, and forgets everything after its thanks.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { ask } from '../shared/ui/ask.ts'
import { secondOf } from '../shared/ui/clock.ts'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { EvaluatorView } from '../shared/views/shapes.ts'
import { evaluatorWords } from './counter-words.ts'
import { evaluatorStyles } from './evaluator-styles.ts'

const grades = [5, 4, 3, 2, 1] as const
const thanksMilliseconds = 6000

@customElement('evaluator-app')
export class EvaluatorApp extends LitElement {
  @state() private hall = ''
  @state() private counter = ''
  /** Undefined: not looked up yet; empty: this browser is no device. */
  @state() private token: string | undefined
  @state() private grade = 0
  @state() private comment = ''
  @state() private trouble = ''
  @state() private busy = false
  /** The grade that was just given. */
  @state() private given = 0
  private ticket = ''
  private readonly words = new Words(this, evaluatorWords)
  private readonly live = new LiveController(this, {
    hall: () => (this.token === undefined || this.counter === '' ? '' : this.hall),
    view: 'evaluator',
    key: () => this.counter,
    token: () => this.token || undefined,
  })

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('renew', this.stayWhileAsked)
    void this.enrol()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('renew', this.stayWhileAsked)
  }

  override willUpdate(): void {
    document.title = this.words.t.title
    const ticket = this.live.view?.data.ticket?.ticket ?? ''
    if (ticket === this.ticket) return
    this.ticket = ticket
    this.clear()
  }

  override render(): TemplateResult {
    const { t } = this.words
    const { live } = this
    const data = live.view?.data
    if (this.token === '') return this.message(t.noDevice, t.noDeviceLead)
    if (this.token !== undefined && this.counter === '') return this.message(t.noCounter, t.noDeviceLead)
    if (data === undefined) return this.message(live.problem?.detail ?? t.loading, '')
    return html`
      <header>
        <lotus-mark on="paper"></lotus-mark><span>${data.hall.name}</span>
        ${
          live.freshness === 'stale' || live.freshness === 'dead'
            ? html`<span class="stale" role="status">${t.stale(secondOf(live.stoppedAt(), data.hall.timeZone))}</span>`
            : nothing
        }
        <span class="gap"></span>
        <button class="button" lang=${language() === 'en' ? 'zh-CN' : 'en'} @click=${this.switchLanguage}>
          ${t.language}
        </button>
      </header>
      ${this.given > 0 ? this.thanks() : data.ticket === null ? this.idle(data) : this.question(data, data.ticket)}
    `
  }

  private idle({ counter, clerk }: EvaluatorView): TemplateResult {
    const { t } = this.words
    return html`
      <main class="idle">
        <section class="clerk card">
          <p class="counter">${t.counterNo(counter)}</p>
          ${
            clerk === null
              ? html`<p class="name">${t.nobody}</p>`
              : html`<p class="name">${clerk.name}</p><p>${t.staffNo(clerk.staffNo)}</p><p class="quiet">${t.serving}</p>`
          }
        </section>
        <section class="slogan">
          <h1>${t.slogan}</h1>
          <p>${t.sloganLead}</p>
        </section>
      </main>
    `
  }

  private question({ clerk }: EvaluatorView, { number }: { number: string }): TemplateResult {
    const { t } = this.words
    const who = clerk === null ? '' : ` · ${clerk.name} ${t.staffNo(clerk.staffNo)}`
    return html`
      <main class="question">
        <p class="for">${t.forNumber(number)}${who}</p>
        <h1 id="question">${t.question}</h1>
        <div class="grades" role="radiogroup" aria-labelledby="question">${grades.map((grade) => this.face(grade))}</div>
        <label class="label" for="comment">${t.comment}</label>
        <textarea class="field" id="comment" rows="2" maxlength="500" placeholder=${t.commentHint}
          .value=${this.comment}
          @input=${(event: Event) => (this.comment = (event.target as HTMLTextAreaElement).value)}></textarea>
        <div class="foot">
          <p class="trouble" role="alert">${this.trouble}</p>
          <button class="button main" ?disabled=${this.busy} @click=${this.submit}>
            ${this.busy ? t.sending : t.submit}
          </button>
        </div>
      </main>
    `
  }

  private face(grade: number): TemplateResult {
    const { t } = this.words
    const on = this.grade === grade
    // A mouth from smile to frown; the words say the same.
    const bend = (grade - 3) * 7
    return html`
      <label class="grade ${on ? 'on' : ''}">
        <input class="spoken" type="radio" name="grade" value=${grade} .checked=${on} @change=${() => this.choose(grade)}>
        <svg viewBox="0 0 64 64" aria-hidden="true">
          <circle cx="32" cy="32" r="29" />
          <circle class="eye" cx="22" cy="26" r="3.2" /><circle class="eye" cx="42" cy="26" r="3.2" />
          <path d=${`M18 ${42 - bend / 3}Q32 ${42 + bend} 46 ${42 - bend / 3}`} />
        </svg>
        <b>${t.grades[grade]}</b>
      </label>
    `
  }

  private thanks(): TemplateResult {
    const { t } = this.words
    return html`
      <main class="thanks" role="status">
        <lotus-mark on="paper"></lotus-mark>
        <h1>${t.thanks}</h1>
        <p>${this.given >= 3 ? t.thanksGood : t.thanksBad}</p>
      </main>
    `
  }

  private message(heading: string, lead: string): TemplateResult {
    return html`<main class="thanks" role="status"><h1>${heading}</h1><p>${lead}</p></main>`
  }

  private choose(grade: number): void {
    this.grade = grade
    this.trouble = ''
  }

  private readonly submit = async (): Promise<void> => {
    const { t } = this.words
    const { ticket, grade } = this
    if (this.busy) return
    if (grade === 0) {
      this.trouble = t.choose
      return
    }
    this.busy = true
    const comment = this.comment.trim()
    const draft = { type: 'ticket.rate', ticket, grade, ...(comment === '' ? {} : { comment }) } as const
    const reply = await ask(this.hall, draft, { token: this.token })
    this.busy = false
    if (!reply.ok) {
      this.trouble = reply.problem.detail
      return
    }
    this.given = grade
    setTimeout(() => {
      this.given = 0
      this.clear()
    }, thanksMilliseconds)
  }

  /** The next citizen sees nothing of the one before. */
  private clear(): void {
    this.grade = 0
    this.comment = ''
    this.trouble = ''
    if (this.given === 0) setLanguage('zh-CN', false)
  }

  private readonly switchLanguage = (): void => setLanguage(language() === 'en' ? 'zh-CN' : 'en', false)

  private readonly stayWhileAsked = (event: Event): void => {
    if (this.ticket !== '' || this.given > 0) event.preventDefault()
  }

  /** The server says which counter the device belongs to. */
  private async enrol(): Promise<void> {
    const asked = new URLSearchParams(location.search).get('counter')
    const [{ hall }, token] = await Promise.all([
      findHall(),
      deviceToken('evaluator', ({ counter }) => asked === null || String(counter) === asked),
    ])
    this.hall = hall
    if (token !== undefined) this.counter = (await counterOf(token)) ?? asked ?? ''
    this.token = token ?? ''
  }

  static override styles = evaluatorStyles
}

/** @returns the counter that a device is bound to; asks until it is answered. */
async function counterOf(token: string): Promise<string | undefined> {
  for (;;) {
    try {
      const answer = await fetch('/api/me', { headers: { Authorization: `Bearer ${token}` } })
      if (answer.status === 401) return undefined
      if (answer.ok) {
        const { device } = (await answer.json()) as { device?: { counter: number | null } }
        return device?.counter == null ? undefined : String(device.counter)
      }
    } catch {
      // The server is away; it comes back.
    }
    await new Promise((wake) => setTimeout(wake, 2000))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'evaluator-app': EvaluatorApp
  }
}
