/** Who comes: the number of an identity card, checked before it is sent, and a telephone if they like. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { plain } from '../shared/ui/theme.ts'
import { Words } from '../shared/ui/words.ts'
import { isResidentId, looksLikeResidentId } from '../shared/wire/resident-id.ts'
import { bookStyles } from './book-styles.ts'

export interface Who {
  identity: string
  phone: string
}

declare global {
  interface HTMLElementEventMap {
    'person-given': CustomEvent<Who>
  }
}

@customElement('book-person')
export class BookPerson extends LitElement {
  @property({ type: Boolean }) busy = false
  @state() private identityFault = ''
  @state() private phoneFault = ''
  @query('#identity') private readonly identity!: HTMLInputElement
  @query('#phone') private readonly phone!: HTMLInputElement
  private readonly words = new Words(this, bookingWords)

  override render(): TemplateResult {
    const { t } = this.words
    return html`
      <form novalidate @submit=${this.submit}>
        <div>
          <label for="identity">${t.book.identity}</label>
          <input id="identity" maxlength="30" autocomplete="off" autocapitalize="characters" spellcheck="false"
            aria-describedby="identity-how" aria-invalid=${this.identityFault === '' ? 'false' : 'true'}
            @input=${() => (this.identityFault = '')}>
          ${this.fault(this.identityFault)}
          <p class="hint" id="identity-how">${t.book.identityHow}</p>
        </div>
        <div>
          <label for="phone">${t.book.phone}</label>
          <input id="phone" type="tel" maxlength="20" autocomplete="tel" aria-describedby="phone-how"
            aria-invalid=${this.phoneFault === '' ? 'false' : 'true'} @input=${() => (this.phoneFault = '')}>
          ${this.fault(this.phoneFault)}
          <p class="hint" id="phone-how">${t.book.phoneHow}</p>
        </div>
        <button class="main" ?disabled=${this.busy}>${this.busy ? t.book.confirming : t.book.confirm}</button>
      </form>
    `
  }

  private fault(words: string): TemplateResult | typeof nothing {
    return words === '' ? nothing : html`<p class="wrong" role="alert">${words}</p>`
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.busy) return
    const { t } = this.words
    const identity = this.identity.value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
    const phone = this.phone.value.trim()
    this.identityFault =
      identity === '' ? t.book.identityMissing : isPlausible(identity) ? '' : t.book.identityWrong
    this.phoneFault = phone === '' || /^\+?[\d -]{5,20}$/.test(phone) ? '' : t.book.phoneWrong
    if (this.identityFault !== '') this.identity.focus()
    else if (this.phoneFault !== '') this.phone.focus()
    else this.dispatchEvent(new CustomEvent<Who>('person-given', { detail: { identity, phone } }))
  }

  static override styles = [
    plain,
    bookStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        padding: 0;
      }
      .main {
        width: 100%;
        min-height: 60px;
      }
    `,
  ]
}

/** A resident's number has 18 places and its check character; a passport has letters and is shorter. */
function isPlausible(identity: string): boolean {
  if (looksLikeResidentId(identity)) return isResidentId(identity)
  return /^(?=.*[A-Z])[A-Z0-9()-]{5,20}$/.test(identity)
}

declare global {
  interface HTMLElementTagNameMap {
    'book-person': BookPerson
  }
}
