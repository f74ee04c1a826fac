/** The kiosk: two touches from the question to a number in the hand. */

import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import './kiosk.css'
import { dateOf, hourOf } from '../shared/ui/clock.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { goTo } from '../shared/ui/enrolment.ts'
import { Presence } from '../shared/ui/presence.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { setLanguage, Words } from '../shared/ui/words.ts'
import type { CheckedIn } from './booking-check-in.ts'
import './booking-check-in.ts'
import { isOld } from './card-age.ts'
import './card-note.ts'
import { type Choice, themeChoices } from './choice.ts'
import './choice-list.ts'
import './help-call.ts'
import './idle-warning.ts'
import { kioskStyles } from './kiosk-styles.ts'
import './kiosk-start.ts'
import type { Way } from './kiosk-start.ts'
import { kioskWords } from './kiosk-words.ts'
import { LaidCard } from './laid-card.ts'
import { languageButtons } from './language-buttons.ts'
import './matter-find.ts'
import {
  allClosedNote,
  groupChoice,
  notEnrolledNote,
  returningNote,
  troubleNote,
  wheelchair,
} from './kiosk-notes.ts'
import { refusedStep, start, type Step } from './kiosk-step.ts'
import { Leaving } from './leaving.ts'
import './number-find.ts'
import { type Asking, Keeper } from './offline/keeper.ts'
import type { Offer } from './offline/offer.ts'
import { placeOf } from './offline/place.ts'
import { keepPage } from './offline/worker-registration.ts'
import { type Slip, slipOf } from '../shared/ui/slip.ts'
import './slip-shown.ts'
import type { Unprinted } from './spoken/spoken-guide.ts'
import './spoken/spoken-guide.ts'
import { Taking } from './taking.ts'

@customElement('kiosk-page')
export class KioskPage extends LitElement {
  static override styles = [paper, plain, kioskStyles]

