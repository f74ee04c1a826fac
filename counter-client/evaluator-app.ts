/**
 * The device that is turned to the citizen: who sits here, and after the visit one question. It asks nothing that was
 * not just done at this counter, has nothing chosen beforehand, and forgets everything after its thanks.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { ask, newId } from '../shared/ui/ask.ts'
import { secondOf } from '../shared/ui/clock.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { goTo } from '../shared/ui/enrolment.ts'
import { Presence } from '../shared/ui/presence.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { EvaluatorView } from '../shared/views/shapes.ts'
import { evaluatorWords } from './counter-words.ts'
import { type EvaluatorPlace, findEvaluatorPlace } from './evaluator-place.ts'
import { evaluatorStyles } from './evaluator-styles.ts'
import { isBad } from './grade-face.ts'
import './rating-form.ts'
import type { Rating } from './rating-form.ts'

type Asking = NonNullable<EvaluatorView['ticket']>
/** What is said for a moment before the device rests again. */
type Word = { of: 'thanks'; rating: Rating } | { of: 'next' }

const wordMilliseconds = 6000

@customElement('evaluator-app')
export class EvaluatorApp extends LitElement {
  @state() private place: EvaluatorPlace | null = null
  @state() private trouble = ''
  @state() private busy = false
  @state() private word: Word | null = null
  /** The visit that is asked about, and the one id of all attempts to rate it. */
  private asking: { ticket: string; id: string } | null = null
  private rated = ''
  private wasServing = false
  private readonly words = new Words(this, evaluatorWords)
  private readonly live = new LiveController(this, {
    hall: () => (this.place === null || this.place.counter === '' ? '' : this.place.hall),
    view: 'evaluator',
    key: () => this.place?.counter ?? '',
    token: () => this.place?.token,
  })

  constructor() {
    super()
    new Presence(this, {
      kind: 'evaluator',
      hall: () => this.place?.hall ?? '',
      token: () => this.place?.token,
      view: () => this.live.view,
    })
    new Seconds(this, () => this.open()?.ticket)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('renew', this.stayWhileAsked)
    void findEvaluatorPlace().then((place) => {
      this.place = place
      if (place.isUnknown && place.token === undefined) void goTo('/pair?as=evaluator')
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('renew', this.stayWhileAsked)
  }

  override willUpdate(): void {
    document.title = this.words.t.title
    const isServing = this.live.view?.data.isServing ?? false
    // Whoever comes now begins in Chinese, and chooses another language while being served.
    if (isServing && !this.wasServing) setLanguage('zh-CN', false)
    this.wasServing = isServing
    const ticket = this.open()?.ticket
    if (ticket === this.asking?.ticket) return
    const isCutShort = isServing && this.renderRoot.querySelector('rating-form')?.isBegun === true
    this.asking = ticket === undefined ? null : { ticket, id: newId() }
    this.trouble = ''
    if (ticket !== undefined) this.word = null
    else if (isCutShort) this.say({ of: 'next' })
  }

  override render(): TemplateResult {
    const { t } = this.words
    const { live, place } = this
    const data = live.view?.data
    if (place?.isUnknown === true) return this.message(t.noDevice, t.noDeviceLead)
    if (place?.counter === '') return this.message(t.noCounter, t.noDeviceLead)
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
      ${this.stage(data)}
      <p class="spoken" role="status">${this.spoken()}</p>
    `
  }

  private stage(data: EvaluatorView): TemplateResult {
    const { t } = this.words
    const { word } = this
    if (word?.of === 'thanks') return this.thanks(word.rating)
    if (word?.of === 'next') return this.message(t.next, t.nextLead)
    const open = this.open()
    if (open === null || open.ticket === this.rated) return this.idle(data)
    if (this.place?.token === undefined) return this.message(t.byPhone, t.byPhoneWhy)
    const { clerk } = data
    const who = clerk === null ? '' : ` · ${clerk.name} ${t.staffNo(clerk.staffNo)}`
    return html`<rating-form
      .ticket=${open.ticket}
      .for=${t.forNumber(open.number) + who}
      .busy=${this.busy}
      .trouble=${this.trouble}
      @rate=${(event: CustomEvent<Rating>) => void this.rate(event.detail)}
    ></rating-form>`
  }

  /** The line stands all the time, so that what appears in it is read out. */
  private spoken(): string {
    const { t } = this.words
    if (this.word === null) return ''
    return this.word.of === 'thanks' ? t.thanks : t.next
  }

  private idle({ counter, clerk, isServing, supervisionPhone }: EvaluatorView): TemplateResult {
    const { t } = this.words
    return html`
      <main class="idle">
        <section class="clerk card">
          <p class="counter">${t.counterNo(counter)}</p>
          ${
            clerk === null
              ? html`<p class="name">${t.nobody}</p>`
              : html`<p class="name">${clerk.name}</p>
                  <p class="staff figures">${t.staffNo(clerk.staffNo)}</p>
                  ${isServing ? html`<p class="quiet">${t.serving}</p>` : nothing}`
          }
        </section>
        <section class="slogan">
          <h1>${t.slogan}</h1>
          <p>${t.sloganLead}</p>
          ${
            supervisionPhone === ''
              ? nothing
              : html`<p class="supervision">${t.supervision} <b class="figures">${supervisionPhone}</b></p>`
          }
        </section>
      </main>
    `
  }

  private thanks({ grade, realName }: Rating): TemplateResult {
    const { t } = this.words
    return html`
      <main class="thanks">
        <lotus-mark on="paper"></lotus-mark>
        <h1>${t.thanks}</h1>
        <p>${isBad(grade) ? t.thanksBad : t.thanksGood}${realName === true ? html` ${t.thanksAnswer}` : nothing}</p>
      </main>
    `
  }

  private message(heading: string, lead: string): TemplateResult {
    return html`<main class="thanks"><h1>${heading}</h1><p>${lead}</p></main>`
  }

  /** A second touch finds the first under way, and a repeated attempt has the same id: rated once. */
  private async rate(rating: Rating): Promise<void> {
    const { asking, place } = this
    if (this.busy || asking === null || place === null) return
    this.busy = true
    this.trouble = ''
    const command = { type: 'ticket.rate', ticket: asking.ticket, ...rating } as const
    const reply = await ask(place.hall, command, { token: place.token, id: asking.id })
    this.busy = false
    if (reply.ok) {
      this.rated = asking.ticket
      this.say({ of: 'thanks', rating })
      return
    }
    this.trouble = reply.problem.detail
    // A refusal is remembered under its id; what was never answered may have been taken and keeps it.
    if (reply.problem.status >= 400 && reply.problem.status < 500) asking.id = newId()
  }

  private say(word: Word): void {
    this.word = word
    setTimeout(() => {
      if (this.word !== word) return
      this.word = null
      setLanguage('zh-CN', false)
    }, wordMilliseconds)
  }

  /** The visit that is asked about; without a line to the server it ends at its own time. */
  private open(): Asking | null {
    const ticket = this.live.view?.data.ticket ?? null
    return ticket === null || Date.parse(ticket.until) <= this.live.now() ? null : ticket
  }

  private readonly switchLanguage = (): void => setLanguage(language() === 'en' ? 'zh-CN' : 'en', false)

  private readonly stayWhileAsked = (event: Event): void => {
    if (this.asking !== null || this.word !== null) event.preventDefault()
  }

  static override styles = evaluatorStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'evaluator-app': EvaluatorApp
  }
}
