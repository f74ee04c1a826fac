/**
 * What the citizen has come for: the hall's items, found by characters, pinyin or initials; several are possible. For
 * somebody without a number it begins the visit.
 */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { Item } from '../shared/law/plan.ts'
import type { VisitView } from '../shared/views/shapes.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import type { GuideBook } from './guides.ts'
import './item-guide.ts'
import { findByName, loadPinyin } from './name-search.ts'

/** Results that the list holds; a better word narrows it. */
const shown = 30

@customElement('matter-dialog')
export class MatterDialog extends DeskDialog {
  /** None: somebody who has no number. */
  @property({ attribute: false }) visit: VisitView | undefined
  @property({ attribute: false }) book: GuideBook | null = null
  @state() private wanted = ''
  @state() private chosen: readonly string[] = []
  /** Which of the found ones is pointed at. */
  @state() private at = 0
  @query('#search') private readonly search!: HTMLInputElement

  override connectedCallback(): void {
    super.connectedCallback()
    this.chosen = this.items.map(({ item }) => item)
    void loadPinyin().then(() => this.requestUpdate())
  }

  protected heading(): string {
    const { words, visit } = this
    return visit === undefined ? words.matter.headingWalkUp : words.matter.heading(visit.number)
  }

  protected override lead(): string {
    return this.visit === undefined ? this.words.matter.leadWalkUp : this.words.matter.lead
  }

  protected submitLabel(): string {
    return this.visit === undefined ? this.words.actions.serve : this.words.matter.submit
  }

  protected body(): TemplateResult {
    const { words } = this
    const found = this.found()
    const pointed = found[this.at]
    return html`
      <div class="chosen" aria-live="polite">
        <span class="label">${words.matter.chosen}</span>
        ${this.chosen.length === 0 ? html`<span class="quiet">${words.matter.none}</span>` : this.chosen.map((item) => this.chip(item))}
      </div>
      <div>
        <label class="spoken" for="search">${words.matter.lead}</label>
        <input class="field" id="search" data-first autocomplete="off" spellcheck="false" placeholder=${words.matter.search}
          role="combobox" aria-expanded="true" aria-controls="found" aria-describedby="how"
          aria-activedescendant=${pointed === undefined ? nothing : `item-${pointed.item}`}
          .value=${this.wanted} @input=${this.narrow} @keydown=${this.steer}>
        <p class="quiet how" id="how">${words.matter.how}</p>
      </div>
      <div class="two">
        <ul id="found" role="listbox" aria-multiselectable="true" aria-label=${words.matter.found}>
          ${found.map((item, index) => this.option(item, index))}
        </ul>
        <div class="preview" tabindex="0">${this.preview(pointed)}</div>
      </div>
      ${found.length > 0 ? nothing : html`<p class="quiet" role="status">${this.book === null ? words.matter.away : words.matter.nothing}</p>`}
    `
  }

  protected submit(): void {
    const { counter } = this.desk
    const items = [...this.chosen]
    if (this.visit === undefined)
      offer(this, { type: 'ticket.walkUp', counter, ...(items.length === 0 ? {} : { items }) })
    else if (items.length === 0) this.lack = this.words.matter.needItem
    else offer(this, { type: 'ticket.describe', counter, items })
  }

  override updated(): void {
    this.renderRoot.querySelector('.pointed')?.scrollIntoView({ block: 'nearest' })
  }

  private get items(): VisitView['items'] {
    return this.visit?.items ?? []
  }

  private preview(item: Item | undefined): TemplateResult {
    if (item === undefined) return html`<p class="quiet">${this.words.guide.pick}</p>`
    return html`<item-guide .words=${this.words} .item=${item}></item-guide>`
  }

  /** The counter's own queue first: that is what most come for. */
  private found(): Item[] {
    const all = this.book?.items ?? []
    const queue = this.visit?.queue
    const ordered = [
      ...all.filter((each) => each.queue === queue),
      ...all.filter((each) => each.queue !== queue),
    ]
    return findByName(ordered, this.wanted, ({ name }) => name).slice(0, shown)
  }

