/** Somebody asks at the guide's desk: what, and which of the four ways it goes (首问, Reg. 25). */

import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Elsewhere } from '../shared/law/plan.ts'
import type { GuideView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { DeskDialog } from './desk-dialog.ts'
import { offer } from './desk-events.ts'
import { valueOf } from './draft-events.ts'
import './explained-fields.ts'
import {
  emptyDraft,
  explainedOf,
  type FinishDraft,
  followUpOf,
  lackOfExplained,
  lackOfFollowed,
} from './finish-draft.ts'
import './followed-fields.ts'
import type { Matter } from './guide-matters.ts'

const ways = ['answered', 'guided', 'explained', 'followed'] as const
type Way = (typeof ways)[number]

@customElement('inquiry-dialog')
export class InquiryDialog extends DeskDialog {
  @property({ attribute: false }) guideWords!: GuideWords
  @property({ attribute: false }) guide!: GuideView
  @property({ attribute: false }) matters: readonly Matter[] = []
  @state() private way: Way = 'answered'
  @state() private writing: FinishDraft = emptyDraft('answered')
  @state() private answer = ''
  @state() private queue = ''

  protected heading(): string {
    return this.guideWords.inquiry.heading
  }

  protected override lead(): string {
    return this.guideWords.inquiry.lead
  }

  protected submitLabel(): string {
    const { inquiry: t } = this.guideWords
    return this.way === 'guided' ? t.submitGuided : t.submit
  }

  protected body(): TemplateResult {
    const { inquiry: t } = this.guideWords
    return html`
      <fieldset class="options">
        <legend class="spoken">${t.heading}</legend>
        ${ways.map(
          (way, index) => html`
            <label class="option ${this.way === way ? 'on' : ''}">
              <input type="radio" name="way" value=${way} .checked=${this.way === way}
                ?data-first=${index === 0} @change=${() => this.choose(way)}>
              <span>${t.ways[way]}</span> <kbd>${index + 1}</kbd>
            </label>
          `,
        )}
      </fieldset>
      <div @draft-changed=${this.take}>${this.needs()}</div>
    `
  }

  private needs(): TemplateResult {
    const { inquiry: t } = this.guideWords
    switch (this.way) {
      case 'explained':
        return html`<explained-fields .words=${this.words} .draft=${this.writing} .register=${this.register}></explained-fields>`
      case 'followed':
        return html`<followed-fields .words=${this.words} .draft=${this.writing}></followed-fields>`
      case 'answered':
        return html`
          ${this.matterField()}
          <div>
            <label class="label" for="answer">${t.answer}</label>
            <textarea class="field" id="answer" rows="3" maxlength="500" .value=${this.answer}
              @input=${(event: InputEvent) => (this.answer = valueOf(event))}></textarea>
          </div>
        `
      case 'guided':
        return html`
          ${this.matterField()}
          <div>
            <label class="label" for="queue">${t.queue}</label>
            <select class="field" id="queue" @change=${(event: Event) => (this.queue = (event.target as HTMLSelectElement).value)}>
              <option value="" ?selected=${this.queue === ''}></option>
              ${this.guide.queues.map(
                ({ queue, name, waiting }) =>
                  html`<option value=${queue} ?selected=${this.queue === queue}>${t.waiting(name, waiting)}</option>`,
              )}
            </select>
          </div>
        `
    }
  }

  private matterField(): TemplateResult {
    const named = this.matters.filter(({ kind }) => kind === 'item' || kind === 'theme')
    return html`
      <div>
        <label class="label" for="matter">${this.guideWords.inquiry.matter}</label>
        <input class="field" id="matter" maxlength="200" autocomplete="off" list="named" .value=${this.writing.matter}
          @input=${(event: InputEvent) => this.name(valueOf(event))}>
        ${named.length === 0 ? nothing : html`<datalist id="named">${named.map(({ name }) => html`<option value=${name}></option>`)}</datalist>`}
      </div>
    `
  }

  protected submit(): void {
    const { inquiry: t } = this.guideWords
    const { finish } = this.words
    const matter = this.writing.matter.trim()
    switch (this.way) {
      case 'explained':
        this.lack = lackOfExplained(this.writing, finish)
        if (this.lack !== '') return
        offer(this, {
          type: 'inquiry.record',
          matter: this.writing.explained.matter.trim(),
          explained: explainedOf(this.writing),
        })
        return
      case 'followed':
        this.lack = lackOfFollowed(this.writing, finish)
        if (this.lack === '')
          offer(this, { type: 'inquiry.record', matter, followUp: followUpOf(this.writing) })
        return
      case 'answered':
        this.lack = matter === '' ? t.needMatter : this.answer.trim() === '' ? t.needAnswer : ''
        if (this.lack === '') offer(this, { type: 'inquiry.record', matter, answer: this.answer.trim() })
        return
      case 'guided':
        this.lack = matter === '' ? t.needMatter : this.queue === '' ? t.needQueue : ''
        if (this.lack === '') offer(this, { type: 'ticket.issue', queue: this.queue, inquiry: matter })
    }
  }

  protected override onKey(event: KeyboardEvent): void {
    const typed = event.composedPath()[0]
    const isText =
      (typed instanceof HTMLInputElement && typed.type !== 'radio') ||
      typed instanceof HTMLTextAreaElement ||
      typed instanceof HTMLSelectElement
    const way = ways[Number(event.key) - 1]
    if (isText || way === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    this.choose(way)
  }

  private get register(): readonly Elsewhere[] {
    return this.matters
      .filter(({ kind }) => kind === 'elsewhere')
      .map(({ id, name, reason = '', where = '', hours, phone }) => ({
        matter: id,
        name,
        reason,
        where,
        ...(hours === undefined ? {} : { hours }),
        ...(phone === undefined ? {} : { phone }),
      }))
  }

  /** What was typed as the matter goes along to another way. */
  private choose(way: Way): void {
    const { matter, explained } = this.writing
    const known = this.way === 'explained' ? explained.matter : matter
    this.writing = { ...this.writing, matter: known, explained: { ...explained, matter: known } }
    this.way = way
    this.lack = ''
    this.renderRoot.querySelector<HTMLElement>(`input[value=${way}]`)?.focus()
  }

  /** A matter of this hall has its service. */
  private name(matter: string): void {
    this.writing = { ...this.writing, matter }
    const known = this.matters.find(({ name, queue }) => name === matter.trim() && queue !== '')
    if (known !== undefined) this.queue = known.queue
  }

  private readonly take = (event: HTMLElementEventMap['draft-changed']): void => {
    this.writing = { ...this.writing, ...event.detail }
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      .options {
        grid-template-columns: 1fr 1fr;
      }
      .body > div {
        display: grid;
        gap: 14px;
      }
      @media (max-width: 720px) {
        .options {
          grid-template-columns: 1fr;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'inquiry-dialog': InquiryDialog
  }
}
