/** The replay of past days: who answers for them signs in. */

import { css, html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import './replay-desk.ts'
import { replayWords } from './replay-words.ts'
import type { Session } from './session.ts'
import { leaveOnGreen, type ShellWords, StaffApp, staffAppStyles } from './staff-app.ts'

@customElement('replay-app')
export class ReplayApp extends StaffApp {
  private readonly words = new Words(this, replayWords)
  protected override readonly roles = ['manager', 'chief', 'supervisor'] as const

  protected override shellWords(): ShellWords {
    return this.words.t
  }

  protected override desk(session: Session, hall: string, leave: TemplateResult): TemplateResult {
    return html`
      <replay-desk .hall=${hall} .hallName=${this.hall.name} .session=${session}
        @session-over=${this.onSessionOver}>${leave}</replay-desk>
    `
  }

  static override styles = [
    ...staffAppStyles,
    leaveOnGreen,
    css`
      sign-in {
        display: block;
        min-height: 100vh;
        background: var(--ground);
      }
      .loading {
        color: #f7f4ea;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'replay-app': ReplayApp
  }
}
