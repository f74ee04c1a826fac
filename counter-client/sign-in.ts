/** Signing in with one's own account. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { wantedHall } from '../shared/ui/hall.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import '../shared/ui/lotus-mark.ts'
import { counterWords } from './counter-words.ts'
import { deskStyles } from './desk-styles.ts'
import { type Session, signIn } from './session.ts'

declare global {
  interface HTMLElementEventMap {
    'signed-in': CustomEvent<Session>
  }
}

@customElement('sign-in')
export class SignIn extends LitElement {
  @property() heading = ''
  @property() hallName = ''
  /** Why one has to sign in again. */
  @property() note = ''
  @state() private trouble = ''
  @state() private busy = false
  @state() private isShown = false
  @state() private isDemo = false
  @query('#username') private readonly username!: HTMLInputElement
  @query('#password') private readonly password!: HTMLInputElement
  private readonly words = new Words(this, counterWords)

  override render(): TemplateResult {
    const { t } = this.words
    const note = this.isDemo ? t.signIn.demo : this.note
    return html`
      <main>
        <form class="card" novalidate @submit=${this.submit}>
          <p class="brand"><lotus-mark on="paper"></lotus-mark> <span>${this.hallName}</span></p>
          <h1>${this.heading || t.signIn.heading}</h1>
          <p class="quiet">${t.signIn.lead}</p>
          ${note === '' ? nothing : html`<p class="note" role="status">${note}</p>`}
          <div>
            <label class="label" for="username">${t.signIn.username}</label>
            <input class="field" id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false">
          </div>
          <div>
            <label class="label" for="password">${t.signIn.password}</label>
            <span class="with-eye">
              <input class="field" id="password" name="password" autocomplete="current-password"
                type=${this.isShown ? 'text' : 'password'}>
              <button type="button" class="button" @click=${() => (this.isShown = !this.isShown)}>
                ${this.isShown ? t.signIn.hide : t.signIn.show}
              </button>
            </span>
          </div>
          <p class="trouble" role="alert">${this.trouble}</p>
          <button class="button main" ?disabled=${this.busy}>${this.busy ? t.busy : t.signIn.submit} <kbd>↵</kbd></button>
          <p class="foot">
            <a href="/">${t.signIn.start}</a>
            <button type="button" class="button bare" lang=${language() === 'en' ? 'zh-CN' : 'en'}
              @click=${() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>${t.language}</button>
          </p>
        </form>
      </main>
    `
  }

  override firstUpdated(): void {
    this.username.focus()
    void this.fillDemo()
  }

  /** `?user=` of the start page names a demo account; its password comes from the demo, never from the address. */
  private async fillDemo(): Promise<void> {
    const wanted = new URLSearchParams(location.search).get('user')
    if (wanted === null) return
    const hall = wantedHall()
    try {
      const answer = await fetch(`/api/demo${hall === null ? '' : `?hall=${encodeURIComponent(hall)}`}`)
      if (!answer.ok) return
      const { accounts } = (await answer.json()) as { accounts: { username: string; password: string }[] }
      const account = accounts.find(({ username }) => username === wanted)
      if (account === undefined || this.username.value !== '') return
      this.username.value = account.username
      this.password.value = account.password
      this.isDemo = true
      this.renderRoot.querySelector<HTMLElement>('.main')?.focus()
    } catch {
      // Not a demo: the fields stay empty.
    }
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (this.busy) return
    const username = this.username.value.trim()
    const password = this.password.value
    if (username === '' || password === '') {
      this.trouble = this.words.t.signIn.empty
      if (username === '') this.username.focus()
      else this.password.focus()
      return
    }
    this.busy = true
    this.trouble = ''
    const outcome = await signIn(username, password)
    this.busy = false
    if (outcome.ok) this.dispatchEvent(new CustomEvent('signed-in', { detail: outcome.session }))
    else {
      this.trouble = outcome.detail
      this.password.select()
    }
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--ground);
      }
      main {
        display: grid;
        min-height: 100vh;
        padding: 16px;
        align-items: center;
        justify-items: center;
      }
      form {
        display: grid;
        gap: 16px;
        width: min(460px, 100%);
        padding: 32px;
        border-radius: var(--radius-large);
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 12px;
        font-weight: 600;
      }
      lotus-mark {
        font-size: 36px;
      }
      h1 {
        font-size: 30px;
        font-weight: 700;
        line-height: 1.25;
      }
      .note {
        padding: 10px 14px;
        border-radius: 12px;
        background: var(--action-tint);
      }
      .with-eye {
        display: flex;
        gap: 8px;
      }
      .with-eye .button {
        padding: 0 12px;
        font-size: 15px;
      }
      .main {
        min-height: 54px;
        font-size: 19px;
      }
      .trouble:empty {
        display: none;
      }
      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      a {
        color: var(--action);
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in': SignIn
  }
}
