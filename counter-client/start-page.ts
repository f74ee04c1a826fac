/** The front door: every page by who it is for, and under the demo who one can be. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import '../shared/ui/base.css'
import { findHall } from '../shared/ui/hall.ts'
import '../shared/ui/lotus-mark.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import { type Demo, fetchDemo } from './demo.ts'
import './demo-hall.ts'
import './demo-morning.ts'
import { startStyles } from './start-styles.ts'
import { startWords } from './start-words.ts'

const groups = [
  { group: 'citizens', pages: ['kiosk', 'take', 'book', 'evaluator'] },
  { group: 'clerks', pages: ['counter', 'guide', 'cases', 'bookings'] },
  { group: 'hall', pages: ['board', 'sign', 'pair'] },
  { group: 'managers', pages: ['wall', 'manage', 'devices', 'replay'] },
] as const

const developerPages = [
  ['docs', '/api/docs'],
  ['openapi', '/api/openapi.json'],
  ['health', '/healthz'],
  ['ready', '/readyz'],
  ['metrics', '/metrics'],
] as const

type Page = (typeof groups)[number]['pages'][number]

@customElement('start-page')
export class StartPage extends LitElement {
  @state() private hallName = ''
  @state() private demo: Demo | null = null
  private readonly words = new Words(this, startWords)

  override connectedCallback(): void {
    super.connectedCallback()
    void findHall().then(({ name }) => (this.hallName = name))
    void fetchDemo().then((demo) => (this.demo = demo))
  }

  override willUpdate(): void {
    document.title = this.hallName === '' ? this.words.t.title : `${this.words.t.title} · ${this.hallName}`
  }

  override render(): TemplateResult {
    const { t } = this.words
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <div class="inner">
          <p class="brand">
            <lotus-mark></lotus-mark><span>${this.hallName}</span>
            <button lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
          </p>
          <h1>${t.title}</h1>
          <p class="lead">${t.lead}</p>
          <p class="sub">${t.sub}</p>
        </div>
      </header>
      <main class="inner">
        ${this.demo === null ? nothing : html`<demo-morning></demo-morning>`}
        <div class="groups">
          ${groups.map(
            ({ group, pages }) => html`
              <section class="card group" aria-labelledby=${group}>
                <h2 id=${group}>${t.groups[group].name}</h2>
                <p class="quiet">${t.groups[group].lead}</p>
                ${pages.map((page) => this.page(page))}
              </section>
            `,
          )}
        </div>
        ${this.demo === null ? nothing : html`<demo-hall .words=${t} .demo=${this.demo}></demo-hall>`}
        <footer aria-label=${t.developers.heading}>
          <b>${t.developers.heading}</b>
          ${developerPages.map(([name, path]) => html`<a href=${path}>${t.developers[name]}</a>`)}
        </footer>
      </main>
    `
  }

  private page(page: Page): TemplateResult {
    const { t } = this.words
    const path = page === 'sign' ? '/sign?counter=1' : `/${page}`
    return html`
      <a class="page" href=${path}>
        <span><b>${t.pages[page].name}</b><small>${t.pages[page].lead}</small></span>
        <span class="arrow" aria-hidden="true">→</span>
      </a>
    `
  }

  static override styles = startStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'start-page': StartPage
  }
}
