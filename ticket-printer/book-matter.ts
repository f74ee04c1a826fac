/** Which matter: all that can be booked by queue, or found by a word of its name. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'

export interface Matter {
  queue: string
  /** None: something of the queue that has no name in the list. */
  item: string | null
  name: string
}

export interface MatterGroup {
  queue: string
  name: string
  items: { item: string; name: string }[]
}

declare global {
  interface HTMLElementEventMap {
    'book-matter-chosen': CustomEvent<Matter>
  }
}

@customElement('book-matter')
export class BookMatter extends LitElement {
  @property({ attribute: false }) groups: MatterGroup[] = []
  @state() private wanted = ''
  private readonly words = new Words(this, bookingWords)

  override render(): TemplateResult {
    const { t } = this.words
    const wanted = this.wanted.trim().toLowerCase()
    const found = this.groups
      .map((group) => ({
        ...group,
        items:
          wanted === '' || group.name.toLowerCase().includes(wanted)
            ? group.items
            : group.items.filter(({ name }) => name.toLowerCase().includes(wanted)),
      }))
      .filter((group) => wanted === '' || group.items.length > 0)
    return html`
      <input type="search" maxlength="40" autocomplete="off" enterkeyhint="search" placeholder=${t.book.search}
        aria-label=${t.book.search}
        @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}>
      <div role="status" class=${found.length === 0 ? 'nothing' : 'spoken'}>
        ${found.length === 0 ? t.book.nothing : ''}
      </div>
      ${found.map(
        ({ queue, name, items }) => html`
          <section>
            <h2>${name}</h2>
            ${items.map((item) => this.button(queue, item.item, item.name, item.name))}
            ${this.button(queue, null, name, t.book.others(name))}
          </section>
        `,
      )}
    `
  }

  private button(queue: string, item: string | null, name: string, words: string): TemplateResult {
    const matter: Matter = { queue, item, name }
    return html`
      <button type="button" class=${item === null ? 'others' : ''} data-item=${item ?? queue}
        @click=${() => this.dispatchEvent(new CustomEvent('book-matter-chosen', { detail: matter }))}>
        <span>${words}</span><span aria-hidden="true">›</span>
      </button>
    `
  }

  static override styles = [
    plain,
    css`
      :host {
        display: grid;
        gap: 20px;
      }
      input {
        width: 100%;
        min-height: 60px;
        padding: 8px 16px;
        border: 2px solid #83806f;
        border-radius: 14px;
        background: var(--raised);
        font-size: 19px;
      }
      input::placeholder {
        color: var(--ink-2);
        opacity: 1;
      }
      section {
        display: grid;
        gap: 8px;
      }
      h2 {
        font-size: 17px;
        font-weight: 700;
        color: var(--ink-2);
      }
      button {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-height: 60px;
        padding: 8px 16px;
        border: 2px solid var(--line);
        border-radius: 14px;
        background: var(--raised);
        font-size: 19px;
        font-weight: 600;
        line-height: 1.3;
        text-align: left;
      }
      button:active {
        border-color: var(--action);
        background: var(--action-tint);
      }
      .others {
        border-style: dashed;
        background: none;
        font-weight: 500;
      }
      .nothing {
        padding: 16px;
        border-radius: 14px;
        background: var(--long-tint);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'book-matter': BookMatter
  }
}
