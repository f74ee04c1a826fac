/** Whether today's journal is whole: the supervisor asks, the server goes through the chain. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { commonWords, language, wordsOf } from '../shared/ui/words.ts'
import type { Problem } from '../shared/wire/problem.ts'
import type { ManageWords } from '../shared/words/zh-CN/manage.ts'
import { deskStyles } from './desk-styles.ts'

type Verdict = { ok: true; entries: number; head: string } | { ok: false; seq: number; why: string }

@customElement('journal-check')
export class JournalCheck extends LitElement {
  @property({ attribute: false }) words!: ManageWords
  @property() hall = ''
  @property() token = ''
  @property({ type: Boolean }) allowed = false
  @state() private verdict: Verdict | null = null
  @state() private trouble = ''
  @state() private busy = false

  override render(): TemplateResult {
    const { journal: t } = this.words
    return html`
      <h2>${t.heading}</h2>
      <p class="quiet">${t.lead}</p>
      <p>
        <button class="button" ?disabled=${!this.allowed || this.busy} @click=${this.run}>
          ${this.busy ? t.running : t.run}
        </button>
        ${this.allowed ? nothing : html`<span class="quiet">${t.only}</span>`}
      </p>
      <div role="status">${this.verdict === null ? nothing : this.result(this.verdict)}</div>
      <p class="trouble" role="alert">${this.trouble}</p>
    `
  }

  private result(verdict: Verdict): TemplateResult {
    const { journal: t } = this.words
    if (!verdict.ok) return html`<p class="trouble">✕ ${t.broken(verdict.seq)}</p>`
    return html`
      <p class="good">✓ ${t.ok(verdict.entries)}</p>
      <p class="quiet">${t.head} <code>${verdict.head}</code></p>
    `
  }

  private readonly run = async (): Promise<void> => {
    this.busy = true
    this.trouble = ''
    this.verdict = null
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(this.hall)}/journal/verify`, {
        headers: { Authorization: `Bearer ${this.token}`, 'Accept-Language': language() },
      })
      const content: unknown = await answer.json()
      if (answer.ok) this.verdict = content as Verdict
      else this.trouble = (content as Problem).detail
    } catch {
      this.trouble = wordsOf(commonWords).network
    }
    this.busy = false
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: 8px;
        padding: 16px 20px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      .good {
        color: var(--action);
        font-size: 18px;
        font-weight: 700;
      }
      code {
        font-family: var(--font);
        overflow-wrap: anywhere;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'journal-check': JournalCheck
  }
}
