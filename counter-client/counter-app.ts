/** The clerk's terminal: sign in, choose a counter, work. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { findHall } from '../shared/ui/hall.ts'
import { Words } from '../shared/ui/words.ts'
import './counter-choice.ts'
import './counter-desk.ts'
import { counterWords } from './counter-words.ts'
import { deskStyles } from './desk-styles.ts'
import { resumeSession, type Session, signOut } from './session.ts'
import './sign-in.ts'

@customElement('counter-app')
export class CounterApp extends LitElement {
  @state() private hall = { hall: '', name: '' }
  /** Undefined: not known yet. */
  @state() private session: Session | null | undefined
  @state() private counter: number | null = null
  @state() private note = ''
  private readonly words = new Words(this, counterWords)

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then((hall) => (this.hall = hall))
    void this.resume()
  }

  override willUpdate(): void {
    const { t } = this.words
    document.title = this.counter === null ? t.title : `${t.counterNo(this.counter)} · ${t.title}`
  }

  override render(): TemplateResult {
    const { session, counter } = this
    const { t } = this.words
    if (session === undefined) return html`<p class="loading" role="status">${t.line.connecting}</p>`
    if (session === null)
      return html`<sign-in .hallName=${this.hall.name} .note=${this.note} @signed-in=${this.onSignedIn}></sign-in>`
    if (counter === null)
      return html`
        <counter-choice .words=${t} .session=${session}
          @counter-chosen=${(event: CustomEvent<number>) => this.choose(event.detail)}>
          <button class="button bare" @click=${this.leave}>${t.signOut}</button>
        </counter-choice>
      `
    return html`
      <counter-desk .hall=${session.hall ?? this.hall.hall} .counter=${counter} .session=${session}
        @session-over=${this.onSessionOver}>
        <button slot="more" class="button bare" @click=${() => this.choose(null)}>${t.choose.counter}</button>
        <button slot="more" class="button bare" @click=${this.leave}>${t.signOut}</button>
        <button slot="choose" class="button" @click=${() => this.choose(null)}>${t.choose.counter}</button>
      </counter-desk>
    `
  }

  private async resume(): Promise<void> {
    const session = await resumeSession()
    if (session !== null) this.counter = this.askedCounter()
    this.session = session
  }

  private askedCounter(): number | null {
    const asked = new URLSearchParams(location.search).get('counter')
    return asked !== null && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : null
  }

  private choose(counter: number | null): void {
    this.counter = counter
    const address = new URL(location.href)
    if (counter === null) address.searchParams.delete('counter')
    else address.searchParams.set('counter', String(counter))
    history.replaceState(null, '', address)
  }

  private readonly onSignedIn = (event: CustomEvent<Session>): void => {
    this.session = event.detail
    this.note = ''
    this.counter = this.askedCounter()
  }

  private readonly onSessionOver = (): void => {
    this.session = null
    this.note = this.words.t.signIn.over
  }

  private readonly leave = async (): Promise<void> => {
    const { session } = this
    this.choose(null)
    this.session = null
    if (session != null) await signOut(session)
  }

  static override styles = [
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
      [slot='more'] {
        justify-content: flex-start;
        width: 100%;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'counter-app': CounterApp
  }
}
