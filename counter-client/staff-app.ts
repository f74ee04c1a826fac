/** What every page for signed-in staff is: who may use it signs in, and leaves again. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import type { Role } from '../shared/law/actor.ts'
import { findHall } from '../shared/ui/hall.ts'
import { deskStyles } from './desk-styles.ts'
import { resumeSession, type Session, signOut } from './session.ts'
import './sign-in.ts'

/** The sentences of the shell, in the reader's language. */
export interface ShellWords {
  title: string
  signIn: string
  signOut: string
  loading: string
  noRight: (name: string) => string
  /** Why one has to sign in again. */
  over?: string
}

export abstract class StaffApp extends LitElement {
  @state() protected hall = { hall: '', name: '' }
  /** Undefined: not known yet. */
  @state() protected session: Session | null | undefined
  @state() private note = ''

  /** Who may use the page: one of these roles is enough. */
  protected abstract readonly roles: readonly Role[]
  protected abstract shellWords(): ShellWords
  /** The page itself; `leave` is the button that signs out, for the slot of that name. */
  protected abstract desk(session: Session, hall: string, leave: TemplateResult): TemplateResult

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then((hall) => (this.hall = hall))
    void resumeSession().then((session) => (this.session = session))
  }

  override willUpdate(): void {
    document.title = this.shellWords().title
  }

  override render(): TemplateResult {
    const { session, hall } = this
    const words = this.shellWords()
    if (session === undefined || hall.hall === '')
      return html`<p class="loading" role="status">${words.loading}</p>`
    if (session === null)
      return html`<sign-in .heading=${words.signIn} .hallName=${hall.name} .note=${this.note}
        @signed-in=${(event: CustomEvent<Session>) => this.enter(event.detail)}></sign-in>`
    if (!this.roles.some((role) => session.person.roles.includes(role)))
      return html`<p class="loading" role="alert">${words.noRight(session.person.name)}
        <button class="button" @click=${this.leave}>${words.signOut}</button></p>`
    const leave = html`<button slot="leave" class="button" @click=${this.leave}>${words.signOut}</button>`
    return this.desk(session, session.hall ?? hall.hall, leave)
  }

  private enter(session: Session): void {
    this.session = session
    this.note = ''
  }

  protected readonly onSessionOver = (): void => {
    this.session = null
    this.note = this.shellWords().over ?? ''
  }

  private readonly leave = async (): Promise<void> => {
    const { session } = this
    this.session = null
    if (session != null) await signOut(session)
  }
}

export const staffAppStyles = [
  deskStyles,
  css`
    :host {
      display: block;
    }
    .loading {
      padding: 40px;
      text-align: center;
      font-size: 20px;
    }
  `,
]

/** The way out on a head of the hall's deep green. */
export const leaveOnGreen = css`
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
`

export const leaveOnPaper = css`
  [slot='leave'] {
    color: #13211f;
  }
`
