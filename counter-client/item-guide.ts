/** The guide of one matter: what it needs, on which ground, what it costs, how long it takes. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Item } from '../shared/law/plan.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('item-guide')
export class ItemGuide extends LitElement {
  @property({ attribute: false }) words!: CounterWords
  @property({ attribute: false }) item!: Item

  override render(): TemplateResult {
    const { words, item } = this
    const { guide } = words
    return html`
      <h3>${item.name} ${item.version === undefined ? nothing : html`<small>${guide.version(item.version)}</small>`}</h3>
      <dl>
        <dt>${guide.limit}</dt>
        <dd>${limitOf(words, item)}</dd>
        <dt>${guide.fee}</dt>
        <dd>${item.fee ?? guide.free}</dd>
        <dt>${guide.basis}</dt>
        <dd>${item.basis ?? guide.noBasis}</dd>
        ${
          item.procedures === undefined || item.procedures.length === 0
            ? nothing
            : html`<dt>${guide.procedures}</dt>
                <dd>${item.procedures.map(({ name, days }) => guide.procedure(name, days)).join(words.visit.comma)}</dd>`
        }
        <dt>${guide.materials}</dt>
        <dd>
          ${item.materials.length === 0 ? words.visit.noMaterials : nothing}
          <ul>
            ${item.materials.map(
              ({ name, kind, need }) => html`
                <li>${name} <small>${guide.kinds[kind]}${need === undefined ? '' : ` · ${need}`}</small></li>
              `,
            )}
          </ul>
          ${item.laterDays === undefined ? nothing : html`<small>${guide.laterDays(item.laterDays)}</small>`}
        </dd>
      </dl>
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin-bottom: 6px;
        font-size: 18px;
        font-weight: 700;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 4px 16px;
      }
      dt {
        max-width: 130px;
        color: var(--ink-2);
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
        font-weight: 500;
      }
      @media (max-width: 720px) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }
        dd {
          margin-bottom: 6px;
        }
      }
    `,
  ]
}

/** @returns how long the matter takes, in a few words. */
export function limitOf({ guide }: CounterWords, { kind, days }: Pick<Item, 'kind' | 'days'>): string {
  if (kind === 'instant') return guide.instant
  return kind === 'referred' || days === undefined ? guide.referred : guide.days(days)
}

declare global {
  interface HTMLElementTagNameMap {
    'item-guide': ItemGuide
  }
}
