/** The kiosk: two touches from the question to a number in the hand. */

import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import './kiosk.css'
import { ask, newId } from '../shared/ui/ask.ts'
import { hourOf } from '../shared/ui/clock.ts'
import { deviceToken, findHall } from '../shared/ui/hall.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { commonWords, language, setLanguage, Words } from '../shared/ui/words.ts'
import type { KioskView } from '../shared/views/shapes.ts'
import './item-choice.ts'
import './help-call.ts'
import { kioskStyles } from './kiosk-styles.ts'
import './queue-choice.ts'
import { type Issued, type Slip, slipOf } from '../shared/ui/slip.ts'
import './slip-shown.ts'
import { kioskWords } from './kiosk-words.ts'

type Step =
  | { at: 'start'; by: 'queue' | 'item' }
  | { at: 'green' }
  | { at: 'issuing' }
  | { at: 'issued'; slip: Slip }
  | { at: 'refused'; detail: string }

const start: Step = { at: 'start', by: 'queue' }
/** After so long without a touch everything of the last citizen is gone. */
const idleMilliseconds = 40_000
const issuedMilliseconds = 20_000

@customElement('kiosk-page')
export class KioskPage extends LitElement {
  static override styles = [paper, plain, kioskStyles]

  @state() private hall = ''
  @state() private token: string | undefined
  @state() private isEnrolled: boolean | undefined
  @state() private step: Step = start
  /** The group of the green channel that was chosen, for this citizen alone. */
  @state() private green: { group: string; name: string } | null = null
  private returnsAt = Number.POSITIVE_INFINITY
  private readonly words = new Words(this, kioskWords)
  private readonly common = new Words(this, commonWords)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'kiosk',
    token: () => this.token,
  })

  constructor() {
    super()
    new Seconds(this, () => {
      if (performance.now() > this.returnsAt) this.reset()
      return this.step.at === 'issued' ? Math.ceil(this.secondsLeft()) : hourOf(this.live.now())
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('pointerdown', this.touched)
    this.addEventListener('keydown', this.touched)
    void this.findPlace()
  }

  protected override render(): unknown {
    if (this.isEnrolled === false) return this.notEnrolled()
    const data = this.live.view?.data
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <div>
          <p class="hall">${data?.hall.name ?? ''}</p>
          <p class="hours figures">${data === undefined ? '' : this.words.t.hours(data.hours)}</p>
        </div>
        <time class="figures">${hourOf(this.live.now(), data?.hall.timeZone)}</time>
      </header>
      ${this.trouble()}
      <main>${data === undefined ? nothing : this.stage(data)}</main>
      <footer>
        <help-call .hall=${this.hall} .token=${this.token}></help-call>
        <live-dot
          .freshness=${this.live.freshness}
          .stoppedAt=${this.live.stoppedAt()}
          .timeZone=${data?.hall.timeZone}
        ></live-dot>
        <button class="quiet" @click=${() => this.switchLanguage()}>${this.common.t.otherLanguage}</button>
      </footer>
    `
  }

  private stage(data: KioskView): unknown {
    const { step } = this
    switch (step.at) {
      case 'issued':
        return html`<slip-shown
          .slip=${step.slip}
          .seconds=${Math.max(0, Math.ceil(this.secondsLeft()))}
          @done=${() => this.reset()}
          @more=${() => this.stay(issuedMilliseconds)}
        ></slip-shown>`
      case 'refused':
        return html`<section class="message" role="alert">
          <h1>${this.words.t.problem}</h1>
          <p>${step.detail}</p>
          <p>${this.words.t.help}</p>
          <button class="main" @click=${() => this.reset()}>${this.words.t.back}</button>
        </section>`
      case 'green':
        return this.groups(data)
      default:
        return this.question(data, step.at === 'start' ? step.by : 'queue', step.at === 'issuing')
    }
  }

  private question(data: KioskView, by: 'queue' | 'item', isBusy: boolean): unknown {
    const { t } = this.words
    const isOut = this.live.freshness !== 'live' || this.token === undefined
    return html`
      <h1>${this.green === null ? t.ask : t.askGreen}</h1>
      ${this.green === null ? this.greenBanner(data) : this.greenChosen(this.green.name)}
      <div class="tabs" role="group">
        <button aria-pressed=${by === 'queue'} @click=${() => this.go({ at: 'start', by: 'queue' })}>${t.byQueue}</button>
        <button aria-pressed=${by === 'item'} @click=${() => this.go({ at: 'start', by: 'item' })}>${t.byItem}</button>
      </div>
      ${
        by === 'queue'
          ? html`<queue-choice
              .queues=${data.queues}
              .disabled=${isOut || isBusy}
              @choose=${(event: CustomEvent<{ queue: string }>) => void this.issue(data, event.detail.queue)}
            ></queue-choice>`
          : html`<item-choice
              .items=${data.items}
              .queues=${data.queues}
              .disabled=${isOut || isBusy}
              @choose=${(event: CustomEvent<{ queue: string; item: string }>) =>
                void this.issue(data, event.detail.queue, event.detail.item)}
            ></item-choice>`
      }
      ${isBusy ? html`<div class="veil" role="status">${t.issuing}</div>` : nothing}
    `
  }

  private greenBanner(data: KioskView): unknown {
    const { t } = this.words
    const names = data.greenGroups.slice(0, 4).map((group) => group.name)
    const separator = language() === 'en' ? ', ' : '、'
    return html`<section class="green">
      <div>
        <h2>${t.green}</h2>
        <p>${t.greenWho(names.join(separator))}</p>
      </div>
      <button @click=${() => this.go({ at: 'green' })}>${t.greenTake}</button>
    </section>`
  }

  private greenChosen(name: string): unknown {
    const { t } = this.words
    return html`<section class="green chosen">
      <div>
        <h2>${t.green} · ${name}</h2>
        <p>${t.greenNote}</p>
      </div>
      <button
        @click=${() => {
          this.green = null
        }}
      >
        ${t.greenLeave}
      </button>
    </section>`
  }

  private groups(data: KioskView): unknown {
    const { t } = this.words
    return html`
      <h1>${t.greenAsk}</h1>
      <p class="lead">${t.greenNote}</p>
      <div class="groups">
        ${data.greenGroups.map(
          (group) => html`<button
            @click=${() => {
              this.green = group
              this.go({ at: 'start', by: 'queue' })
            }}
          >
            ${group.name}
          </button>`,
        )}
      </div>
      <button class="quiet" @click=${() => this.reset()}>${t.back}</button>
    `
  }

  private trouble(): unknown {
    const { freshness } = this.live
    if (freshness !== 'stale' && freshness !== 'dead') return nothing
    return html`<p class="trouble" role="alert">${this.words.t.offline}</p>`
  }

  private notEnrolled(): unknown {
    return html`<section class="message" role="alert">
      <lotus-mark></lotus-mark>
      <h1>${this.words.t.noDevice}</h1>
      <p>${this.words.t.noDeviceHow}</p>
    </section>`
  }

  /** A second touch while the first is under way finds the step changed: one number, one id. */
  private async issue(data: KioskView, queue: string, item?: string): Promise<void> {
    if (this.step.at !== 'start') return
    this.step = { at: 'issuing' }
    const green = this.green === null ? {} : { green: this.green.group }
    const items = item === undefined ? {} : { items: [item] }
    const command = { type: 'ticket.issue', queue, channel: 'kiosk', ...green, ...items } as const
    const reply = await ask<Issued & Record<string, unknown>>(this.hall, command, {
      token: this.token,
      id: newId(),
    })
    this.green = null
    if (!reply.ok) {
      this.go({ at: 'refused', detail: reply.problem.detail })
      return
    }
    const chosen = data.queues.find((each) => each.queue === queue)!
    const slip = slipOf(data, chosen, reply.result, this.live.now(), location.origin)
    this.step = { at: 'issued', slip }
    this.stay(issuedMilliseconds)
  }

  private async findPlace(): Promise<void> {
    const [{ hall }, token] = await Promise.all([findHall(), deviceToken('kiosk')])
    this.token = token
    this.isEnrolled = token !== undefined
    this.hall = hall
  }

  private readonly touched = (): void => {
    if (this.step.at !== 'issued') this.stay(idleMilliseconds)
  }

  private go(step: Step): void {
    this.step = step
    this.stay(idleMilliseconds)
  }

  private stay(milliseconds: number): void {
    this.returnsAt = performance.now() + milliseconds
    this.requestUpdate()
  }

  private secondsLeft(): number {
    return (this.returnsAt - performance.now()) / 1000
  }

  /** Back to the start, with nothing left of whoever stood here. */
  private reset(): void {
    this.returnsAt = Number.POSITIVE_INFINITY
    if (this.step.at === 'issuing') return
    this.step = start
    this.green = null
    setLanguage('zh-CN', false)
  }

  private switchLanguage(): void {
    setLanguage(language() === 'en' ? 'zh-CN' : 'en', false)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-page': KioskPage
  }
}
