/** The list and the case that is open beside it. Asks again after its own command, on coming back, and every ten seconds. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { mayAskCase } from '../shared/cases/case-rights.ts'
import { caseKinds } from '../shared/cases/stages.ts'
import type { CaseAsked } from '../shared/ui/ask.ts'
import '../shared/ui/live-dot.ts'
import type { Freshness } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { language, setLanguage, Words } from '../shared/ui/words.ts'
import type { CaseDetail, CasesAnswer, ContactAnswer } from '../shared/wire/cases.ts'
import './alert-desk.ts'
import './case-list.ts'
import type { CaseList } from './case-list.ts'
import './case-view.ts'
import { CasesReading, type Read } from './cases-reading.ts'
import { casesStyles } from './cases-styles.ts'
import { casesWords } from './cases-words.ts'
import './complaint-form.ts'
import { counterWords } from './counter-words.ts'
import './desk-trouble.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'

type Scope = 'mine' | 'department' | 'all'
type Kind = (typeof caseKinds)[number]

const againMilliseconds = 10_000

@customElement('cases-desk')
export class CasesDesk extends LitElement {
  @property() hall = ''
  @property() hallName = ''
  @property({ attribute: false }) session!: Session
  @state() private scope: Scope = 'mine'
  @state() private show: 'open' | 'closed' = 'open'
  @state() private kind: Kind | '' = ''
  @state() private list: CasesAnswer | null = null
  @state() private shown: CaseDetail | null = null
  @state() private contact: ContactAnswer['contact'] = null
  @state() private chosen = ''
  @state() private opening = false
  @state() private said = ''
  @state() private freshness: Freshness = 'waiting'
  @state() private heardAt = 0
  @query('case-list') private readonly listElement!: CaseList | null
  private timer: ReturnType<typeof setInterval> | undefined
  /** Answers come in their own order: only the last question's counts. */
  private round = 0
  private readonly words = new Words(this, casesWords)
  private readonly deskWords = new Words(this, counterWords)
  private readonly reading = new CasesReading(
    () => this.hall,
    () => this.session.token,
  )
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    // There is no view to wait for: the page asks for what came of it.
    seq: () => Number.POSITIVE_INFINITY,
  })

  override connectedCallback(): void {
    super.connectedCallback()
    this.scope = this.scopes.at(-1)!
    this.timer = setInterval(this.again, againMilliseconds)
    window.addEventListener('focus', this.again)
    void this.refresh()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.timer)
    window.removeEventListener('focus', this.again)
  }

  override render(): TemplateResult {
    const { sending } = this
    const { t } = this.words
    const isOpen = this.opening || this.shown !== null
    return html`
      ${this.head()}
      ${
        this.session.person.roles.some((role) => role === 'chief' || role === 'manager')
          ? html`<alert-desk .hall=${this.hall} .session=${this.session}></alert-desk>`
          : nothing
      }
      <desk-trouble .words=${this.deskWords.t} .trouble=${sending.problem?.detail ?? ''} ?retry=${sending.mayRetry}
        @retry=${() => void this.done(sending.retry())} @dismiss=${() => sending.forget()}></desk-trouble>
      <main class=${isOpen ? 'beside' : ''} @case-asked=${this.onAsked} @contact-asked=${this.onContact}>
        <div class="left">
          ${this.choices()}
          ${
            this.list === null
              ? html`<p class="quiet" role="status">${t.loading}</p>`
              : html`<case-list .words=${t} .shown=${this.list} .state=${this.show} .chosen=${this.chosen}
                  @case-chosen=${(event: CustomEvent<string>) => void this.choose(event.detail)}></case-list>`
          }
          ${
            this.list === null || this.list.uncovered.length === 0
              ? nothing
              : html`<p class="uncovered">${t.uncovered(this.list.uncovered.join('、'))}</p>`
          }
        </div>
        <div class="right" @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && this.leave()}>
          ${isOpen ? html`<button class="button back" @click=${this.leave}>← ${t.back}</button>` : nothing}
          <p class="said" role="status">${this.said}</p>
          ${this.beside()}
        </div>
      </main>
    `
  }

  private beside(): TemplateResult {
    const { t } = this.words
    const { sending, shown } = this
    if (this.opening)
      return html`<complaint-form .words=${t} ?busy=${sending.busy} @dismiss=${this.leave}></complaint-form>`
    if (shown === null) return html`<p class="choose">${t.choose}</p>`
    return html`
      <case-view .words=${t} .shown=${shown} .contact=${this.contact} .today=${this.list?.today ?? ''}
        .timeZone=${this.list?.timeZone ?? 'UTC'} ?busy=${sending.busy}
        ?manages=${this.session.person.roles.includes('manager')}></case-view>
    `
  }

  private head(): TemplateResult {
    const { t } = this.words
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.title}</h1>
        <span class="hall">${this.hallName} · ${this.session.person.name}</span>
        <span class="gap"></span>
        <live-dot freshness=${this.freshness} .stoppedAt=${this.heardAt} .timeZone=${this.list?.timeZone}></live-dot>
        <button class="dark" lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
        <slot name="leave"></slot>
      </header>
    `
  }

  private choices(): TemplateResult {
    const { t } = this.words
    const { counts } = this.list ?? { counts: null }
    return html`
      <div class="row">
        ${
          this.scopes.length > 1
            ? this.segments(
                t.scopeLabel,
                this.scopes,
                (each) => t.scopes[each],
                this.scope,
                (each) => (this.scope = each),
              )
            : nothing
        }
        ${this.segments(
          t.stateLabel,
          ['open', 'closed'] as const,
          (each) => t.states[each],
          this.show,
          (each) => (this.show = each),
        )}
        <span class="gap"></span>
        ${
          mayAskCase({ kind: 'person', ...this.session.person }, 'case.open')
            ? html`<button class="button" @click=${this.open}>+ ${t.open.button}</button>`
            : nothing
        }
      </div>
      <div class="row">
        ${this.segments(
          t.kindLabel,
          ['', ...caseKinds] as const,
          (each) => (each === '' ? t.allKinds : t.kinds[each]),
          this.kind,
          (each) => (this.kind = each),
        )}
      </div>
      ${
        counts === null
          ? nothing
          : html`<p class="counts" role="status">
              <span>${t.counts.open(counts.open)}</span>
              <span class="yellow">▲ ${t.counts.yellow(counts.yellow)}</span>
              <span class="red">■ ${t.counts.red(counts.red)}</span>
            </p>`
      }
    `
  }

  private segments<T extends string>(
    label: string,
    options: readonly T[],
    wordsFor: (option: T) => string,
    chosen: T,
    choose: (option: T) => void,
  ): TemplateResult {
    return html`
      <div class="segments" role="group" aria-label=${label}>
        ${options.map(
          (option) => html`
            <button aria-pressed=${option === chosen ? 'true' : 'false'} @click=${() => {
              choose(option)
              void this.refresh()
            }}>${wordsFor(option)}</button>
          `,
        )}
      </div>
    `
  }

  /** What this person may ask for, the widest last. */
  private get scopes(): Scope[] {
    const { roles } = this.session.person
    const all: Scope[] = ['mine']
    if (roles.includes('chief') && this.session.department !== null) all.push('department')
    if (roles.includes('manager') || roles.includes('supervisor')) all.push('all')
    return all
  }

  private readonly again = (): void => {
    if (!document.hidden && !this.sending.busy) void this.refresh()
  }

  private async refresh(): Promise<void> {
    const round = ++this.round
    const query = { scope: this.scope, state: this.show, ...(this.kind === '' ? {} : { kind: this.kind }) }
    const [list, one] = await Promise.all([
      this.reading.list(query),
      this.chosen === '' ? null : this.reading.one(this.chosen),
    ])
    if (round !== this.round) return
    if (list === null) this.freshness = 'stale'
    else {
      this.freshness = 'live'
      this.heardAt = Date.now()
    }
    this.take(list, (value) => (this.list = value))
    this.take(one, (value) => (this.shown = value))
    if (one?.ok === false && one.problem.status === 404) this.leave()
  }

  private take<T>(read: Read<T>, keep: (value: T) => void): void {
    if (read === null) return
    if (read.ok) keep(read.value)
    else if (read.problem.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  private async choose(id: string): Promise<void> {
    this.said = ''
    this.opening = false
    this.contact = null
    this.chosen = id
    await this.refresh()
    if (this.chosen !== id) return
    await this.updateComplete
    const view = this.renderRoot.querySelector('case-view')
    await view?.updateComplete
    view?.focus()
    if (matchMedia('(max-width: 900px)').matches) window.scrollTo(0, 0)
  }

  private readonly open = (): void => {
    this.leave()
    this.opening = true
  }

  private readonly leave = (): void => {
    // An answer on its way would open it again.
    this.round++
    this.opening = false
    this.shown = null
    this.contact = null
    this.said = ''
    void this.updateComplete.then(() => {
      this.listElement?.focus()
      this.chosen = ''
    })
  }

  private readonly onAsked = (event: CustomEvent<CaseAsked>): void => {
    void this.done(this.sending.send(event.detail))
  }

  private async done(sent: Promise<boolean>): Promise<void> {
    const isDone = await sent
    if (this.sending.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
    if (!isDone) return
    const { t } = this.words
    const { case: id, number } = this.sending.result as { case: string; number: string }
    const isNew = this.opening
    if (isNew) await this.choose(id)
    else await this.refresh()
    this.said = isNew ? t.open.done(number) : t.done
  }

  private readonly onContact = async (): Promise<void> => {
    const { chosen } = this
    const read = await this.reading.contact(chosen)
    if (chosen !== this.chosen) return
    this.take(read, ({ contact }) => (this.contact = contact))
    void this.refresh()
  }

  static override styles = casesStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'cases-desk': CasesDesk
  }
}
