/** Calls for help, on top of everything: who calls from where, who has answered, and the word that closes it. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { hourOf } from '../shared/ui/clock.ts'
import type { AlarmView } from '../shared/views/shapes.ts'
import type { GuideWords } from '../shared/words/zh-CN/guide.ts'
import { offer } from './desk-events.ts'
import { deskStyles } from './desk-styles.ts'
import { FocusKeeper } from './focus-keeper.ts'
import { minutesSince } from './moments.ts'
import './reason-field.ts'

@customElement('guide-alarms')
export class GuideAlarms extends LitElement {
  @property({ attribute: false }) words!: GuideWords
  @property({ attribute: false }) alarms: readonly AlarmView[] = []
  /** Rounded by whoever sets it. */
  @property({ type: Number }) now = 0
  @property() timeZone = 'UTC'
  @property({ type: Boolean, attribute: 'may-answer' }) mayAnswer = false
  @property({ type: Boolean }) still = false
  /** The call that is being closed, and the word for it. */
  @state() private closing = ''
  @state() private how = ''
  @state() private lack = ''

  constructor() {
    super()
    new FocusKeeper(this, () => this.dispatchEvent(new CustomEvent('focus-left', { bubbles: true })))
  }

  override render(): TemplateResult {
    const { words } = this
    const ordered = [...this.alarms].sort((a, b) => urgencyOf(a) - urgencyOf(b))
    return html`
      <section aria-label=${words.alarms.label}>
        <p class="spoken" role="alert">${ordered.filter(isUnanswered).map((alarm) => this.spoken(alarm))}</p>
        <ul>
          ${repeat(
            ordered,
            ({ alarm }) => alarm,
            (alarm) => this.row(alarm),
          )}
        </ul>
      </section>
    `
  }

  /** Told once to those who listen, not every minute again. */
  private spoken(alarm: AlarmView): string {
    return `${this.words.alarms.kinds[alarm.kind]} ${this.whereOf(alarm)} `
  }

  private row(alarm: AlarmView): TemplateResult {
    const { alarms: t } = this.words
    const { kind, acknowledgedAt } = alarm
    const isAnswered = acknowledgedAt !== undefined
    const isClosing = this.closing === alarm.alarm && isAnswered
    return html`
      <li class="${kind} ${isAnswered ? 'answered' : ''}">
        <div class="call">
          <b class="mark">${t.kinds[kind]}</b>
          <b class="where">${this.whereOf(alarm)}</b>
          <span class="figures">${this.storyOf(alarm)}</span>
          <span class="who">${this.answerOf(alarm)}</span>
          ${
            this.mayAnswer
              ? html`<button class="button" data-alarm=${alarm.alarm} aria-disabled=${this.still ? 'true' : nothing}
                  aria-expanded=${isAnswered ? String(isClosing) : nothing}
                  aria-label=${`${isAnswered ? t.close : t.acknowledge} ${this.whereOf(alarm)}`}
                  @click=${() => this.press(alarm)}>${isAnswered ? t.close : t.acknowledge}</button>`
              : html`<span>${t.helpersOnly}</span>`
          }
        </div>
        ${isClosing ? this.form(alarm) : nothing}
      </li>
    `
  }

  private form(alarm: AlarmView): TemplateResult {
    const { alarms: t, leave } = this.words
    return html`
      <form novalidate @submit=${(event: SubmitEvent) => this.submit(event, alarm)}>
        <reason-field .label=${t.how} .usual=${t.usual[alarm.kind]} .reason=${this.how} ?lacking=${this.lack !== ''}
          @reason-given=${(event: CustomEvent<string>) => (this.how = event.detail)}></reason-field>
        <p class="foot">
          <span class="trouble" role="alert">${this.lack}</span>
          <button type="button" class="button" @click=${() => (this.closing = '')}>${leave}</button>
          <button class="button main" aria-disabled=${this.still ? 'true' : nothing}>${t.submit} <kbd>↵</kbd></button>
        </p>
      </form>
    `
  }

  private whereOf({ counter, device }: AlarmView): string {
    const { alarms: t } = this.words
    return counter === undefined ? (device ?? t.nowhere) : t.counter(counter)
  }

  private storyOf({ at, by, device }: AlarmView): string {
    const { alarms: t } = this.words
    const since = t.since(hourOf(Date.parse(at), this.timeZone), minutesSince(at, this.now))
    return by === null || device !== undefined ? since : `${since} · ${t.by(by.name)}`
  }

  private answerOf({ acknowledgedAt, acknowledgedBy }: AlarmView): string {
    const { alarms: t } = this.words
    if (acknowledgedAt === undefined) return t.nobody
    return t.acknowledged(acknowledgedBy?.name ?? '', hourOf(Date.parse(acknowledgedAt), this.timeZone))
  }

  private press({ alarm, acknowledgedAt }: AlarmView): void {
    if (acknowledgedAt === undefined) {
      offer(this, { type: 'alarm.acknowledge', alarm })
      return
    }
    this.closing = this.closing === alarm ? '' : alarm
    this.how = ''
    this.lack = ''
  }

  private submit(event: SubmitEvent, { alarm }: AlarmView): void {
    event.preventDefault()
    const words = this.how.trim()
    if (this.still) return
    if (words === '') this.lack = this.words.alarms.need
    else offer(this, { type: 'alarm.close', alarm, words })
  }

  static override styles = [
    deskStyles,
    css`
      :host {
        display: block;
      }
      li {
        padding: 5px 16px;
        border-bottom: 1px solid var(--ground);
        background: var(--human);
        color: var(--on-human);
        --focus: #ffd978;
      }
      li.help {
        border-bottom-color: var(--human);
        background: var(--human-tint);
        color: var(--ink);
        --focus: #0a5652;
      }
      .call {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
      }
      .mark {
        padding: 2px 12px;
        border: 2px solid currentColor;
        border-radius: 8px;
        font-weight: 700;
      }
      .mark::before {
        content: '! ';
      }
      .help .mark {
        border-color: var(--human);
        color: var(--human-ink);
      }
      .where {
        font-size: 22px;
        font-weight: 700;
      }
      .who {
        flex: 1;
        font-weight: 700;
      }
      .answered .who::before {
        content: '✓ ';
      }
      .button {
        min-height: 44px;
        min-width: 116px;
        color: var(--ink);
      }
      .button.main {
        color: var(--on-action);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: 10px 16px;
        margin: 8px 0 4px;
        padding: 12px 16px;
        border-radius: 12px;
        background: var(--ground);
        color: var(--ink);
        --focus: #0a5652;
      }
      reason-field {
        flex: 1 1 420px;
      }
      .foot {
        display: flex;
        align-items: center;
        gap: 10px;
        margin-left: auto;
      }
    `,
  ]
}

function isUnanswered({ acknowledgedAt }: AlarmView): boolean {
  return acknowledgedAt === undefined
}

/** Emergencies first; who was answered keeps the place, so that no second touch lands on another call. */
function urgencyOf({ kind }: AlarmView): number {
  return kind === 'emergency' ? 0 : 1
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-alarms': GuideAlarms
  }
}
