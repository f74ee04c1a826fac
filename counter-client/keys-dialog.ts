/** The keys by group, and whether single keys do anything at all: a screen reader may need the letters for itself. */

import { css, html, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { deskKeys, keyOf, type SideAction } from './desk-actions.ts'
import { DeskDialog } from './desk-dialog.ts'

declare global {
  interface HTMLElementEventMap {
    'keys-switched': CustomEvent<boolean>
  }
}

type Line = readonly [keys: readonly string[], meaning: string]

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
    return html`
      <div class="groups">${this.groups().map(([name, lines]) => this.group(name, lines))}</div>
      <label class="option ${this.on ? 'on' : ''}">
        <input type="checkbox" .checked=${this.on} @change=${this.switch}>
        <span><b>${words.keys.on}</b><small>${words.keys.offHint}</small></span>
      </label>
    `
  }

  private groups(): [string, Line[]][] {
    const { words } = this
    const { keys, actions } = words
    const side = (...names: SideAction[]): Line[] => names.map((name) => [[keyOf[name]], actions[name]])
    const { waiting, held, missed, inquiries } = deskKeys
    return [
      [keys.groups.main, [[[words.space], keys.main]]],
      [
        keys.groups.visit,
        [
          ...side('describe', 'guides'),
          [[deskKeys.tick], keys.ticks],
          [[deskKeys.receive], words.visit.allReceived],
          [['1', '–', '6'], keys.digits],
          [['7', '8'], keys.branchDigits],
          ...side('finish', 'settle', 'handOff', 'hold', 'green'),
          [['0'], keys.revoke],
          [[deskKeys.print], actions.print],
        ],
      ],
      [
        keys.groups.calling,
        [...side('recall', 'miss', 'walkUp'), [[deskKeys.auto], actions.autoCall], ...side('leave')],
      ],
      [
        keys.groups.lists,
        [
          [[waiting, held, missed, inquiries], keys.tabs],
          [[deskKeys.cases], actions.cases],
        ],
      ],
      [
        keys.groups.counter,
        [...side('pause', 'close'), [[deskKeys.alarm], `${actions.alarm}，${keys.alarmThen}`]],
      ],
      [
        keys.groups.other,
        [
          [['?'], keys.help],
          [['↵'], keys.confirm],
          [['Esc'], keys.close],
        ],
      ],
    ]
  }

  private group(name: string, lines: readonly Line[]): TemplateResult {
    return html`
      <section>
        <h3>${name}</h3>
        <dl>
          ${lines.map(
            ([keys, meaning]) => html`
              <div>
                <dt>${keys.map((key) => (key === '–' ? '–' : html`<kbd>${key}</kbd>`))}</dt>
                <dd>${meaning}</dd>
              </div>
            `,
          )}
        </dl>
      </section>
    `
  }

  private switch(event: Event): void {
    const { checked } = event.target as HTMLInputElement
    this.dispatchEvent(new CustomEvent('keys-switched', { detail: checked, bubbles: true }))
  }

  static override styles = [
    ...DeskDialog.styles,
    css`
      dialog {
        width: min(980px, calc(100vw - 24px));
      }
      .groups {
        columns: 2;
        column-gap: 32px;
      }
      section {
        margin-bottom: 12px;
        break-inside: avoid-column;
      }
      h3 {
        margin-bottom: 4px;
        font-weight: 700;
      }
      dl div {
        display: flex;
        gap: 12px;
        padding: 2px 0;
      }
      dt {
        flex: none;
        min-width: 84px;
        white-space: nowrap;
      }
      @media (max-width: 720px) {
        .groups {
          columns: 1;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'keys-dialog': KeysDialog
  }
}
