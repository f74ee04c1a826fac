/** A case's stages as a line: what is done and by whom, what comes next, what is still to come. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { type Stage, stagesOf } from '../shared/cases/stages.ts'
import { dayOf } from '../shared/ui/clock.ts'
import type { CaseDetail } from '../shared/wire/cases.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('case-stages')
export class CaseStages extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ attribute: false }) shown!: CaseDetail
  @property() timeZone = 'UTC'

  override render(): TemplateResult {
    const { words, shown } = this
    const line = stagesOf(shown.kind)
    const at = line.indexOf(shown.stage)
    return html`
      <ol aria-label=${words.stageLine}>
        ${line.map((stage, index) => {
          const state = index <= at ? 'done' : index === at + 1 && shown.ended === null ? 'now' : 'later'
          return html`
            <li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
              <i aria-hidden="true">${state === 'done' ? '✓' : index + 1}</i>
              <span><b>${words.stages[stage]}</b><span class="spoken"> ${words.stageStates[state]}</span>${this.when(stage)}</span>
            </li>
          `
        })}
      </ol>
    `
  }

  private when(stage: Stage): TemplateResult | typeof nothing {
    const { history } = this.shown
    const entry =
      history.find(({ type, data }) => type === 'case.advanced' && data['stage'] === stage) ??
      (stage === stagesOf(this.shown.kind)[0] ? history[0] : undefined)
    if (entry === undefined) return nothing
    const day = dayOf(Date.parse(entry.at), this.timeZone)
    const who = entry.by.person?.name ?? ''
    return html`<small>${who === '' ? day : `${who} ${day}`}</small>`
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      ol {
        display: flex;
        gap: 4px;
      }
      li {
        position: relative;
        display: grid;
        flex: 1 1 0;
        justify-items: center;
        align-content: start;
        gap: 4px;
        min-width: 0;
        text-align: center;
      }
      li + li::before {
        content: '';
        position: absolute;
        top: 14px;
        right: calc(50% + 20px);
        left: calc(-50% + 16px);
        border-top: 2px solid var(--edge);
      }
      li.done + li.done::before,
      li.done + li.now::before {
        border-color: var(--action);
      }
      i {
        display: grid;
        place-items: center;
        width: 30px;
        height: 30px;
        border: 2px solid var(--edge);
        border-radius: 50%;
        background: var(--raised);
        color: var(--ink-2);
        font-style: normal;
        font-weight: 700;
      }
      .done i {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .now i {
        border-color: var(--action);
        color: var(--action);
        box-shadow: 0 0 0 4px var(--action-tint);
      }
      .now b {
        font-weight: 700;
      }
      .later b {
        color: var(--ink-2);
        font-weight: 500;
      }
      b {
        font-weight: 600;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 13px;
      }
      @media (max-width: 720px) {
        ol {
          flex-direction: column;
          gap: 6px;
        }
        li {
          grid-template-columns: 30px 1fr;
          gap: 12px;
          justify-items: start;
          align-items: center;
          text-align: left;
        }
        li + li::before {
          display: none;
        }
        small {
          display: inline;
          margin-left: 8px;
        }
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'case-stages': CaseStages
  }
}
