/** The guides of the matters at the counter, as they were when the matter was named. */

import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { VisitView } from '../shared/views/shapes.ts'
import { DeskDialog } from './desk-dialog.ts'
import './item-guide.ts'

@customElement('guide-dialog')
export class GuideDialog extends DeskDialog {
  @property({ attribute: false }) visit!: VisitView

  protected heading(): string {
    return this.words.guide.heading
  }

  protected submitLabel(): string {
    return ''
  }

  protected submit(): void {}

  protected body(): TemplateResult {
    return html`${this.visit.items.map(
      (item) => html`<item-guide class="card" .words=${this.words} .item=${item}></item-guide>`,
    )}`
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      item-guide {
        padding: 14px 18px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-dialog': GuideDialog
  }
}
