/** The hall's screens: when each was last heard of, and whether it can be heard. Fetched again every few seconds. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { hourOf, secondOf } from '../shared/ui/clock.ts'
import type { ScreensAnswer } from '../shared/wire/screens.ts'
import type { ManageWords } from '../shared/words/zh-CN/manage.ts'
import { deskStyles } from './desk-styles.ts'

type Screen = ScreensAnswer['screens'][number]

const everyMilliseconds = 5000
/** A board is heard of every two seconds, others every ten. */
const goneMilliseconds = 25_000

@customElement('screen-list')
export class ScreenList extends LitElement {
  @property({ attribute: false }) words!: ManageWords
  @property() hall = ''
  @property() token = ''
  @property({ type: Number }) now = 0
  @property() timeZone = ''
  @state() private list: ScreensAnswer | null = null
  @state() private failed = false
  /** The server's hour when the list was made. */
  private listedAt = 0
  private timer: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.timer = setInterval(() => void this.fetch(), everyMilliseconds)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
  }

  override firstUpdated(): void {
    void this.fetch()
  }

  override render(): TemplateResult {
    const { screens: t } = this.words
    const { list } = this
    return html`
      <h2>${t.heading}</h2>
      <p class="quiet">${t.lead}</p>
      <p class="trouble" role="status">${this.failed ? t.failed : this.deaf(list)}</p>
      ${list === null ? nothing : list.screens.length === 0 ? html`<p class="quiet">${t.none}</p>` : this.table(list.screens)}
      ${list === null || list.unseen === 0 ? nothing : html`<p class="quiet">${t.unseen(list.unseen)}</p>`}
    `
  }

  /** Zones whose boards hang there and of which none speaks. */
  private deaf(list: ScreensAnswer | null): string {
    const boards = (list?.screens ?? []).filter((screen) => screen.kind === 'board' && screen.sound !== 'off')
    const zones = [...new Set(boards.map(({ zone }) => zone))].filter(
      (zone) => !boards.some((screen) => screen.zone === zone && screen.speaks && screen.sound === 'ready'),
    )
    const { screens: t } = this.words
    return zones.length === 0
      ? ''
      : t.deaf(zones.map((zone) => (zone === '' ? t.wholeHall : zone)).join('、'))
  }

  private table(screens: readonly Screen[]): TemplateResult {
    const { screens: t } = this.words
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${t.name}</th>
            <th scope="col">${t.sound}</th>
            <th scope="col">${t.spoken}</th>
            <th scope="col">${t.seen}</th>
          </tr>
        </thead>
        <tbody>
          ${screens.map((screen) => this.row(screen))}
        </tbody>
      </table>
    `
  }

  private row(screen: Screen): TemplateResult {
    const { screens: t } = this.words
    const { name, place, kind, sound, speaks, seenAt, spokenAt } = screen
    const isGone = this.listedAt - Date.parse(seenAt) > goneMilliseconds
    const isTrouble = kind === 'board' && (sound === 'locked' || sound === 'absent')
    return html`
      <tr class=${isGone ? 'gone' : ''}>
        <th scope="row">${name}<small>${place}</small></th>
        <td class=${isTrouble && !isGone ? 'bad' : ''}>
          ${kind === 'board' ? t[sound] : '—'}${speaks ? html`<small>${t.speaks}</small>` : nothing}
        </td>
        <td class="figures">${spokenAt === null ? '—' : secondOf(Date.parse(spokenAt), this.timeZone)}</td>
        <td class="figures ${isGone ? 'bad' : ''}">
          ${isGone ? t.gone(hourOf(Date.parse(seenAt), this.timeZone)) : t.here}
        </td>
      </tr>
    `
  }

  private async fetch(): Promise<void> {
    if (document.visibilityState !== 'visible') return
    try {
      const answer = await fetch(`/api/halls/${encodeURIComponent(this.hall)}/screens`, {
        headers: { Authorization: `Bearer ${this.token}` },
      })
      this.failed = !answer.ok
      if (!answer.ok) return
      this.listedAt = Date.parse(answer.headers.get('date') ?? '') || this.now
      this.list = (await answer.json()) as ScreensAnswer
    } catch {
      this.failed = true
    }
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
        padding: 16px 20px;
      }
      h2 {
        font-size: 18px;
        font-weight: 700;
      }
      table {
        width: 100%;
        margin-top: 6px;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 8px 12px 8px 0;
        border-bottom: 1px solid var(--edge);
        text-align: left;
        font-weight: 500;
        vertical-align: top;
      }
      thead th {
        color: var(--ink-2);
        font-size: 14px;
      }
      tbody th {
        font-weight: 600;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 13px;
        font-weight: 400;
      }
      .bad {
        color: var(--human-ink);
        font-weight: 700;
      }
      .figures {
        font-variant-numeric: tabular-nums;
      }
      .trouble:empty {
        display: none;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'screen-list': ScreenList
  }
}
