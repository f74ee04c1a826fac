/** The devices in a few figures, for the manager's desk; everything else is on their own page. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import { Words } from '../shared/ui/words.ts'
import { deskStyles } from './desk-styles.ts'
import { DeviceListing } from './device-listing.ts'
import { isHere, isTrouble } from './device-trouble.ts'
import { deafIn, devicesWords } from './devices-words.ts'

@customElement('device-summary')
export class DeviceSummary extends LitElement {
  @property() hall = ''
  @property() token = ''
  private readonly words = new Words(this, devicesWords)
  private readonly listing = new DeviceListing(this, { hall: () => this.hall, token: () => this.token })

  protected override render(): TemplateResult {
    const { summary: t } = this.words.t
    return html`
      <h2>${t.heading}</h2>
      ${this.figures()}
      <p><a href="/devices">${t.open} →</a></p>
    `
  }

  private figures(): unknown {
    const { list } = this.listing
    if (list === null) return html`<p class="quiet">${this.words.t.loading}</p>`
    const { summary: t } = this.words.t
    const now = this.listing.now()
    const here = list.devices.filter((device) => isHere(device, now)).length
    const trouble = list.devices.filter((device) => isTrouble(device, list, now)).length
    const deaf = deafIn(this.words.t, list)
    return html`
      <p>${t.lead(here, list.devices.length)}</p>
      <p class=${trouble === 0 ? 'quiet' : 'trouble'}>${trouble === 0 ? t.fine : t.trouble(trouble)}</p>
      ${deaf === '' ? nothing : html`<p class="trouble">${deaf}</p>`}
    `
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: 6px;
        padding: 16px 20px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      a {
        color: var(--action);
        font-weight: 600;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'device-summary': DeviceSummary
  }
}
