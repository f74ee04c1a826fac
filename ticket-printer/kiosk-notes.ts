/** What the kiosk says beside its question, as pieces of its page: how the line is, who is served, that it is nobody's. */

import { html, nothing, type TemplateResult } from 'lit'
import type { KioskWords } from '../shared/words/zh-CN/kiosk.ts'
import type { Offer } from './offline/offer.ts'

/** @param isOut no number can be had here */
export function troubleNote(t: KioskWords, isOut: boolean): TemplateResult {
  return html`<p class="trouble" role="alert">${isOut ? t.offline : t.withoutLine}</p>`
}

/** @param pending how many numbers are being handed in */
export function returningNote(t: KioskWords, pending: number): TemplateResult {
  return html`<p class="returning" role="status">${t.handingIn(pending)}</p>`
}

/** A machine that is none of the hall's. */
export function notEnrolledNote(t: KioskWords): TemplateResult {
  return html`<section class="message" role="alert">
    <lotus-mark on="paper"></lotus-mark>
    <h1>${t.noDevice}</h1>
    <p>${t.noDeviceHow}</p>
  </section>`
}

/** The whole hall gives no numbers: said once and plainly, with the hours. */
export function allClosedNote(t: KioskWords, { queues, hours }: Offer): TemplateResult | typeof nothing {
  if (queues.some(({ reason }) => reason !== 'hours')) return nothing
  return html`<p class="all-closed" role="status">${t.allClosed(hours)}</p>`
}

type Group = Offer['greenGroups'][number]

/** The groups of the green channel, to choose one. */
export function groupChoice(t: KioskWords, groups: Group[], choose: (group: Group) => void): TemplateResult {
  return html`
    <h1 tabindex="-1">${t.greenAsk}</h1>
    <p class="lead">${t.greenNote}</p>
    <div class="reach">
      <div class="groups">
        ${groups.map((group) => html`<button @click=${() => choose(group)}>${group.name}</button>`)}
      </div>
    </div>
  `
}

export const wheelchair = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="10" cy="3.5" r="1.8" />
  <path d="M10 7v7h6l3 6M10 10h5M7.5 11.5a5.5 5.5 0 1 0 7 7" />
</svg>`
