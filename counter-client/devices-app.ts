/** The page of the hall's devices: who may see them signs in. */

import { html, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import './devices-desk.ts'
import { devicesWords } from './devices-words.ts'
import type { Session } from './session.ts'
import { leaveOnPaper, type ShellWords, StaffApp, staffAppStyles } from './staff-app.ts'

@customElement('devices-app')
export class DevicesApp extends StaffApp {
  private readonly words = new Words(this, devicesWords)
  protected override readonly roles = ['manager', 'admin', 'chief', 'supervisor', 'guide'] as const

  protected override shellWords(): ShellWords {
    return this.words.t
  }

  protected override desk(session: Session, hall: string, leave: TemplateResult): TemplateResult {
    return html`
      <devices-desk .hall=${hall} .hallName=${this.hall.name} .session=${session}
        @session-over=${this.onSessionOver}>${leave}</devices-desk>
    `
  }

  static override styles = [...staffAppStyles, leaveOnPaper]
}

declare global {
  interface HTMLElementTagNameMap {
    'devices-app': DevicesApp
  }
}
