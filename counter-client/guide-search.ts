/** One field for all: a matter by characters or pinyin takes a number, a number shows its ticket. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { deskStyles } from './desk-styles.ts'
import type { Matter } from './guide-matters.ts'
import { findByName, loadPinyin } from './name-search.ts'

declare global {
  interface HTMLElementEventMap {
    /** A number for this matter is wanted. */
    'matter-chosen': CustomEvent<Matter>
    /** The ticket with this number is wanted. */
    'number-chosen': CustomEvent<string>
  }
}

type Found = { ticket: string } | { matter: Matter }

const shownMost = 8

@customElement('guide-search')
export class GuideSearch extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) matters: readonly Matter[] = []
  /** What a service looks like now, e.g. how many wait. */
  @property({ attribute: false }) aboutQueue: (queue: string) => string = () => ''
  /** Whether numbers can be taken here, or tickets found only. */
  @property({ type: Boolean, attribute: 'may-take' }) mayTake = false
  @property({ type: Boolean }) still = false
  @state() private text = ''
  @state() private active = 0
  @state() private isOpen = false
  @state() private hasPinyin = false
  private found: Found[] = []
  @query('input') private readonly input!: HTMLInputElement

  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true }

  /** Empties the field. */
  clear(): void {
    this.text = ''
    this.isOpen = false
  }

  override willUpdate(changed: PropertyValues): void {
    const sources = ['text', 'matters', 'mayTake', 'hasPinyin'] as PropertyKey[]
    if (!sources.some((source) => changed.has(source as keyof GuideSearch))) return
    const number = numberIn(this.text)
    // An empty field stands for nothing: Enter in it must not take a number.
    const named =
      this.mayTake && this.text.trim() !== '' ? findByName(this.matters, this.text, ({ name }) => name) : []
    const matters = named.slice(0, shownMost)
    this.found = [...(number === null ? [] : [{ ticket: number }]), ...matters.map((matter) => ({ matter }))]
    this.active = 0
  }

  override render(): TemplateResult {
    const { search: t } = this.words
    const isShown = this.isOpen && this.text.trim() !== ''
    return html`
      <label class="label" for="search">${this.mayTake ? t.label : t.onlyTicketsLabel} <kbd>F2</kbd></label>
      <input class="field" id="search" role="combobox" autocomplete="off" autocapitalize="none" spellcheck="false"
        maxlength="40" placeholder=${this.mayTake ? t.placeholder : t.onlyTickets} .value=${this.text}
        aria-expanded=${isShown ? 'true' : 'false'} aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${isShown && this.found.length > 0 ? `found-${this.active}` : nothing}
        @focus=${this.onFocus} @blur=${() => (this.isOpen = false)} @input=${this.onInput} @keydown=${this.onKey}>
      <div class="list" ?hidden=${!isShown}>
        <ul id="found" role="listbox" aria-label=${t.options} ?hidden=${this.found.length === 0}>
          ${this.found.map((found, index) => this.option(found, index))}
        </ul>
        ${this.found.length === 0 ? html`<p class="quiet" role="status">${t.none}</p>` : nothing}
      </div>
    `
  }

  private option(found: Found, index: number): TemplateResult {
    const { search: t } = this.words
    const isActive = index === this.active
    const choosable = isChoosable(found)
    const [name, about] =
      'ticket' in found ? [found.ticket, t.ticket] : [found.matter.name, this.about(found.matter)]
    return html`
      <li role="option" id=${`found-${index}`} class="${isActive ? 'active' : ''} ${choosable ? '' : 'off'}"
        aria-selected=${isActive ? 'true' : 'false'} aria-disabled=${choosable ? 'false' : 'true'}
        data-matter=${'matter' in found ? found.matter.id : nothing}
        @mousedown=${(event: MouseEvent) => event.preventDefault()} @click=${() => this.choose(found)}>
        <b>${name}</b><span>${about}</span>
      </li>
    `
  }

  private about({ kind, queue, where = '', hours = '', phone = '' }: Matter): string {
    const { search: t } = this.words
    if (kind === 'elsewhere') return `${t.elsewhere}：${t.where(where, hours, phone)}`
    const about = this.aboutQueue(queue)
    if (kind === 'item') return about
    return `${kind === 'theme' ? t.theme : t.queue} · ${about}`
  }

  private readonly onFocus = (): void => {
    this.isOpen = true
    void loadPinyin().then(
      () => (this.hasPinyin = true),
      () => undefined,
    )
  }

  private readonly onInput = (): void => {
    this.text = this.input.value
    this.isOpen = true
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      this.isOpen = true
      this.move(step)
    } else if (event.key === 'Escape') this.clear()
    else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      const found = this.found[this.active]
      if (this.isOpen && found !== undefined) this.choose(found)
    }
  }

  private move(step: number): void {
    const { length } = this.found
    for (let tried = 1; tried <= length; tried++) {
      const next = (this.active + step * tried + length * tried) % length
      if (!isChoosable(this.found[next]!)) continue
      this.active = next
      return
    }
  }

  private choose(found: Found): void {
    if (!isChoosable(found) || (this.still && 'matter' in found)) return
    if ('ticket' in found) {
      this.clear()
      this.dispatchEvent(
        new CustomEvent('number-chosen', { detail: found.ticket, bubbles: true, composed: true }),
      )
    } else this.dispatchEvent(new CustomEvent('matter-chosen', { detail: found.matter }))
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        position: relative;
      }
      .field {
        min-height: 50px;
        font-size: 18px;
      }
      .list {
        position: absolute;
        z-index: 2;
        top: 100%;
        left: 0;
        width: max(100%, min(600px, 92vw));
        margin-top: 4px;
        padding: 6px;
        border: 1px solid var(--edge);
        border-radius: 14px;
        background: var(--raised);
      }
      .list > p {
        padding: 10px 12px;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 14px;
        min-height: 46px;
        padding: 9px 12px;
        border-radius: 10px;
        cursor: pointer;
      }
      li b {
        font-size: 17px;
      }
      li span {
        flex: 1 1 auto;
        color: var(--ink-2);
        font-size: 15px;
        text-align: right;
      }
      li.active {
        background: var(--action-tint);
        box-shadow: inset 0 0 0 2px var(--action);
      }
      li.off {
        background: none;
        box-shadow: none;
        cursor: default;
      }
      li.off span {
        color: var(--long);
        text-align: left;
      }
    `,
  ]
}

function isChoosable(found: Found): boolean {
  return 'ticket' in found || found.matter.kind !== 'elsewhere'
}

/** `a12` is A012: digits are three and more on every slip (N1). */
function numberIn(text: string): string | null {
  const parts = /^([a-z]{1,3})[\s-]*(\d{1,6})$/i.exec(text.trim())
  return parts === null
    ? null
    : parts[1]!.toUpperCase() + parts[2]!.replace(/^0+(?=\d{3})/, '').padStart(3, '0')
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-search': GuideSearch
  }
}
