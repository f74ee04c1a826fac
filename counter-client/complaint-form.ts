/** "Could not get it done", taken down for the citizen (Reg. 42). */

import { css, html, LitElement, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { type CaseChannel, caseChannels, type Topic, topics } from '../shared/cases/case-commands.ts'
import type { CasesWords } from '../shared/words/zh-CN/cases.ts'
import { askFor } from './case-events.ts'
import './choice-field.ts'
import { deskStyles } from './desk-styles.ts'

@customElement('complaint-form')
export class ComplaintForm extends LitElement {
  @property({ attribute: false }) words!: CasesWords
  @property({ type: Boolean }) busy = false
  @state() private topic: Topic | '' = ''
  @state() private channel: CaseChannel = 'counter'
  @state() private lack = ''
  @query('#story') private readonly story!: HTMLTextAreaElement
  @query('#name') private readonly name!: HTMLInputElement
  @query('#phone') private readonly phone!: HTMLInputElement

  override firstUpdated(): void {
    this.renderRoot.querySelector('choice-field')?.focus()
  }

  override render(): TemplateResult {
    const { words } = this
    const { open } = words
    return html`
      <form class="card" novalidate @submit=${this.submit}>
        <h2>${open.heading}</h2>
        <choice-field .label=${open.topic} .value=${this.topic} ?lacking=${this.lack !== '' && this.topic === ''}
          .options=${topics.map((each) => [each, words.topics[each]] as const)}
          @chosen=${(event: CustomEvent<Topic>) => (this.topic = event.detail)}></choice-field>
        <choice-field .label=${open.channel} .value=${this.channel}
          .options=${caseChannels.filter((each) => each !== 'kiosk').map((each) => [each, words.channels[each]] as const)}
          @chosen=${(event: CustomEvent<CaseChannel>) => (this.channel = event.detail)}></choice-field>
        <div>
          <label class="label" for="story">${open.story}</label>
          <textarea class="field" id="story" rows="3" maxlength="1000" aria-describedby="kept"></textarea>
        </div>
        <div class="two">
          <div>
            <label class="label" for="name">${open.name}</label>
            <input class="field" id="name" maxlength="50" autocomplete="off">
          </div>
          <div>
            <label class="label" for="phone">${open.phone}</label>
            <input class="field" id="phone" type="tel" maxlength="21" autocomplete="off">
          </div>
        </div>
        <p class="quiet" id="kept">${open.storyHint}</p>
        <p class="foot">
          <button class="button main" ?disabled=${this.busy}>${this.busy ? words.busy : open.submit}</button>
          <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent('dismiss'))}>${words.cancel}</button>
          <span class="trouble" role="alert">${this.lack}</span>
        </p>
      </form>
    `
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.busy) return
    const { words, topic, channel } = this
    const story = this.story.value.trim()
    const name = this.name.value.trim()
    const phone = this.phone.value.trim()
    this.lack = topic === '' ? words.next.lack : (name === '') === (phone === '') ? '' : words.open.both
    if (topic === '' || this.lack !== '') return
    askFor(this, {
      type: 'case.open',
      topic,
      channel,
      ...(story === '' ? {} : { story }),
      ...(name === '' ? {} : { contact: { name, phone } }),
    })
  }

  static override styles = [
    deskStyles,
    css`
      form {
        display: grid;
        gap: 16px;
        padding: 20px 24px;
      }
      h2 {
        font-size: 24px;
        font-weight: 700;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 12px;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'complaint-form': ComplaintForm
  }
}
