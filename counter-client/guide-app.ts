/** The guide's desk: who may use it signs in. */

import { html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import './guide-desk.ts'
import './guide.css'
import { guideWords } from './guide-words.ts'
import type { Session } from './session.ts'
import { leaveOnPaper, type ShellWords, StaffApp, staffAppStyles } from './staff-app.ts'

@customElement('guide-app')
export class GuideApp extends StaffApp {
  private readonly words = new Words(this, guideWords)
  protected override readonly roles = ['guide', 'clerk', 'chief', 'manager'] as const

  protected override shellWords(): ShellWords {
    return this.words.t
  }

  /** The desk itself names the page: a call for help stands in the title. */
  override willUpdate(): void {
    if (this.session == null) super.willUpdate()
  }

  protected override desk(session: Session, hall: string, leave: TemplateResult): TemplateResult {
    return html`
      <guide-desk .hall=${hall} .session=${session} @session-over=${this.onSessionOver}>${leave}</guide-desk>
    `
  }

  static override styles = [...staffAppStyles, leaveOnPaper]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-app': GuideApp
  }
}
