/**
 * A device that is none of the hall's: shows a code until a manager has typed it, and then goes where the manager said.
 * `?as=` says what it would be, `?gone` that it was one and was withdrawn.
 */

import { html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import type { DeviceKind } from '../shared/law/actor.ts'
import '../shared/ui/base.css'
import { dropToken, goTo, lastToken } from '../shared/ui/enrolment.ts'
import '../shared/ui/lotus-mark.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { lake, plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { showsOf } from '../shared/wire/devices.ts'
import type { Language } from '../shared/words/language.ts'
import { pair as en } from '../shared/words/en/pair.ts'
import { pair as zh, type PairWords } from '../shared/words/zh-CN/pair.ts'
import './display.css'
import { pairStyles } from './pair-styles.ts'
import { PairingCode } from './pairing-code.ts'
import './resting-cursor.ts'

const pairWords: Record<Language, PairWords> = { 'zh-CN': zh, en }
const retryMilliseconds = 2000

@customElement('pair-page')
export class PairPage extends LitElement {
  static override styles = [lake, plain, pairStyles]

  /** It has a token already and is on its way to its page. */
  @state() private isKnown = lastToken() !== null
  @state() private isAway = false
  private readonly address = new URLSearchParams(location.search)
  private readonly isGone = this.address.has('gone')
  private readonly wish = kindOf(this.address.get('as'))
  private readonly words = new Words(this, pairWords)
  private readonly pairing = new PairingCode(this, this.wish, ({ address }) => {
    if (address !== null) void goTo(address)
  })

  constructor() {
    super()
    new Seconds(this, () => this.minutes())
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.findOut()
  }

  override willUpdate(): void {
    document.title = this.words.t.title
  }

  protected override render(): unknown {
    const { t } = this.words
    const { paired } = this.pairing
    return html`
      <main class=${this.isGone ? 'gone' : ''}>
        <header>
          <lotus-mark></lotus-mark>
          ${this.wish === null ? nothing : html`<span>${t.kinds[this.wish]}</span>`}
        </header>
        ${
          paired !== null
            ? html`<div class="words" role="status">
                <h1>${t.done(paired.name)}</h1>
                <p>${paired.address === null ? t.agent : t.opening}</p>
              </div>`
            : this.isKnown
              ? html`<p class="state" role="status">${this.isAway ? t.away : t.opening}</p>`
              : this.ask()
        }
      </main>
    `
  }

  private ask(): unknown {
    const { t } = this.words
    const { code, problem, isAway } = this.pairing
    return html`
      <div class="words">
        <h1>${this.isGone ? t.gone : t.heading}</h1>
        ${this.isGone ? html`<p>${t.goneLead}</p>` : nothing}
        <p>${t.how}</p>
      </div>
      ${
        code === null
          ? nothing
          : html`<p class="code" role="img" aria-label=${`${t.code} ${code.split('').join(' ')}`}>
              <span>${code.slice(0, 3)}</span><span>${code.slice(3)}</span>
            </p>`
      }
      <p class="state ${isAway || problem !== null ? 'trouble' : ''}" role="status">
        ${isAway ? t.away : code === null ? (problem?.detail ?? t.waiting) : this.minutes() > 0 ? t.renews(this.minutes()) : t.soon}
        ${this.wish === 'wall' ? html`<a href="/manage">${t.wall}</a>` : nothing}
      </p>
    `
  }

  private minutes(): number {
    return Math.max(0, Math.round((this.pairing.until - Date.now()) / 60_000))
  }

  /** A device that is switched on at this page every morning goes where it belongs. */
  private async findOut(): Promise<void> {
    for (let known = lastToken(); known !== null; known = lastToken()) {
      const found = await addressOf(known.token)
      if (found === 'unknown') dropToken(known.kind, known.hall)
      else if (found !== 'away') return void goTo(found)
      else await new Promise((wake) => setTimeout(wake, retryMilliseconds))
      this.isAway = found === 'away'
    }
    this.isKnown = false
    this.pairing.start()
  }
}

function kindOf(text: string | null): DeviceKind | null {
  return text !== null && Object.hasOwn(showsOf, text) ? (text as DeviceKind) : null
}

async function addressOf(token: string): Promise<string> {
  try {
    const answer = await fetch('/api/me', { headers: { Authorization: `Bearer ${token}` } })
    if (answer.status === 401) return 'unknown'
    if (!answer.ok) return 'away'
    const { device } = (await answer.json()) as { device?: { kind: DeviceKind; address: string | null } }
    return device === undefined ? 'unknown' : (device.address ?? `/${device.kind}`)
  } catch {
    return 'away'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pair-page': PairPage
  }
}