  private option(item: Item, index: number): TemplateResult {
    const on = this.chosen.includes(item.item)
    return html`
      <li role="option" id=${`item-${item.item}`} aria-selected=${on ? 'true' : 'false'}
        class="row ${on ? 'on' : ''} ${index === this.at ? 'pointed' : ''}"
        @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.press(index)}>
        <span class="mark" aria-hidden="true">${on ? '✓' : '+'}</span><span>${item.name}</span>
        ${item.queue === this.visit?.queue ? html`<small>${this.words.matter.here}</small>` : nothing}
      </li>
    `
  }

  private chip(item: string): TemplateResult {
    const { words } = this
    const name = this.nameOf(item)
    if (this.isSettled(item)) return html`<span class="chip" title=${words.matter.fixed}>✓ ${name}</span>`
    return html`
      <button type="button" class="chip" aria-label=${words.matter.remove(name)} @click=${() => this.toggle(item)}>
        ${name} <span aria-hidden="true">×</span>
      </button>
    `
  }

  private nameOf(item: string): string {
    const guide = this.items.find((each) => each.item === item)
    return (guide ?? this.book?.items.find((each) => each.item === item))?.name ?? item
  }

  private isSettled(item: string): boolean {
    return this.items.some((each) => each.item === item && each.outcome !== undefined)
  }

  private toggle(item: string): void {
    if (this.isSettled(item)) return
    this.lack = ''
    this.chosen = this.chosen.includes(item)
      ? this.chosen.filter((each) => each !== item)
      : [...this.chosen, item]
  }

  private press(index: number): void {
    const item = this.found()[index]
    if (item === undefined) return
    this.toggle(item.item)
    this.wanted = ''
    this.at = 0
    this.search.focus()
  }

  private narrow(): void {
    this.wanted = this.search.value
    this.at = 0
  }

  /** Enter adds what is pointed at; in an empty field that was not steered it confirms. */
  private steer(event: KeyboardEvent): void {
    if (event.isComposing) return
    const count = this.found().length
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.at = count === 0 ? 0 : (this.at + step + count) % count
      this.steered = true
    } else if (event.key === 'Enter' && (this.wanted.trim() !== '' || this.steered)) {
      event.preventDefault()
      this.steered = false
      this.press(this.at)
    } else if (event.key === 'Backspace' && this.wanted === '') {
      const last = this.chosen.at(-1)
      if (last !== undefined) this.toggle(last)
    }
  }

  private steered = false

  static override styles = [
    ...DeskDialog.styles,
    css`
      dialog {
        width: min(980px, calc(100vw - 24px));
      }
      .body {
        gap: 10px;
      }
      .chosen {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
      }
      .chosen .label {
        margin: 0;
      }
      .chip {
        min-height: 34px;
        gap: 8px;
        border: 1px solid var(--action);
        background: var(--action-tint);
        white-space: normal;
      }
      .how {
        padding-top: 4px;
        font-size: 14px;
      }
      .two {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 20px;
        height: 320px;
      }
      ul[role='listbox'] {
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--raised);
      }
      .row {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 38px;
        padding: 4px 12px;
        border-bottom: 1px solid var(--line);
        cursor: pointer;
      }
      .row > :nth-child(2) {
        flex: 1;
      }
      .row small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .row.on {
        background: var(--action-tint);
        font-weight: 600;
      }
      .row.pointed {
        outline: 3px solid var(--focus);
        outline-offset: -3px;
      }
      .mark {
        width: 16px;
        text-align: center;
        font-weight: 700;
      }
      .preview {
        overflow: auto;
      }
      @media (max-width: 720px) {
        .two {
          grid-template-columns: 1fr;
          height: 260px;
        }
        .preview {
          display: none;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'matter-dialog': MatterDialog
  }
}
