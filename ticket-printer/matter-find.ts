/** Looking for a matter: by characters, pinyin or first letters; without a word typed, everything by queue. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import type { Offer } from './offline/offer.ts'
import { matterChoices } from './choice.ts'
import './choice-list.ts'
import { findStyles } from './find-styles.ts'
import { kioskWords } from './kiosk-words.ts'
import './letter-keys.ts'
import { loadMatch, type Match, searchMatters } from './matter-search.ts'

@customElement('matter-find')
export class MatterFind extends LitElement {
  static override styles = [plain, findStyles]

  @property({ attribute: false }) view: Offer | null = null
  @property({ type: Boolean }) disabled = false
  @state() private typed = ''
  @state() private match: Match | null = null
  private readonly words = new Words(this, kioskWords)

  override connectedCallback(): void {
    super.connectedCallback()
    // Without the readings characters are still found.
    void loadMatch()
      .catch((): Match => (text, typed) => (text.includes(typed) ? [text.indexOf(typed)] : null))
      .then((match) => {
        this.match = match
      })
  }

  protected override render(): unknown {
    const { view } = this
    const { t } = this.words
    if (view === null) return nothing
    return html`
      <div class="typing">
        <input
          aria-label=${t.search}
          placeholder=${t.searchHint}
          inputmode="none"
          autocomplete="off"
          maxlength="20"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        ${
          this.typed === ''
            ? nothing
            : html`<button class="clear" @click=${() => (this.typed = '')}>${t.clear}</button>`
        }
      </div>
      <div class="found">${this.typed.trim() === '' ? this.everything(view) : this.fitting(view)}</div>
      <letter-keys @key-touched=${(event: CustomEvent<string>) => this.touch(event.detail)}></letter-keys>
    `
  }

  private fitting(view: Offer): unknown {
    const { t } = this.words
    if (this.match === null) return html`<p role="status">${t.searching}</p>`
    const found = searchMatters(view, this.typed, this.match)
    return html`
      <p class="count" role="status">${found.length === 0 ? t.foundNone : t.found(found.length)}</p>
      <choice-list narrow .choices=${found} ?disabled=${this.disabled} @choose=${this.passOn}></choice-list>
    `
  }

  private everything(view: Offer): unknown {
    const choices = matterChoices(view)
    return view.queues.map((queue) => {
      const own = choices.filter((choice) => choice.queue === queue)
      if (own.length === 0) return nothing
      return html`<section>
        <h2>${queue.name}</h2>
        <choice-list narrow .choices=${own} ?disabled=${this.disabled} @choose=${this.passOn}></choice-list>
      </section>`
    })
  }

  private touch(key: string): void {
    this.typed = key === '' ? this.typed.slice(0, -1) : this.typed + key
  }

  private readonly passOn = ({ detail }: CustomEvent): void => {
    this.dispatchEvent(new CustomEvent('choose', { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'matter-find': MatterFind
  }
}
