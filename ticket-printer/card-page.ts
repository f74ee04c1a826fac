/** The demo hall's card reader on a page: invented cards, laid on the kiosk that is open in the same browser. */

import { css, html, LitElement, nothing } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import '../shared/ui/lotus-mark.ts'
import { paper, plain } from '../shared/ui/theme.ts'
import { commonWords, language, setLanguage, Words } from '../shared/ui/words.ts'
import { checkOf } from '../shared/wire/resident-id.ts'
import { cardWords } from './card-words.ts'
import { virtualChannel } from './readers/virtual-reader.ts'

/** 000000 is no place: nobody has such a number. */
const people = [
  { name: '赵一', digits: '00000019900512001', age: 'young' },
  { name: '钱二', digits: '00000019860923002', age: 'young' },
  { name: '孙三', digits: '00000019500308003', age: 'old' },
  { name: '李四', digits: '00000019431117004', age: 'old' },
] as const

@customElement('card-page')
export class CardPage extends LitElement {
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
      header button {
        margin-left: auto;
      }
      h1 {
        font-size: 1.75rem;
        font-weight: 700;
      }
      p {
        padding: 1rem 0;
        color: var(--ink-2);
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 1rem;
      }
      button {
        min-height: 3rem;
        padding: 0.75rem 1.5rem;
        border: 1px solid var(--line);
        border-radius: var(--radius-small);
        background: var(--raised);
        font-size: 1.1rem;
      }
    `,
  ]

  @state() private laid = ''
  private readonly words = new Words(this, cardWords)
  private readonly common = new Words(this, commonWords)
  private readonly channel = new BroadcastChannel(virtualChannel)

  protected override render(): unknown {
    const { demo: t } = this.words.t
    return html`<main>
      <header>
        <lotus-mark on="paper"></lotus-mark>
        <h1>${t.title}</h1>
        <button @click=${() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>${this.common.t.otherLanguage}</button>
      </header>
      <p>${t.lead}</p>
      <div>
        ${people.map(
          ({ name, digits, age }) => html`<button
            @click=${() => this.lay(`${name}（${t[age]}）`, { card: digits + checkOf(digits) })}
          >
            ${name}（${t[age]}）
          </button>`,
        )}
        <button @click=${() => this.lay(t.bad, { error: 'unreadable' })}>${t.bad}</button>
      </div>
      <p role="status">${this.laid === '' ? nothing : t.laid(this.laid)}</p>
    </main>`
  }

  private lay(name: string, message: object): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin alone
    this.channel.postMessage(JSON.stringify(message))
    this.laid = name
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'card-page': CardPage
  }
}
