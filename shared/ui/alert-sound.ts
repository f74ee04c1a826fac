/** Makes new alerts heard, once each, and can be muted on this device; says when the browser gives no sound. */

import { css, html, LitElement } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { AlertView } from '../views/shapes.ts'
import { alertSound as en } from '../words/en/alert-sound.ts'
import type { Language } from '../words/language.ts'
import { alertSound as zh, type AlertSoundWords } from '../words/zh-CN/alert-sound.ts'
import { AlertNews } from './alert-news.ts'
import { softTone } from './soft-tone.ts'
import { SoundGate } from './sound.ts'
import { plain } from './tokens.ts'
import { Words } from './words.ts'

export const alertSoundWords: Record<Language, AlertSoundWords> = { 'zh-CN': zh, en }

const storeKey = 'jiaohao.alerts.muted'

@customElement('alert-sound')
export class AlertSound extends LitElement {
  static override styles = [
    plain,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.7em;
        min-width: 0;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        min-height: max(32px, 2em);
        padding: 0 0.8em;
        border: 1px solid currentColor;
        border-radius: var(--radius-small);
        background: none;
        white-space: nowrap;
      }
      button[aria-pressed='true'] {
        border-style: dashed;
      }
      svg {
        width: 1.2em;
        height: 1.2em;
        fill: none;
        stroke: currentColor;
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-width: 2;
      }
    `,
  ]

  /** None yet: there is no view. */
  @property({ attribute: false }) alerts: readonly AlertView[] | undefined
  @state() private isMuted = isMutedHere()
  /** The browser gave no sound when the button was touched. */
  private wasOff = false
  private readonly news = new AlertNews()
  private readonly gate = new SoundGate(this)
  private readonly words = new Words(this, alertSoundWords)

  protected override willUpdate(): void {
    if (this.alerts === undefined) return
    const fresh = this.news.take(this.alerts, Date.now())
    if (fresh.length === 0) return
    this.dispatchEvent(new CustomEvent('alert-news', { detail: fresh, bubbles: true, composed: true }))
    if (!this.isMuted) void softTone(fresh.some(({ level }) => level === 'red'))
  }

  protected override render(): unknown {
    const { t } = this.words
    const { isMuted } = this
    return html`
      <button aria-pressed=${String(isMuted)} title=${isMuted ? t.offLead : t.onLead} 
        @pointerdown=${this.remember} @keydown=${this.remember} @click=${this.turn}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 9v6h4l5 4V5L8 9z" />
        </svg>
        ${isMuted ? t.off : this.gate.isOff ? t.locked : t.on}
      </button>
    `
  }

  private readonly remember = (): void => {
    this.wasOff = this.gate.isOff
  }

  private readonly turn = (): void => {
    // The touch itself opened the sound; whoever made it did not ask for silence.
    const hasOpened = this.wasOff && !this.isMuted
    this.wasOff = false
    if (hasOpened) return
    this.isMuted = !this.isMuted
    try {
      if (this.isMuted) localStorage.setItem(storeKey, 'yes')
      else localStorage.removeItem(storeKey)
    } catch {
      // Muted until the page is closed.
    }
    if (!this.isMuted) void softTone(false)
  }
}

function isMutedHere(): boolean {
  try {
    return localStorage.getItem(storeKey) !== null
  } catch {
    return false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'alert-sound': AlertSound
  }
  interface HTMLElementEventMap {
    'alert-news': CustomEvent<AlertView[]>
  }
}
