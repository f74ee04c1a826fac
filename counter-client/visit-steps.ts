/** A theme that is one visit, as a line of steps: done, now, next; and what finishing will do. */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('visit-steps')
export class VisitSteps extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) visit!: VisitView

  override render(): TemplateResult {
    const { words, visit } = this
    const next = nextStepOf(visit)
    return html`
      <section class="card" aria-label=${words.visit.steps}>
        <ol>
          ${visit.steps.map(
            ({ queueName, items, state }, index) => html`
              <li class=${state} aria-current=${state === 'now' ? 'step' : 'false'}>
                <span class="place" aria-hidden="true">${state === 'done' ? '✓' : index + 1}</span>
                <span>
                  <b>${items.join(words.visit.comma)}</b>
                  <small>${words.visit.stepStates[state]} · ${queueName}</small>
                </span>
              </li>
            `,
          )}
        </ol>
        <p>${next === undefined ? words.visit.lastStep : words.visit.goesOn(next)}</p>
      </section>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: 6px;
        padding: 10px 24px;
      }
      ol {
        display: flex;
        gap: 8px 28px;
        flex-wrap: wrap;
      }
      li {
        display: flex;
        flex: 1 1 0;
        align-items: center;
        gap: 10px;
        min-width: 180px;
        line-height: 1.3;
      }
      .place {
        display: grid;
        flex: none;
        place-items: center;
        width: 28px;
        height: 28px;
        border: 2px solid var(--edge);
        border-radius: 50%;
        font-weight: 700;
      }
      .done .place {
        border-color: var(--action);
        color: var(--action);
      }
      .now .place {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .next b {
        font-weight: 500;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 14px;
      }
      p {
        font-size: 15px;
        font-weight: 600;
      }
    `,
  ]
}

/**
 * @returns the service of the step to come after this one; where steps may be done in any order, all that are left
 * are named by the first
 */
export function nextStepOf({ steps }: Pick<VisitView, 'steps'>): string | undefined {
  return steps.find(({ state }) => state === 'next')?.queueName
}

declare global {
  interface HTMLElementTagNameMap {
    'visit-steps': VisitSteps
  }
}
