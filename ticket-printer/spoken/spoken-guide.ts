/**
 * Care mode for the ear and the keypad (S7): says each step, its news and whatever gets the focus, and takes digits, *,
 * #, arrows and Enter. Pressing 0, * or # on a quiet kiosk begins it: nobody has to find a button by sight.
 */

import { css, html, LitElement, nothing, type PropertyValues } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { plain } from '../../shared/ui/theme.ts'
import { tongue, Words } from '../../shared/ui/words.ts'
import { handMilliseconds } from '../readers/quick-typing.ts'
import { nameOf, type Reading, readScreen } from './screen-reading.ts'
import { Speaker, usualVolume } from './speaker.ts'
import {
  actOf,
  freshOf,
  type KeyAct,
  pagesOf,
  sentencesOf,
  speakable,
  strikeMilliseconds,
} from './spoken-step.ts'
import { spokenWords } from './spoken-words.ts'

declare global {
  interface HTMLElementEventMap {
    /** Somebody pressed a key of the keypad at a kiosk that does not speak yet. */
    'care-wanted': CustomEvent<void>
    /** It is speaking: whoever listens is still there. */
    speaking: CustomEvent<void>
  }
}

/** A number whose slip did not come out. */
export interface Unprinted {
  number: string
  /** It may have: nobody knows. */
  isUnknown: boolean
}

const lookMilliseconds = 400

