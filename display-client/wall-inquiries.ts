/** The first inquiry on the wall: how many were received, and who is on the way from one counter to another. */

import { html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import type { WallDayView } from '../shared/views/shapes.ts'
import { ageOf } from './age.ts'
import { wallPanelStyles } from './wall-panel-styles.ts'
import { wallWords } from './wall-words.ts'

/** What fits without scrolling. */
const shownHandOffs = 4

@customElement('wall-inquiries')
export class WallInquiries extends LitElement {
  static override styles = wallPanelStyles

  @property({ attribute: false }) day!: WallDayView
  @property({ type: Number }) now = 0
  private readonly words = new Words(this, wallWords)

  protected override render(): unknown {
    const { t } = this.words
    const { inquiries, handOffs, handOffsCount } = this.day
    const rest = handOffsCount - Math.min(handOffs.length, shownHandOffs)
    const names = ['received', 'handedOn', 'followed', 'explained'] as const
    return html`
      <header><h2>${t.inquiries}</h2>${rest > 0 ? html`<p>${t.more(rest)}</p>` : nothing}</header>
      <dl>${names.map((name) => html`<div><dt>${t.inquiryFigures[name]}</dt><dd class="figures">${inquiries[name]}</dd></div>`)}</dl>
      ${
        handOffs.length === 0
          ? html`<p class="calm">${t.noHandOffs}</p>`
          : html`<ul class="moves">${handOffs.slice(0, shownHandOffs).map(
              ({ number, from, queueName, counter, since }) => html`<li class="figures">
                <b>${number}</b>
                <span>${t.handOff(from, counter === undefined ? queueName : t.counterNo(counter))}</span>
                <time>${ageOf(since, this.now)}</time>
              </li>`,
            )}</ul>`
      }
    `
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wall-inquiries': WallInquiries
  }
}
