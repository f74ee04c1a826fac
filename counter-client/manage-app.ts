/** The manager's desk: who may use it signs in, and sees the hall as it is. */

import { html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import './manage-desk.ts'
import type { Session } from './session.ts'
import { leaveOnPaper, type ShellWords, StaffApp, staffAppStyles } from './staff-app.ts'
import { manageWords } from './start-words.ts'

@customElement('manage-app')
export class ManageApp extends StaffApp {
  private readonly words = new Words(this, manageWords)
  protected override readonly roles = ['manager', 'chief', 'supervisor', 'admin'] as const

  protected override shellWords(): ShellWords {
    return this.words.t
  }

  protected override desk(session: Session, hall: string, leave: TemplateResult): TemplateResult {
    return html`
      <manage-desk .hall=${hall} .session=${session} @session-over=${this.onSessionOver}>${leave}</manage-desk>
    `
  }

  static override styles = [...staffAppStyles, leaveOnPaper]
}

declare global {
  interface HTMLElementTagNameMap {
    'manage-app': ManageApp
  }
}
