/** The demo hall's printer on a page: what came out, and switches for what can go wrong. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { wantedHall } from '../shared/ui/hall.ts'
import '../shared/ui/lotus-mark.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { commonWords, language, setLanguage, Words } from '../shared/ui/words.ts'
import { printer as en } from '../shared/words/en/printer.ts'
import type { Language } from '../shared/words/language.ts'
import { printer as zh, type PrinterWords } from '../shared/words/zh-CN/printer.ts'

const printerWords: Record<Language, PrinterWords> = { 'zh-CN': zh, en }

interface Mood {
  paper: 'ok' | 'near-end' | 'out'
  cover: 'closed' | 'open'
  isOffline: boolean
  isSilent: boolean
  neverEnds: boolean
}

interface Shown {
  mood: Mood
  slips: { no: number; at: string; text: string }[]
}

const refreshMilliseconds = 1000
const path = '/api/demo/printer'
/** A played morning has a printer of its own. */
const hall = wantedHall()
const ofHall = hall === null ? '' : `hall=${encodeURIComponent(hall)}`

@customElement('printer-page')
export class PrinterPage extends LitElement {
  static override styles = [
    paper,
    plain,
    css`
      :host {
        display: block;
        min-height: 100vh;
        padding: 1.5rem 2.5rem 3rem;
        background: var(--ground);
      }
      header {
        display: flex;
        align-items: center;
        gap: 1rem;
      }
      header lotus-mark {
        font-size: 2rem;
      }
      h1 {
        font-size: 1.75rem;
        font-weight: 700;
      }
      header a,
      header button {
        padding: 0.6rem 1.1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        background: var(--raised);
        color: var(--ink);
        text-decoration: none;
        font-weight: 600;
      }
      header a {
        margin-left: auto;
      }
      .about {
        max-width: 52rem;
        margin: 0.75rem 0 1.5rem;
        color: var(--ink-2);
        line-height: 1.6;
      }
      h2 {
        margin-bottom: 0.75rem;
        font-size: 1.2rem;
        font-weight: 700;
      }
      .moods {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        margin-bottom: 2rem;
      }
      .moods button {
        min-height: 3rem;
        padding: 0 1.25rem;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        font-weight: 600;
      }
      .moods button[aria-pressed='true'] {
        border-color: var(--long);
        background: var(--long-tint);
        color: var(--long);
      }
      .slips {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: 1.5rem;
      }
      figure {
        width: 20rem;
      }
      img {
        display: block;
        width: 100%;
        min-height: 24rem;
        border: 1px solid var(--line);
        background: #ffffff;
      }
      figcaption {
        margin-bottom: 0.5rem;
        font-weight: 600;
      }
      details {
        margin-top: 0.5rem;
      }
      summary {
        min-height: 2rem;
        cursor: pointer;
      }
      pre {
        margin: 0;
        white-space: pre-wrap;
        font-family: inherit;
        font-size: 0.95rem;
        line-height: 1.5;
      }
      .gone {
        padding: 1rem 1.5rem;
        border-radius: var(--radius);
        background: var(--long-tint);
        color: var(--long);
        font-weight: 700;
      }
    `,
  ]

  /** None: not heard of yet, or gone. */
  @state() private shown: Shown | null = null
  @state() private isGone = false
  private timer = 0
  private readonly words = new Words(this, printerWords)
  private readonly common = new Words(this, commonWords)

  override connectedCallback(): void {
    super.connectedCallback()
    void this.load()
    this.timer = window.setInterval(() => void this.load(), refreshMilliseconds)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
  }

  protected override render(): unknown {
    const { t } = this.words
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.title}</h1>
        <a href="/kiosk" target="_blank">${t.kiosk}</a>
        <button @click=${() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>
          ${this.common.t.otherLanguage}
        </button>
      </header>
      <main>
        <p class="about">${t.about}</p>
        ${this.isGone ? html`<p class="gone" role="alert">${t.gone}</p>` : nothing}
        ${this.shown === null ? nothing : html`${this.moods(this.shown.mood)}${this.slips(this.shown)}`}
      </main>
    `
  }

  private moods(mood: Mood): unknown {
    const { t } = this.words
    const button = (words: string, isOn: boolean, next: Partial<Mood>): unknown =>
      html`<button aria-pressed=${isOn} ?disabled=${this.isGone} @click=${() => void this.load(next)}>
        ${words}
      </button>`
    const { paper: left, cover, isOffline, isSilent, neverEnds } = mood
    return html`<section aria-label=${t.moods}>
      <h2>${t.moods}</h2>
      <div class="moods">
        ${button(t.nearEnd, left === 'near-end', { paper: left === 'near-end' ? 'ok' : 'near-end' })}
        ${button(t.paper, left === 'out', { paper: left === 'out' ? 'ok' : 'out' })}
        ${button(t.cover, cover === 'open', { cover: cover === 'open' ? 'closed' : 'open' })}
        ${button(t.offline, isOffline, { isOffline: !isOffline })}
        ${button(t.silent, isSilent, { isSilent: !isSilent })}
        ${button(t.neverEnds, neverEnds, { neverEnds: !neverEnds })}
      </div>
    </section>`
  }

  private slips({ slips }: Shown): unknown {
    const { t } = this.words
    return html`<section aria-label=${t.slips}>
      <h2>${t.slips}</h2>
      ${slips.length === 0 ? html`<p>${t.none}</p>` : nothing}
      <div class="slips">
        ${slips.map(
          ({ no, at, text }) => html`<figure>
            <figcaption class="figures">${t.slip(no)}</figcaption>
            <img src=${pictureOf(no, at)} alt=${text} loading="lazy" />
            ${
              text === ''
                ? nothing
                : html`<details>
                    <summary>${t.text}</summary>
                    <pre>${text}</pre>
                  </details>`
            }
          </figure>`,
        )}
      </div>
    </section>`
  }

  /** @param next what is to change; without: only a look */
  private async load(next?: Partial<Mood>): Promise<void> {
    try {
      const asked: RequestInit = next === undefined ? {} : { method: 'POST', body: JSON.stringify(next) }
      const answer = await fetch(`${path}?${ofHall}`, asked)
      this.isGone = !answer.ok
      if (answer.ok) this.shown = (await answer.json()) as Shown
    } catch {
      this.isGone = true
    }
  }
}

function pictureOf(no: number, at: string): string {
  return `${path}/slips/${no}?at=${Date.parse(at)}&${ofHall}`
}

declare global {
  interface HTMLElementTagNameMap {
    'printer-page': PrinterPage
  }
}
