/** The guide's desk: who may use it signs in. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { findHall } from '../shared/ui/hall.ts'
import { Words } from '../shared/ui/words.ts'
import { deskStyles } from './desk-styles.ts'
import './guide-desk.ts'
import './guide.css'
import { guideWords } from './guide-words.ts'
import { resumeSession, type Session, signOut } from './session.ts'
import './sign-in.ts'

const roles = ['guide', 'clerk', 'chief', 'manager'] as const

@customElement('guide-app')
export class GuideApp extends LitElement {
  @state() private hall = { hall: '', name: '' }
  /** Undefined: not known yet. */
  @state() private session: Session | null | undefined
  @state() private note = ''
  private readonly words = new Words(this, guideWords)

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then((hall) => (this.hall = hall))
    void resumeSession().then((session) => (this.session = session))
  }

  override willUpdate(): void {
    if (this.session == null) document.title = this.words.t.title
  }

  override render(): TemplateResult {
    const { session } = this
    const { t } = this.words
    if (session === undefined) return html`<p class="loading" role="status">${t.loading}</p>`
    if (session === null)
      return html`<sign-in .heading=${t.signIn} .hallName=${this.hall.name} .note=${this.note}
        @signed-in=${(event: CustomEvent<Session>) => this.enter(event.detail)}></sign-in>`
    if (!roles.some((role) => session.person.roles.includes(role)))
      return html`<p class="loading" role="alert">${t.noRight(session.person.name)}
        <button class="button" @click=${this.leave}>${t.signOut}</button></p>`
    return html`
      <guide-desk .hall=${session.hall ?? this.hall.hall} .session=${session} @session-over=${this.onOver}>
        <button slot="leave" class="button" @click=${this.leave}>${t.signOut}</button>
      </guide-desk>
    `
  }

  private enter(session: Session): void {
    this.session = session
    this.note = ''
  }

  private readonly onOver = (): void => {
    this.session = null
    this.note = this.words.t.over
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
    'guide-app': GuideApp
  }
}