  @state() private hall = ''
  @state() private token: string | undefined
  @state() private isEnrolled: boolean | undefined
  @state() private step: Step = start
  /** The group of the green channel that was chosen, for this citizen alone. */
  @state() private green: { group: string; name: string } | null = null
  /** Care mode (关爱模式): larger, stronger, lower. */
  @state() private isCare = false
  /** Low layout: everything that is touched within reach from a wheelchair (S13). Care mode is low anyway. */
  @state() private isLow = false
  /** The number whose slip did not come out, while it is on the screen. */
  @state() private unprinted: Unprinted | null = null
  private readonly leaving = new Leaving(this, () => this.step.at === 'issued')
  private shown: Step = start
  private readonly words = new Words(this, kioskWords)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'kiosk',
    token: () => this.token,
  })
  private readonly keeper = new Keeper(this, {
    live: this.live,
    place: () =>
      this.token === undefined || this.hall === '' ? null : { hall: this.hall, token: this.token },
    // Staff read it, whatever the citizen's language.
    replacedBy: (number) => kioskWords['zh-CN'].replacedBy(number),
  })
  /** What the kiosk was about to ask for somebody when it went down. */
  private broken: Asking | null = null
  private readonly taking = new Taking({
    keeper: this.keeper,
    place: () => (this.token === undefined ? null : { hall: this.hall, token: this.token }),
    identity: () => this.card.identity(),
    onTaken: (slip) => this.show(slip),
    onRefused: (problem, queueName) => this.go(refusedStep(problem, queueName)),
  })
  private readonly card = new LaidCard(this, {
    hall: () => this.hall,
    token: () => this.token,
    planned: () => this.live.view?.data ?? null,
    mayRead: () => !this.isAway() && this.step.at !== 'issuing' && this.step.at !== 'issued',
    onRead: (number) => this.offerGreen(number),
    onTouched: () => this.leaving.stay(),
  })

  constructor() {
    super()
    new Presence(this, {
      kind: 'kiosk',
      named: (name) => void this.keeper.noteName(name),
      hall: () => this.hall,
      token: () => this.token,
      view: () => this.live.view,
    })
    new Seconds(this, () => {
      if (this.leaving.isOver()) this.reset()
      if (this.step.at === 'issued' || this.leaving.isWarning()) return this.leaving.secondsLeft()
      return `${hourOf(this.keeper.now())} ${this.keeper.isOut()}`
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.findPlace()
    void keepPage()
  }

  /** Whoever goes by keyboard or by ear is taken to the new question. */
  protected override updated(): void {
    this.takeUpBroken()
    document.documentElement.toggleAttribute('data-care', this.isCare)
    this.toggleAttribute('care', this.isCare)
    this.toggleAttribute('low', this.isLow)
    if (this.step.at === this.shown.at) return
    this.shown = this.step
    this.renderRoot.querySelector<HTMLElement>('main h1')?.focus()
  }

  protected override render(): unknown {
    const { t } = this.words
    if (this.isEnrolled === false) return notEnrolledNote(t)
    const data = this.offered()
    return html`
      <header>
        <lotus-mark on="paper"></lotus-mark>
        <div>
          <p class="hall">${data?.hall.name ?? ''}</p>
          <p class="hours figures">${data === undefined ? '' : t.hours(data.hours)}</p>
        </div>
        <time class="figures">${hourOf(this.keeper.now(), data?.hall.timeZone)}</time>
      </header>
      ${this.trouble()} ${this.returning()}
      <main class=${this.isCare ? 'care' : this.isLow ? 'low' : ''}>${data === undefined ? nothing : this.stage(data)}</main>
      <footer>
        <div class="buttons">
          ${
            this.step.at === 'start' || this.step.at === 'issuing'
              ? html`${this.isBelow() && data !== undefined ? this.checkIn(data) : nothing}
                  <button class="quiet" @click=${() => this.go({ at: 'number' })}>${t.findNumber}</button>`
              : this.step.at === 'issued'
                ? nothing
                : html`<button class="quiet" data-keypad="back" @click=${() => this.back()}>${t.back}</button>`
          }
          <button class="quiet" aria-pressed=${this.isCare} @click=${() => this.careOrNot()}>
            ${this.isCare ? t.careOff : t.care}
          </button>
          ${
            this.isCare
              ? nothing
              : html`<button class="quiet" @click=${() => (this.isLow = !this.isLow)}>
                  ${this.isLow ? t.lowOff : html`${wheelchair}${t.low}`}
                </button>`
          }
          ${languageButtons('quiet', this.isBelow())}
        </div>
        <spoken-guide
          ?active=${this.isCare}
          .hall=${data?.hall.name ?? ''}
          .unprinted=${this.unprinted}
          @care-wanted=${() => (this.isCare = true)}
          @speaking=${() => this.leaving.listened()}
        ></spoken-guide>
        <help-call ?brief=${this.isBelow()} .hall=${this.hall} .token=${this.token}></help-call>
        <live-dot
          .freshness=${this.live.freshness}
          .stoppedAt=${this.live.stoppedAt()}
          .timeZone=${data?.hall.timeZone}
        ></live-dot>
      </footer>
      ${
        this.leaving.isWarning()
          ? html`<idle-warning
              .seconds=${this.leaving.secondsLeft()}
              @stay=${() => this.leaving.stay()}
              @leave=${() => this.reset()}
            ></idle-warning>`
          : nothing
      }
    `
  }

  private stage(data: Offer): unknown {
    const { step } = this
    const { t } = this.words
    const isOut = this.isOut()
    const choose = ({ detail }: CustomEvent<Choice>): void => void this.issue(data, detail)
    switch (step.at) {
      case 'issued':
        return html`<slip-shown
          .slip=${step.slip}
          ?held=${this.keeper.isHeld(step.slip.ticket)}
          .beside=${this.keeper.ownPrinter()}
          @printing=${() => this.keeper.notePrinting(step.slip.ticket)}
          @printed=${() => this.endPrinting(step.slip, null)}
          @trouble=${({ detail }: CustomEvent<{ isUnknown: boolean }>) => this.endPrinting(step.slip, detail)}
          .hall=${this.hall}
          .token=${this.token}
          ?care=${this.isCare}
          .seconds=${this.leaving.secondsLeft()}
          @done=${() => this.reset()}
          @more=${() => this.leaving.stay()}
        ></slip-shown>`
      case 'refused':
        return html`<section class="message" role="alert">
          <h1 tabindex="-1">${step.title ?? t.problem}</h1>
          <p>${step.detail}</p>
          ${this.cardNote(data)}
          <button class="main" @click=${() => this.back()}>${t.back}</button>
        </section>`
      case 'green':
        return groupChoice(t, data.greenGroups, (group) => {
          this.green = group
          this.go(start)
        })
      case 'find':
        return html`<h1 tabindex="-1">${t.search}</h1>
          <div class="reach">
            ${this.cardNote(data)}
            <matter-find .view=${data} ?disabled=${isOut} @choose=${choose}></matter-find>
          </div>`
      case 'number':
        return html`<h1 tabindex="-1">${t.missed}</h1>
          <div class="reach">
            ${this.cardNote(data)}
            <number-find
              .view=${data}
              .hall=${this.hall}
              .token=${this.token ?? ''}
              .card=${this.card}
              ?disabled=${this.isAway()}
            ></number-find>
          </div>`
      case 'theme':
        return html`<h1 tabindex="-1">${step.theme.name}</h1>
          <div class="reach">
            ${this.cardNote(data)}
            ${step.theme.visit === undefined ? nothing : html`<p class="lead">${t.visitNote}</p>`}
            <choice-list
              class="rows"
              large
              .choices=${themeChoices(data, step.theme)}
              ?disabled=${isOut}
              @choose=${choose}
            ></choice-list>
          </div>`
      default:
        return html`<div class="ask">
            <h1 tabindex="-1">${this.green === null ? t.ask : t.askGreen}</h1>
            ${this.isBelow() ? nothing : this.checkIn(data)}
          </div>
          <div class="reach">
            ${this.cardNote(data)} ${allClosedNote(t, data)}
            <kiosk-start
              .view=${data}
              .green=${this.green}
              ?disabled=${isOut || step.at === 'issuing'}
              .lines=${this.card.lines()}
              ?low=${this.isBelow()}
              @choose=${choose}
              @way=${(event: CustomEvent<Way>) => this.follow(event.detail)}
              @leave=${() => (this.green = null)}
            ></kiosk-start>
          </div>
          ${step.at === 'issuing' ? html`<div class="veil" role="status">${t.issuing}</div>` : nothing}`
    }
  }

  /** Whether everything that is touched lies below. */
  private isBelow(): boolean {
    return this.isCare || this.isLow
  }

  /** For who has a booking; in a low layout it lies below with everything else that is touched. */
  private checkIn(data: Offer): unknown {
    if (!data.booking || this.green !== null) return nothing
    return html`<booking-check-in .hall=${this.hall} .token=${this.token} ?disabled=${this.isAway()}
      ?low=${this.isBelow()}
      @checked-in=${({ detail }: CustomEvent<CheckedIn>) => this.give(data, detail)}></booking-check-in>`
  }

  private cardNote(data: Offer): unknown {
    if (this.card.state === 'none') return nothing
    return html`<card-note
      .card=${this.card}
      .state=${this.card.state}
      .hall=${this.hall}
      .token=${this.token}
      .timeZone=${data.hall.timeZone}
      @card-left=${() => this.leaveCard()}
      @checked-in=${({ detail }: CustomEvent<CheckedIn>) => this.give(data, detail)}
    ></card-note>`
  }

  /** Given without being asked for, named only to who stands here, and as easily given back. */
  private offerGreen(number: string): void {
    const { data } = this.live.view!
    const old = data.greenGroups.find(({ group }) => group === 'elder')
    if (
      this.green === null &&
      old !== undefined &&
      isOld(number, dateOf(this.live.now(), data.hall.timeZone))
    )
      this.green = old
  }

  private leaveCard(): void {
    this.card.clear()
    this.green = null
  }

  private give(data: Offer, issued: CheckedIn): void {
    const queue = data.queues.find((each) => each.queue === issued.queue)!
    this.show(slipOf(data, queue, issued, this.live.now(), location.origin))
  }

  private follow(way: Way): void {
    this.go(way.to === 'theme' ? { at: 'theme', theme: way.theme } : { at: way.to })
  }

  private trouble(): unknown {
    // Whoever has just got a number is told below it.
    if (!this.keeper.isOut() || this.step.at === 'issued') return nothing
    return troubleNote(this.words.t, this.isOut())
  }

  private returning(): unknown {
    const { pending } = this.keeper
    if (pending === 0 || this.keeper.isOut()) return nothing
    return returningNote(this.words.t, pending)
  }

  /** A second touch while the first is under way finds the step changed: one number, one id. */
  private async issue(data: Offer, choice: Choice): Promise<void> {
    if (!['start', 'find', 'theme'].includes(this.step.at)) return
    this.step = { at: 'issuing' }
    await this.taking.take(data, choice, this.green?.group)
  }

  private show(slip: Slip): void {
    this.green = null
    this.card.clear()
    this.unprinted = null
    this.step = { at: 'issued', slip }
    this.leaving.stay()
  }

  /** Whoever has no slip must not lose the number: it stays, and is spoken (P15). */
  private endPrinting({ ticket, number }: Slip, trouble: { isUnknown: boolean } | null): void {
    void this.keeper.noteEnded(ticket, trouble === null)
    if (this.step.at === 'issued' && this.step.slip.ticket === ticket)
      this.unprinted = trouble === null ? null : { number, ...trouble }
  }

  /** The power was cut between a touch and the slip: who still stands there gets the number, and no second one. */
  private takeUpBroken(): void {
    const { broken } = this
    const data = this.offered()
    if (broken === null || data === undefined || this.step.at !== 'start') return
    this.broken = null
    if (!data.queues.some(({ queue }) => queue === broken.queue)) return
    this.step = { at: 'issuing' }
    void this.taking.takeUp(data, broken)
  }

  private async findPlace(): Promise<void> {
    await placeOf(this.keeper, ({ hall, token }) => {
      this.token = token
      this.isEnrolled = token !== undefined
      if (!this.isEnrolled) void goTo('/pair?as=kiosk')
      this.hall = hall
    })
    const broken = await this.keeper.brokenOff()
    if (broken === null || this.step.at !== 'start') return
    if ('kept' in broken) this.show(broken.kept.given!.slip)
    else this.broken = broken.asking
    this.requestUpdate()
  }

  /** What can be taken here now: from the hall, or without it from the kiosk's own. */
  private offered(): Offer | undefined {
    const seen = this.live.view?.data
    return this.keeper.isOut() ? (this.keeper.offer() ?? seen) : seen
  }

  /** The hall cannot be asked. */
  private isAway(): boolean {
    return this.token === undefined || this.live.freshness !== 'live'
  }

  /** No number can be had here. */
  private isOut(): boolean {
    if (this.token === undefined) return true
    if (!this.keeper.isOut()) return this.live.freshness !== 'live'
    return this.keeper.offer()?.queues.some(({ open }) => open) !== true
  }

  private go(step: Step): void {
    this.step = step
    this.leaving.stay()
  }

  /** To the start, with what was chosen for oneself. */
  private back(): void {
    this.go(start)
  }

  /** Back to the start, with nothing left of whoever stood here. */
  private reset(): void {
    this.leaving.rest()
    if (this.step.at === 'issuing') return
    this.step = start
    this.unprinted = null
    void this.keeper.noteLeft()
    this.green = null
    this.card.clear()
    this.isCare = false
    this.isLow = false
    setLanguage('zh-CN', false)
  }

  private careOrNot(): void {
    this.isCare = !this.isCare
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-page': KioskPage
  }
}
