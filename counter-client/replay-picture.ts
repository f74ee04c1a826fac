/** A screen of the hall as it was: the screen's own page in its own size, fed with frames of a past day. */

import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { plain } from '../shared/ui/theme.ts'
import type { ViewEnvelope } from '../shared/views/shapes.ts'
import type { FilmFrame, FilmWants } from '../shared/wire/film.ts'
import type { FilmDoor } from './film-door.ts'
import { FilmFrames, type FramesOptions, type Playhead } from './film-frames.ts'

/** The screens of the hall are made for this; smaller ones show the same, smaller. */
const width = 1920
const height = 1080

declare global {
  interface HTMLElementEventMap {
    'film-told': CustomEvent<Parameters<FramesOptions['told']>[0]>
  }
}

@customElement('replay-picture')
export class ReplayPicture extends LitElement {
  @property() address = ''
  @property() label = ''
  @property({ attribute: false }) door!: FilmDoor
  @property({ attribute: false }) head: Playhead = { day: '', at: 0, speed: 0 }
  /** Changes whenever the playhead jumped. */
  @property({ type: Number }) jumps = 0
  @query('iframe') private readonly frame!: HTMLIFrameElement
  private readonly frames = new Map<string, FilmFrames>()
  private readonly observer = new ResizeObserver(([entry]) => {
    const box = entry!.contentRect
    this.style.setProperty('--scale', String(Math.min(box.width / width, box.height / height)))
  })

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('message', this.onMessage)
    this.observer.observe(this)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('message', this.onMessage)
    this.observer.disconnect()
    this.drop()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address') || changed.has('door')) this.drop()
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isJump = changed.has('jumps')
    for (const each of this.frames.values()) each.follow(this.head, isJump)
  }

  protected override render(): TemplateResult {
    return html`<iframe src=${this.address} title=${this.label} tabindex="-1" inert></iframe>`
  }

  private readonly onMessage = (event: MessageEvent<FilmWants>): void => {
    if (event.origin !== location.origin || event.source !== this.frame.contentWindow) return
    if (event.data.film !== 'wants') return
    const wanted = new Set<string>()
    for (const { view, key } of event.data.views) {
      const name = `${view}|${key}`
      wanted.add(name)
      if (this.frames.has(name)) continue
      const { door } = this
      this.frames.set(
        name,
        new FilmFrames({ door, view, key, show: this.show, told: (why) => this.tell(why) }),
      )
    }
    for (const [name, each] of this.frames) {
      if (wanted.has(name)) continue
      each.stop()
      this.frames.delete(name)
    }
    for (const each of this.frames.values()) each.follow(this.head, false)
  }

  private readonly show = (at: number, envelope: ViewEnvelope): void => {
    const frame: FilmFrame = { film: 'frame', at, envelope }
    this.frame.contentWindow?.postMessage(frame, location.origin)
    this.setAttribute('shown', new Date(at).toISOString())
  }

  private tell(why: Parameters<FramesOptions['told']>[0]): void {
    this.dispatchEvent(new CustomEvent('film-told', { detail: why }))
  }

  private drop(): void {
    for (const each of this.frames.values()) each.stop()
    this.frames.clear()
  }

  static override styles = [
    plain,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        contain: strict;
        background: #051517;
      }
      iframe {
        position: absolute;
        left: 50%;
        top: 50%;
        width: 1920px;
        height: 1080px;
        border: 0;
        transform: translate(-50%, -50%) scale(var(--scale, 0.5));
        pointer-events: none;
      }
    `,
  ]
}

declare global {
  interface HTMLElementTagNameMap {
    'replay-picture': ReplayPicture
  }
}
