/** The keys, and whether single keys do anything at all: a screen reader may need the letters for itself. */

import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { keyOf, type SideAction } from './desk-actions.ts'
import { DeskDialog } from './desk-dialog.ts'

declare global {
  interface HTMLElementEventMap {
    'keys-switched': CustomEvent<boolean>
  }
}

@customElement('keys-dialog')
export class KeysDialog extends DeskDialog {
  @property({ type: Boolean }) on = false

  protected heading(): string {
    return this.words.keys.heading
  }

  protected submitLabel(): string {
    return ''
  }

  protected submit(): void {}

  protected body(): TemplateResult {
    const { words } = this
    const sides = Object.entries(keyOf) as [SideAction, string][]
    return html`
      <dl>
        <div class="wide"><dt><kbd>${words.space}</kbd></dt><dd>${words.keys.main}</dd></div>
        <div class="wide"><dt><kbd>1</kbd>–<kbd>6</kbd></dt><dd>${words.keys.digits}</dd></div>
        ${sides.map(([action, key]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words.actions[action]}</dd></div>`)}
        <div><dt><kbd>W</kbd><kbd>E</kbd><kbd>Q</kbd></dt><dd>${words.keys.tabs}</dd></div>
        <div><dt><kbd>?</kbd></dt><dd>${words.keys.help}</dd></div>
        <div class="wide"><dt><kbd>Esc</kbd></dt><dd>${words.keys.close}</dd></div>
      </dl>
      <label class="option ${this.on ? 'on' : ''}">
        <input type="checkbox" .checked=${this.on} @change=${this.switch}>
        <span><b>${words.keys.on}</b><small>${words.keys.offHint}</small></span>
      </label>
    `
  }

  private switch(event: Event): void {
    const { checked } = event.target as HTMLInputElement
    this.dispatchEvent(new CustomEvent('keys-switched', { detail: checked, bubbles: true }))
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 10px 24px;
      }
      dl div {
        display: flex;
        gap: 12px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      dt {
        flex: none;
        min-width: 56px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'keys-dialog': KeysDialog
  }
}
