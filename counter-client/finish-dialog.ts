/** How a visit, or one matter of it, ended: outcomes and ways of the first inquiry by digit, and what each needs. */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Outcome } from '../shared/law/commands.ts'
import type { VisitView } from '../shared/views/shapes.ts'
import type { CheckRow } from './check-rows.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import './draft-events.ts'
import './explained-fields.ts'
import {
  choicesOf,
  commandOf,
  draftFor,
  type Ending,
  endings,
  type FinishDraft,
  lackOf,
  mainLackingOf,
} from './finish-draft.ts'
import './followed-fields.ts'
import type { GuideBook } from './guides.ts'
import './lacking-papers.ts'
import './reason-field.ts'
import { nextStepOf } from './visit-steps.ts'

/** Endings that need no more than their name. */
const plain: ReadonlySet<Ending> = new Set<Ending>(['done', 'accepted', 'answered'])

@customElement('finish-dialog')
export class FinishDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView
  /** The ending that the dialog opens with. */
  @property({ attribute: false }) first: Ending = 'done'
  /** The matter that it opens with; null: all that have no result. */
  @property({ attribute: false }) item: string | null = null
  /** The checklist, with what is on its way. */
  @property({ attribute: false }) rows: readonly CheckRow[] = []
  @property({ attribute: false }) book: GuideBook | null = null
  @state() private writing: FinishDraft | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.writing = draftFor(this.visit, this.rows, this.first, this.item)
  }

  override updated(): void {
    this.toggleAttribute('wide', !plain.has(this.form.ending))
  }

  protected heading(): string {
    const { finish } = this.words
    const item = this.visit.items.find((each) => each.item === this.form.item)
    const { number } = this.visit
    return item === undefined ? finish.heading(number) : finish.headingOne(number, item.name)
  }

  protected submitLabel(): string {
    return this.words.finish.submit
  }

  protected body(): TemplateResult {
    const { words, form } = this
    const ways = form.item === null ? endings : endings.slice(0, 6)
    return html`
      <div class="left" @draft-changed=${this.take}>
        ${this.scope()}
        <fieldset class="options outcomes">
          <legend class="label">${words.finish.now}</legend>
          ${ways.slice(0, 6).map((ending, index) => this.option(ending, index))}
        </fieldset>
        ${
          ways.length === 6
            ? nothing
            : html`
                <fieldset class="options">
                  <legend class="label">${words.finish.notNow}</legend>
                  ${ways.slice(6).map((ending, index) => this.option(ending, index + 6))}
                </fieldset>
              `
        }
        ${this.way()}
      </div>
      <div class="needs" @draft-changed=${this.take}>${this.needs()}</div>
    `
  }

  protected submit(): void {
    const { visit, rows, form, words, desk } = this
    this.lack = lackOf(visit, rows, form, words)
    if (this.lack === '') offer(this, commandOf(visit, rows, form, desk.counter))
  }

  protected override onKey(event: KeyboardEvent): void {
    const typed = event.composedPath()[0]
    if (typed instanceof HTMLInputElement && typed.type !== 'radio' && typed.type !== 'checkbox') return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const ending = /^[1-8]$/.test(event.key) ? endings[Number(event.key) - 1] : undefined
    if (ending === undefined) return
    event.preventDefault()
    this.choose(ending)
  }

  private get form(): FinishDraft {
    return (this.writing ??= draftFor(this.visit, this.rows, this.first, this.item))
  }

  private readonly take = (event: HTMLElementEventMap['draft-changed']): void => {
    this.writing = { ...this.form, ...event.detail }
  }

  private choose(ending: Ending): void {
    if (this.form.item !== null && (ending === 'followed' || ending === 'explained')) return
    this.writing = { ...this.form, ending }
    this.lack = ''
    this.renderRoot.querySelector<HTMLElement>(`input[value=${ending}]`)?.focus()
  }

  /** Several matters: for all that have no result yet, or for one alone. */
  private scope(): TemplateResult | typeof nothing {
    const { words, visit, form } = this
    const open = visit.items.filter(({ outcome }) => outcome === undefined)
    if (visit.items.length < 2 || open.length === 0) return nothing
    const options = [
      { item: null, name: words.finish.all(open.length) },
      ...open.map(({ item, name }) => ({ item, name })),
    ]
    return html`
      <fieldset class="scope">
        <legend class="label">${words.finish.scope}</legend>
        ${options.map(
          ({ item, name }) => html`
            <label class="option ${form.item === item ? 'on' : ''}">
              <input type="radio" name="scope" .checked=${form.item === item}
                @change=${() => (this.writing = { ...form, item, ending: item === null ? form.ending : nowOf(form.ending) })}>
              <span>${name}</span>
            </label>
          `,
        )}
      </fieldset>
    `
  }

  private option(ending: Ending, index: number): TemplateResult {
    const { words, form } = this
    const on = form.ending === ending
    const isBranch = ending === 'followed' || ending === 'explained'
    const name = isBranch ? words.branches[ending] : words.outcomes[ending]
    const hint = isBranch ? words.branchHints[ending] : words.outcomeHints[ending]
    return html`
      <label class="option ${on ? 'on' : ''}">
        <input type="radio" name="outcome" value=${ending} .checked=${on} data-first=${on ? '' : nothing}
          @change=${() => this.choose(ending)}>
        <span><b>${name}</b>${on ? html`<small>${hint}</small>` : nothing}</span>
        <kbd>${index + 1}</kbd>
      </label>
    `
  }

  /** A theme that is one visit: where it goes on, unless it ends here. */
  private way(): TemplateResult | typeof nothing {
    const { words, visit, form } = this
    const next = nextStepOf(visit)
    if (next === undefined || form.item !== null || form.ending === 'explained') return nothing
    return html`
      <div class="way">
        <p>${words.visit.goesOn(next)}</p>
        <label class="option ${form.whole ? 'on' : ''}">
          <input type="checkbox" .checked=${form.whole}
            @change=${(event: Event) => (this.writing = { ...form, whole: (event.target as HTMLInputElement).checked })}>
          <span>${words.finish.whole}</span>
        </label>
      </div>
    `
  }

  private needs(): TemplateResult | typeof nothing {
    const { words, form, book } = this
    switch (form.ending) {
      case 'notice':
        return html`${this.papers(words.finish.missing, words.finish.noMissing)} ${this.repeated()}`
      case 'accepted-pending':
        return this.promise()
      case 'not-accepted':
        return this.refusal()
      case 'followed':
        return html`<followed-fields .words=${words} .draft=${form}></followed-fields>`
      case 'explained':
        return html`<explained-fields .words=${words} .draft=${form}
          .register=${book?.elsewhere ?? []}></explained-fields>`
      default:
        return nothing
    }
  }

  private papers(label: string, none: string): TemplateResult {
    const { words, visit, rows, form } = this
    const choices = choicesOf(visit, rows, form)
    if (choices.length === 0) return html`<p class="trouble">${none}</p>`
    return html`<lacking-papers .words=${words} .rows=${choices} .lacking=${form.lacking} .label=${label}
      ?detailed=${form.ending === 'notice'} .promise=${form.ending === 'notice' ? '' : words.finish.promise}
      ?promised=${form.promised}></lacking-papers>`
  }

  private promise(): TemplateResult {
    const { words, visit, rows, form } = this
    const main = mainLackingOf(visit, rows, form)
    return html`
      ${main.length === 0 ? nothing : html`<p class="trouble">${words.finish.mainMissing(main.join(words.visit.comma))}</p>`}
      ${this.papers(words.finish.missingPending, words.finish.noLater)} ${this.repeated()}
    `
  }

  private refusal(): TemplateResult {
    const { words, form } = this
    return html`
      <reason-field .label=${words.finish.reason} .reason=${form.reason}
        ?lacking=${this.lack !== '' && form.reason.trim() === ''}
        @reason-given=${(event: CustomEvent<string>) => (this.writing = { ...form, reason: event.detail })}></reason-field>
      <reason-field .label=${words.finish.remedy} .usual=${words.finish.remedies} .reason=${form.remedy}
        ?lacking=${this.lack !== '' && form.remedy.trim() === ''}
        @reason-given=${(event: CustomEvent<string>) => (this.writing = { ...form, remedy: event.detail })}></reason-field>
    `
  }

  /** A warning before the server says it: what an earlier notice of this visit did not name. */
  private repeated(): TemplateResult | typeof nothing {
    const { words, visit, rows, form } = this
    const fresh = choicesOf(visit, rows, form).filter(
      ({ name }) => form.lacking.has(name) && visit.unnamed.includes(name),
    )
    if (fresh.length === 0) return nothing
    const list = fresh.map(({ name }) => name).join(words.visit.comma)
    return html`<p class="warning" role="status">⚠ ${words.finish.repeated(list)}</p>`
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      .left,
      .needs {
        display: grid;
        align-content: start;
        gap: 14px;
        min-width: 0;
      }
      .needs:empty {
        display: none;
      }
      .options {
        gap: 5px;
      }
      .outcomes .option,
      .options .option {
        min-height: 40px;
        padding: 3px 14px;
      }
      .scope {
        display: grid;
        gap: 5px;
      }
      .way {
        display: grid;
        gap: 6px;
      }
      .warning {
        padding: 8px 12px;
        border: 1px solid var(--long);
        border-radius: 12px;
        background: var(--long-tint);
        color: var(--long);
        font-weight: 600;
      }
      @media (min-width: 900px) {
        :host([wide]) dialog {
          width: 1040px;
        }
        :host([wide]) .body {
          grid-template-columns: 5fr 6fr;
          grid-template-rows: minmax(0, 1fr);
          gap: 16px;
          padding-right: 16px;
          padding-left: 16px;
          overflow: hidden;
        }
        :host([wide]) .left,
        :host([wide]) .needs {
          padding: 4px 12px;
          overflow: auto;
        }
      }
    `,
  ]
}

/** One matter alone has an outcome; the ways of the first inquiry are the visit's. */
function nowOf(ending: Ending): Outcome {
  return ending === 'followed' || ending === 'explained' ? 'answered' : ending
}

declare global {
  interface HTMLElementTagNameMap {
    'finish-dialog': FinishDialog
  }
}
