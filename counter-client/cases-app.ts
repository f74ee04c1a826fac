/** The page of cases: whoever has some signs in, and sees theirs. */

import { html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import './cases-desk.ts'
import { casesWords } from './cases-words.ts'
import type { Session } from './session.ts'
import { leaveOnGreen, type ShellWords, StaffApp, staffAppStyles } from './staff-app.ts'

@customElement('cases-app')
export class CasesApp extends StaffApp {
  private readonly words = new Words(this, casesWords)
  protected override readonly roles = ['clerk', 'guide', 'chief', 'manager', 'supervisor'] as const

  protected override shellWords(): ShellWords {
    return this.words.t
  }

  protected override desk(session: Session, hall: string, leave: TemplateResult): TemplateResult {
    return html`
      <cases-desk .hall=${hall} .hallName=${this.hall.name} .session=${session}
        @session-over=${this.onSessionOver}>${leave}</cases-desk>
    `
  }

  static override styles = [...staffAppStyles, leaveOnGreen]
}

declare global {
  interface HTMLElementTagNameMap {
    'cases-app': CasesApp
  }
}
