/** The page of bookings: staff sign in, see who is expected, and book for a caller. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { findHall } from '../shared/ui/hall.ts'
import { bookingWords } from '../shared/ui/booking-words.ts'
import { Words } from '../shared/ui/words.ts'
import { bookingStaff } from '../shared/bookings/booking-rights.ts'
import './bookings-desk.ts'
import { deskStyles } from './desk-styles.ts'
import { resumeSession, type Session, signOut } from './session.ts'
import './sign-in.ts'

@customElement('bookings-app')
export class BookingsApp extends LitElement {
  @state() private hall = { hall: '', name: '' }
  @state() private session: Session | null | undefined
  private readonly words = new Words(this, bookingWords)

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then((hall) => (this.hall = hall))
    void resumeSession().then((session) => (this.session = session))
  }

  override willUpdate(): void {
    document.title = this.words.t.desk.title
  }

  override render(): TemplateResult {
    const { session, hall } = this
    const { t } = this.words
    if (session === undefined || hall.hall === '')
      return html`<p class="loading" role="status">${t.loading}</p>`
    if (session === null)
      return html`<sign-in .heading=${t.desk.signIn} .hallName=${hall.name}
        @signed-in=${(event: CustomEvent<Session>) => (this.session = event.detail)}></sign-in>`
    if (!bookingStaff.some((role) => session.person.roles.includes(role)))
      return html`<p class="loading" role="alert">${t.desk.noRight(session.person.name)}
        <button class="button" @click=${this.leave}>${t.desk.signOut}</button></p>`
    return html`
      <bookings-desk .hall=${session.hall ?? hall.hall} .hallName=${hall.name} .session=${session}
        @session-over=${() => (this.session = null)}>
        <button slot="leave" class="button" @click=${this.leave}>${t.desk.signOut}</button>
      </bookings-desk>
    `
  }

  private readonly leave = async (): Promise<void> => {
    const { session } = this
    this.session = null
    if (session != null) await signOut(session)
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      [slot='leave'] {
        min-height: 34px;
        padding: 0 12px;
        border-color: #1c5054;
        background: none;
        color: #f7f4ea;
        font-size: 15px;
      }
      [slot='leave']:hover:enabled {
        background: #123a3e;
      }
      [slot='leave']:focus-visible {
        outline-color: #ffd978;
      }
      .loading {
        padding: 40px;
        text-align: center;
        font-size: 20px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'bookings-app': BookingsApp
  }
}
