/** The manager's desk: who may use it signs in, and sees the hall as it is. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { findHall } from '../shared/ui/hall.ts'
import { Words } from '../shared/ui/words.ts'
import { deskStyles } from './desk-styles.ts'
import './manage-desk.ts'
import { resumeSession, type Session, signOut } from './session.ts'
import './sign-in.ts'
import { manageWords } from './start-words.ts'

const roles = ['manager', 'chief', 'supervisor', 'admin'] as const

@customElement('manage-app')
export class ManageApp extends LitElement {
  @state() private hall = { hall: '', name: '' }
  @state() private session: Session | null | undefined
  private readonly words = new Words(this, manageWords)

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then((hall) => (this.hall = hall))
    void resumeSession().then((session) => (this.session = session))
  }

  override willUpdate(): void {
    document.title = this.words.t.title
  }

  override render(): TemplateResult {
    const { session } = this
    const { t } = this.words
    if (session === undefined) return html`<p class="loading" role="status">${t.loading}</p>`
    if (session === null)
      return html`<sign-in .heading=${t.signIn} .hallName=${this.hall.name}
        @signed-in=${(event: CustomEvent<Session>) => (this.session = event.detail)}></sign-in>`
    if (!roles.some((role) => session.person.roles.includes(role)))
      return html`<p class="loading" role="alert">${t.noRight(session.person.name)}
        <button class="button" @click=${this.leave}>${t.signOut}</button></p>`
    return html`
      <manage-desk .hall=${session.hall ?? this.hall.hall} .session=${session}
        @session-over=${() => (this.session = null)}>
        <button slot="leave" class="button" @click=${this.leave}>${t.signOut}</button>
      </manage-desk>
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
        color: #13211f;
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
    'manage-app': ManageApp
  }
}