@customElement('spoken-guide')
export class SpokenGuide extends LitElement {
  /** Care mode is on. */
  @property({ type: Boolean, reflect: true }) active = false
  @property() hall = ''
  /** Said aloud, in care mode or not. */
  @property({ attribute: false }) unprinted: Unprinted | null = null
  @state() private hasVoice = true
  private readonly speaker = new Speaker(() => this.dispatchEvent(new CustomEvent('speaking')))
  private readonly words = new Words(this, spokenWords)
  private looking: ReturnType<typeof setInterval> | undefined
  private acting: ReturnType<typeof setTimeout> | undefined
  private heading = ''
  private news: readonly string[] = []
  private notes: readonly string[] = []
  private page = 0
  private struck = { key: '', at: Number.NEGATIVE_INFINITY }
  private isActing = false

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('keydown', this.onKey, { capture: true })
    window.addEventListener('focusin', this.onFocus)
    this.looking = setInterval(() => this.look(), lookMilliseconds)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('keydown', this.onKey, { capture: true })
    window.removeEventListener('focusin', this.onFocus)
    clearInterval(this.looking)
    clearTimeout(this.acting)
    this.speaker.stop()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active')) this.change()
    if (!changed.has('unprinted')) return
    if (this.unprinted !== null)
      this.speaker.add(this.readable([this.words.t.unprinted(this.unprinted)]), tongue())
    // Whoever it was for has gone.
    else if (!this.active && changed.get('unprinted') != null) this.speaker.stop()
  }

  private change(): void {
    this.speaker.stop()
    this.heading = ''
    // The next citizen's ears are others.
    this.speaker.volume = usualVolume
    // The page is still being drawn larger.
    if (this.active) this.acting = setTimeout(() => this.begin())
  }

  protected override render(): unknown {
    const { t } = this.words
    if (!this.active) return nothing
    if (!this.hasVoice) return html`<p role="status">${t.noVoice}</p>`
    const button = (name: string, press: () => void): unknown =>
      html`<button data-keypad="none" @click=${press}>${name}</button>`
    return html`${button(t.softer, () => this.turn(-1))} ${button(t.louder, () => this.turn(1))}
      ${button(t.repeat, () => this.repeat())}`
  }

  private begin(): void {
    const reading = this.read()
    if (reading === null) return
    this.remember(reading)
    this.say([this.words.t.welcome(this.hall), ...sentencesOf(reading, 0, this.words.t)])
  }

  /** Twice a second: what has become another step is said whole, what has happened in it alone. */
  private look(): void {
    if (!this.active) return
    this.hasVoice = this.speaker.voiceFor(tongue()) !== null
    const reading = this.read()
    if (reading === null) return
    const { heading, news, notes } = this
    if (reading.heading !== heading) {
      this.remember(reading)
      this.say(sentencesOf(reading, 0, this.words.t))
    } else {
      const fresh = freshOf({ news, notes }, reading)
      this.news = reading.news
      this.notes = reading.notes
      if (fresh.length > 0) this.speaker.add(this.readable(fresh), tongue())
    }
  }

  private remember({ heading, news, notes }: Reading): void {
    this.heading = heading
    this.news = news
    this.notes = notes
    this.page = 0
  }

  private read(): Reading | null {
    const root = this.getRootNode()
    return root instanceof ShadowRoot && root.querySelector('main') !== null ? readScreen(root) : null
  }

  private say(sentences: readonly string[]): void {
    this.speaker.say(this.readable(sentences), tongue())
  }

  private readable(sentences: readonly string[]): string[] {
    return sentences.map((each) => speakable(each, this.words.t)).filter((each) => each !== '')
  }

  private repeat(): void {
    const reading = this.read()
    if (reading === null) return
    this.page = 0
    this.say(sentencesOf(reading, 0, this.words.t))
  }

  private turn(by: 1 | -1): void {
    this.say([this.words.t.volume(this.speaker.turn(by))])
  }

  private readonly onFocus = (event: FocusEvent): void => {
    const target = event.composedPath()[0]
    if (!this.active || this.isActing || !(target instanceof HTMLElement)) return
    if (target.matches('button, input, a')) this.say([nameOf(target)])
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const { key, timeStamp: at, repeat } = event
    if (event.ctrlKey || event.altKey || event.metaKey || key === 'Tab' || key === 'Shift') return
    clearTimeout(this.acting)
    const isMachine = at - this.struck.at <= handMilliseconds
    const isTrembling = key === this.struck.key && at - this.struck.at < strikeMilliseconds
    this.struck = { key, at }
    if (!this.active) {
      if (/^[0*#]$/.test(key) && !isField(event))
        this.soon(() => this.dispatchEvent(new CustomEvent('care-wanted')), isMachine)
      return
    }
    const reading = this.read()
    const act = reading === null ? null : actOf(key, reading, this.page)
    if (reading === null || act === null || this.isLeftAlone(act, reading, event)) return
    event.preventDefault()
    if (repeat || isTrembling) return
    // A digit may be the first of a card: a moment shows whether more follow.
    if (act.do === 'choose' || act.do === 'repeat' || act.do === 'more')
      this.soon(() => this.act(act), isMachine)
    else this.act(act)
  }

  private soon(act: () => void, isMachine: boolean): void {
    if (!isMachine) this.acting = setTimeout(act, handMilliseconds * 2)
  }

  /** The browser's own: Enter on a focused button, typing in a field that has the focus, the pad that hears digits itself. */
  private isLeftAlone({ do: what }: KeyAct, { field, entry }: Reading, event: KeyboardEvent): boolean {
    if (what === 'enter' && event.key === 'Enter') {
      const target = event.composedPath()[0]
      return target instanceof HTMLElement && target.matches('button, a')
    }
    if ((what === 'softer' || what === 'louder') && isField(event)) return true
    const isTyping = what === 'type' || (what === 'erase' && event.key === 'Backspace')
    if (entry === 'none' || !isTyping || (field !== null && !isField(event)))
      return what === 'erase' && entry === 'none'
    setTimeout(() => this.tellTyped())
    return true
  }

  private act(act: KeyAct): void {
    const reading = this.read()
    if (reading === null) return
    this.isActing = true
    this.does(act, reading)
    this.isActing = false
  }

  private does(act: KeyAct, reading: Reading): void {
    switch (act.do) {
      case 'choose':
        return press(reading.buttons[act.index])
      case 'more':
        this.page = (this.page + 1) % pagesOf(reading)
        return this.say(sentencesOf(reading, this.page, this.words.t))
      case 'repeat':
        return this.repeat()
      case 'back':
        return press(reading.back)
      case 'enter':
        return this.enter(reading)
      case 'erase':
        return this.erase(reading)
      case 'next':
        return this.move(reading, 1)
      case 'before':
        return this.move(reading, -1)
      case 'softer':
        return this.turn(-1)
      case 'louder':
        return this.turn(1)
      case 'type':
        if (reading.field !== null) fill(reading.field, reading.field.value + act.digit)
        return this.goOnTyping(reading)
    }
  }

  private enter(reading: Reading): void {
    const focused = reading.buttons.find((each) => each.matches(':focus'))
    if (focused !== undefined) {
      press(focused)
      // A letter was typed: what comes next is typed too, and the next # is not the letter again.
      if (focused.dataset['key'] !== undefined) this.goOnTyping(reading)
    } else if (reading.enter === null) this.repeat()
    else press(reading.enter)
  }

  private goOnTyping({ field }: Reading): void {
    field?.focus()
    setTimeout(() => this.tellTyped())
  }

  private erase(reading: Reading): void {
    const { field, back } = reading
    if (field === null || field.value === '') return press(back)
    fill(field, field.value.slice(0, -1))
    this.tellTyped()
  }

  private move({ buttons, enter, back }: Reading, by: 1 | -1): void {
    const stops = [...buttons, ...(enter === null ? [] : [enter]), ...(back === null ? [] : [back])]
    const now = stops.findIndex((each) => each.matches(':focus'))
    const next = stops[(now + by + stops.length + (now < 0 && by < 0 ? 1 : 0)) % stops.length]
    next?.focus()
    if (next !== undefined) this.say([nameOf(next)])
  }

  private tellTyped(): void {
    const reading = this.read()
    if (reading === null || reading.field === null) return
    const { value } = reading.field
    this.say([value === '' ? this.words.t.emptied : this.words.t.typed(value.split('').join(' '))])
  }

  static override styles = [
    plain,
    css`
      :host {
        display: none;
      }
      :host([active]) {
        display: flex;
        flex: 1 1 16rem;
        align-items: center;
        gap: 0.75rem;
      }
      p {
        flex: 1;
        min-width: 0;
        font-size: 1.75rem;
        line-height: 1.3;
      }
      button {
        min-width: 7rem;
        min-height: 4.5rem;
        padding: 0 1rem;
        border: 2px solid var(--ink);
        border-radius: var(--radius);
        background: none;
        color: var(--ink);
        font-size: 1.75rem;
        font-weight: 700;
      }
    `,
  ]
}

function press(button: HTMLElement | null | undefined): void {
  button?.click()
}

function fill(field: HTMLInputElement, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function isField(event: KeyboardEvent): boolean {
  return event.composedPath()[0] instanceof HTMLInputElement
}

declare global {
  interface HTMLElementTagNameMap {
    'spoken-guide': SpokenGuide
  }
}
