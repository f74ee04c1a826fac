/** The question with everything that answers it: search, the green channel, queues, themes, what others come for. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { language, Words } from '../shared/ui/words.ts'
import type { Offer } from './offline/offer.ts'
import { askedChoices } from './choice.ts'
import './choice-list.ts'
import { kioskWords } from './kiosk-words.ts'
import { startStyles } from './kiosk-start-styles.ts'
import './queue-choice.ts'

/** Where a touch leads that is no choice yet. */
export type Way = { to: 'find' } | { to: 'green' } | { to: 'theme'; theme: Offer['themes'][number] }

declare global {
  interface HTMLElementEventMap {
    way: CustomEvent<Way>
  }
}

type Tab = 'queue' | 'theme' | 'asked'

@customElement('kiosk-start')
export class KioskStart extends LitElement {
  static override styles = [plain, startStyles]

  @property({ attribute: false }) view: Offer | null = null
  /** The green group that was chosen. */
  @property({ attribute: false }) green: { name: string } | null = null
  @property({ type: Boolean }) disabled = false
  /** How many lines something above takes: what is asked for less gives way, first the lists of the day, then the themes. */
  @property({ type: Number }) lines = 0
  /** Everything that is touched below, one thing at a time. */
  @property({ type: Boolean, reflect: true }) low = false
  @state() private tab: Tab = 'queue'
  private readonly words = new Words(this, kioskWords)

  protected override render(): unknown {
    const { view } = this
    if (view === null) return nothing
    return this.low ? this.one(view) : this.all(view)
  }

  private all(view: Offer): unknown {
    const { t } = this.words
    const asked = askedChoices(view)
    return html`
      <button class="search" @click=${() => this.go({ to: 'find' })}>
        ${glass}<b>${t.search}</b><span>${t.searchHint}<i>${t.searchExample}</i></span>
      </button>
      <div class="lane">${this.green === null ? this.banner(view) : this.chosen(this.green.name)}</div>
      <queue-choice ?brief=${this.lines > 0} .queues=${view.queues} ?disabled=${this.disabled} @choose=${this.passOn}></queue-choice>
      <div class="side">
        ${
          view.themes.length === 0 || this.lines > 2
            ? nothing
            : html`<h2>${t.byTheme}</h2>
                <div class="themes">${this.themes(view)}</div>`
        }
        ${
          asked.length === 0 || this.lines > 0
            ? nothing
            : html`<h2>${t.asked}</h2>
                <choice-list small .choices=${asked} ?disabled=${this.disabled} @choose=${this.passOn}></choice-list>`
        }
      </div>
    `
  }

  /** Everything that is touched lies in the lower half, and only one list is there at a time. */
  private one(view: Offer): unknown {
    const { t } = this.words
    const asked = askedChoices(view)
    const tab = (name: Tab, words: string): unknown => html`<button
      aria-pressed=${this.tab === name}
      @click=${() => (this.tab = name)}
    >
      ${words}
    </button>`
    return html`
      <div class="ways">
        <button class="search" @click=${() => this.go({ to: 'find' })}>${glass}<b>${t.search}</b></button>
        ${
          this.green === null
            ? html`<button class="take" @click=${() => this.go({ to: 'green' })}>${t.green}</button>`
            : html`<button class="take" @click=${() => this.leaveGreen()}>${t.greenLeave}</button>`
        }
      </div>
      <div class="tabs" role="group" aria-label=${t.ask}>
        ${tab('queue', t.byQueue)} ${view.themes.length === 0 ? nothing : tab('theme', t.byTheme)}
        ${asked.length === 0 ? nothing : tab('asked', t.byAsked)}
      </div>
      <div class="list">
        ${
          this.tab === 'queue'
            ? html`<queue-choice low .queues=${view.queues} ?disabled=${this.disabled} @choose=${this.passOn}></queue-choice>`
            : this.tab === 'theme'
              ? html`<div class="themes">${this.themes(view)}</div>`
              : html`<choice-list .choices=${asked} ?disabled=${this.disabled} @choose=${this.passOn}></choice-list>`
        }
      </div>
    `
  }

  private themes(view: Offer): unknown {
    return view.themes.map(
      (theme) => html`<button
        data-theme=${theme.theme}
        class=${theme.visit === undefined ? '' : 'visit'}
        @click=${() => this.go({ to: 'theme', theme })}
      >
        ${theme.name}
      </button>`,
    )
  }

  private banner({ greenGroups }: Offer): unknown {
    const { t } = this.words
    const names = greenGroups.slice(0, 4).map((group) => group.name)
    return html`<section class="green">
      <div>
        <h2>${t.green}</h2>
        <p>${t.greenWho(names.join(language() === 'en' ? ', ' : '、'))}</p>
      </div>
      <button @click=${() => this.go({ to: 'green' })}>${t.greenTake}</button>
    </section>`
  }

  private chosen(name: string): unknown {
    const { t } = this.words
    return html`<section class="green">
      <div>
        <h2>${t.green} · ${name}</h2>
        ${this.lines > 0 ? nothing : html`<p>${t.greenNote}</p>`}
      </div>
      <button @click=${() => this.leaveGreen()}>${t.greenLeave}</button>
    </section>`
  }

  private leaveGreen(): void {
    this.dispatchEvent(new CustomEvent('leave'))
  }

  private go(detail: Way): void {
    this.dispatchEvent(new CustomEvent('way', { detail }))
  }

  private readonly passOn = ({ detail }: CustomEvent): void => {
    this.dispatchEvent(new CustomEvent('choose', { detail }))
  }
}

const glass = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="10.5" cy="10.5" r="6.5" />
  <path d="M15.5 15.5 21 21" />
</svg>`

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-start': KioskStart
  }
}
