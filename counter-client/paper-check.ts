/** The papers of all matters of the visit, each once, ticked off by the clerk: received, missing, not right. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { paperCheckStyles } from './paper-check-styles.ts'
import { customElement, property } from 'lit/decorators.js'
import { classMap } from 'lit/directives/class-map.js'
import type { Paper } from '../shared/law/commands.ts'
import type { VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { type CheckRow, type PaperState, paperOf, paperStates } from './check-rows.ts'
import { deskKeys, keyOf } from './desk-actions.ts'
import { wish } from './desk-events.ts'

declare global {
  interface HTMLElementEventMap {
    /** `patience`: how long others may still join it, in milliseconds. */
    'papers-ticked': CustomEvent<{ papers: Paper[]; patience?: number }>
  }
}

/** Typing goes on; in milliseconds. */
const typingPatience = 1500

@customElement('paper-check')
export class PaperCheck extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) visit!: VisitView
  @property({ attribute: false }) rows: readonly CheckRow[] = []
  /** Nothing can be pressed: the data is old. */
  @property({ type: Boolean }) still = false

  override render(): TemplateResult {
    const { words, visit, rows } = this
    const none = visit.items.length === 0
    const open = rows.some((row) => row.kind !== 'shared' && row.state === undefined)
    return html`
      <section class="card" aria-labelledby="heading">
        <header>
          <h3 id="heading">${words.visit.matters}</h3>
          ${rows.some(({ kind }) => kind !== 'shared') ? html`<kbd title=${words.actions.tick}>${deskKeys.tick}</kbd>` : nothing}
          <span class="gap"></span>
          ${open ? this.tool(words.visit.allReceived, deskKeys.receive, () => this.receiveRest()) : nothing}
          ${none ? nothing : this.tool(words.actions.guides, keyOf.guides, () => wish(this, { do: 'side', action: 'guides' }))}
          ${visit.state === 'serving' && !none ? this.describe(words.actions.describeMore) : nothing}
        </header>
        ${none ? this.unknown() : html`${this.matters()}${this.materials()}`}
      </section>
    `
  }

  /** Puts the keyboard on the first paper that nobody has looked at, or on the first. */
  override focus(): void {
    const open = this.rows.find((row) => row.kind !== 'shared' && row.state === undefined)
    const groups = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=radiogroup]')]
    const group = groups.find((each) => each.dataset['name'] === open?.name) ?? groups[0]
    group?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }

  /** Marks as received whatever nobody has looked at. */
  receiveRest(): void {
    const rest = this.rows.filter(({ kind, state }) => kind !== 'shared' && state === undefined)
    this.tell(rest.map((row) => paperOf(row, 'received')))
  }

  private tool(label: string, key: string, press: () => void): TemplateResult {
    return html`<button class="tool" ?disabled=${this.still} @click=${press}>${label} <kbd>${key}</kbd></button>`
  }

  private describe(label: string): TemplateResult {
    return this.tool(label, keyOf.describe, () => wish(this, { do: 'side', action: 'describe' }))
  }

  private unknown(): TemplateResult {
    const { words, visit } = this
    return html`
      <div class="unknown">
        <p class="quiet">${words.visit.noItems}</p>
        ${
          visit.state === 'serving'
            ? html`<button class="button" ?disabled=${this.still}
                @click=${() => wish(this, { do: 'side', action: 'describe' })}>
                ${words.actions.describe} <kbd>${keyOf.describe}</kbd></button>`
            : nothing
        }
      </div>
    `
  }

  /** Several matters, or one that has its result: each with what came of it. */
  private matters(): TemplateResult | typeof nothing {
    const { words, visit } = this
    const settled = visit.items.some(({ outcome }) => outcome !== undefined)
    // The steps of a theme name its matters already.
    if (visit.steps.length > 0 || (visit.items.length === 1 && !settled)) return nothing
    return html`
      <div class="matters">
        <ul>
          ${visit.items.map(
            ({ name, outcome }) => html`
              <li class="matter ${outcome === undefined ? '' : 'settled'}">
                <span>${outcome === undefined ? '' : '✓ '}${name}</span>
                ${outcome === undefined ? nothing : html`<small>${words.outcomes[outcome]}</small>`}
              </li>
            `,
          )}
        </ul>
        ${
          visit.state === 'serving' && visit.items.some(({ outcome }) => outcome === undefined)
            ? this.tool(words.actions.settle, keyOf.settle, () =>
                wish(this, { do: 'side', action: 'settle' }),
              )
            : nothing
        }
      </div>
    `
  }

  private materials(): TemplateResult {
    const { words, rows } = this
    if (rows.length === 0) return html`<p class="quiet">${words.visit.noMaterials}</p>`
    return html`
      <ul class="papers" @keydown=${this.move}>${rows.map((row) => this.row(row))}</ul>
      <datalist id="usual">
        ${words.visit.mendUsual.map((each) => html`<option value=${each}></option>`)}
      </datalist>
    `
  }

  private row(row: CheckRow): TemplateResult {
    const { words } = this
    const { name, kind, need } = row
    if (kind === 'shared')
      return html`<li class="shared"><span>${name} <small>${words.visit.shared}</small></span></li>`
    return html`
      <li class=${classMap({ pending: row.pending === true })}>
        <span>
          ${name} ${kind === 'later' ? html`<small class="later">${words.visit.later}</small>` : nothing}
          ${row.pending === true ? html`<small role="status">${this.onItsWay}</small>` : nothing}
          ${need === undefined ? nothing : html`<small class="need">${words.visit.need(need)}</small>`}
        </span>
        <span class="states" role="radiogroup" aria-label=${name} data-name=${name}>
          ${paperStates.map((state, index) => this.choice(row, state, index))}
        </span>
        ${row.state === 'defective' ? this.mend(row) : nothing}
      </li>
    `
  }

  private get onItsWay(): string {
    const { words, visit } = this
    return visit.state === 'serving' ? words.visit.sending : words.visit.tickedLater
  }

  private choice(row: CheckRow, state: PaperState, index: number): TemplateResult {
    const on = row.state === state
    const reachable = row.state === undefined ? index === 0 : on
    return html`
      <button class=${state} role="radio" aria-checked=${on ? 'true' : 'false'} tabindex=${reachable ? 0 : -1}
        ?disabled=${this.still} @click=${() => (on ? undefined : this.tell([paperOf(row, state)]))}>
        ${this.words.visit.states[state]}
      </button>
    `
  }

  private mend(row: CheckRow): TemplateResult {
    const { words } = this
    const id = `mend-${row.name}`
    return html`
      <span class="mend">
        <input class="field" id=${id} maxlength="200" autocomplete="off" list="usual" .value=${row.mend ?? ''}
          ?disabled=${this.still} aria-label=${`${row.name}：${words.visit.mend}`} placeholder=${words.visit.mend}
          @input=${(event: InputEvent) => this.typeMend(row, event)} @keydown=${leaveByKey}>
      </span>
    `
  }

  private typeMend(row: CheckRow, event: InputEvent): void {
    const mend = (event.target as HTMLInputElement).value
    this.tell([paperOf({ name: row.name, mend }, 'defective')], typingPatience)
  }

  private tell(papers: Paper[], patience?: number): void {
    if (this.still || papers.length === 0) return
    const detail = { papers, ...(patience === undefined ? {} : { patience }) }
    this.dispatchEvent(new CustomEvent('papers-ticked', { detail, bubbles: true, composed: true }))
  }

  /** Left and right go over the states of a paper, up and down over the papers; Esc gives the keys back to the desk. */
  private move(event: KeyboardEvent): void {
    const target = event.composedPath()[0]
    if (!(target instanceof HTMLElement) || target.role !== 'radio') return
    if (event.key === 'Escape') {
      event.preventDefault()
      target.blur()
      return
    }
    const groups = [...this.renderRoot.querySelectorAll('[role=radiogroup]')].map((group) => [
      ...group.querySelectorAll<HTMLElement>('[role=radio]'),
    ])
    const y = groups.findIndex((group) => group.includes(target))
    const x = groups[y]!.indexOf(target)
    const to = {
      ArrowLeft: groups[y]![x - 1],
      ArrowRight: groups[y]![x + 1],
      ArrowUp: groups[y - 1]?.[x],
      ArrowDown: groups[y + 1]?.[x],
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    to.focus()
  }

  static override styles = paperCheckStyles
}

/** The field is left, so that the keys of the desk mean the desk again. */
function leaveByKey(event: KeyboardEvent): void {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || event.isComposing) return
  event.preventDefault()
  ;(event.target as HTMLInputElement).blur()
}

declare global {
  interface HTMLElementTagNameMap {
    'paper-check': PaperCheck
  }
}
