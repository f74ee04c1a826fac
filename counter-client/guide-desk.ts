/** The guide's desk: calls for help, a number for somebody, one ticket, those who stand aside, the whole floor. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import type { UnprintedView } from '../shared/views/printers.ts'
import type { CommandType } from '../shared/law/commands.ts'
import { mayAsk } from '../shared/law/rights.ts'
import type { Asked, PastAsked } from '../shared/ui/ask.ts'
import { SoundGate } from '../shared/ui/sound.ts'
import { secondOf } from '../shared/ui/clock.ts'
import '../shared/ui/live-dot.ts'
import { LiveController } from '../shared/ui/live.ts'
import '../shared/ui/lotus-mark.ts'
import { Seconds } from '../shared/ui/seconds.ts'
import { askSlip } from '../shared/ui/ask-slip.ts'
import { newId } from '../shared/ui/ask.ts'
import { printSlip } from '../shared/ui/print-slip.ts'
import { printingWords, slipAlertsOf } from '../shared/ui/slip-alerts.ts'
import '../shared/ui/slip-paper.ts'
import { type Issued, type Slip, slipOf } from '../shared/ui/slip.ts'
import { language, setLanguage, Words, wordsOf } from '../shared/ui/words.ts'
import type { GuideView } from '../shared/views/shapes.ts'
import { counterWords } from './counter-words.ts'
import './earlier-dialog.ts'
import { earlierWords } from './earlier-words.ts'
import './desk-trouble.ts'
import './guide-alarms.ts'
import './guide-aside.ts'
import { GuideBell } from './guide-bell.ts'
import type { Settling } from './guide-earlier.ts'
import './guide-floor.ts'
import { type Matter, mattersOf } from './guide-matters.ts'
import './guide-slips.ts'
import { guideStyles } from './guide-styles.ts'
import type { GuideTake } from './guide-take.ts'
import './guide-take.ts'
import type { GuideTicket } from './guide-ticket.ts'
import './guide-ticket.ts'
import './inquiry-dialog.ts'
import { guideWords } from './guide-words.ts'
import type { Question } from './reason-dialog.ts'
import './reason-dialog.ts'
import { Sending } from './sending.ts'
import type { Session } from './session.ts'
import { slipToken } from './slip-token.ts'

@customElement('guide-desk')
export class GuideDesk extends LitElement {
  @property() hall = ''
  @property({ attribute: false }) session!: Session
  /** The ticket that is looked at, by its number. */
  @state() private number = ''
  /** What was taken here last. */
  @state() private fresh: Issued | null = null
  @state() private matters: readonly Matter[] = []
  @state() private slip: Slip | null = null
  @state() private trouble = ''
  @state() private isCancelling = false
  @state() private isNoting = false
  /** Of whom somebody is about to say what became of them. */
  @state() private settling: Settling | null = null
  /** Said once after something was noted. */
  @state() private noted = ''
  /** How often something was done: parts that hold a draft clear it then. */
  @state() private done = 0
  @state() private taken = 0
  @query('guide-take') private readonly take!: GuideTake | null
  @query('guide-ticket') private readonly ticket!: GuideTicket | null
  private asked: Asked | null = null
  private mattersFor = ''
  private isPrinting = false
  /** What was last said of those whom an earlier day has left. */
  private settled = ''
  /** The ticket whose missing slip is being printed. */
  @state() private printingAgain = ''
  /** Tickets whose first slip was asked for here. */
  private readonly printed = new Set<string>()
  private readonly words = new Words(this, guideWords)
  private readonly deskWords = new Words(this, counterWords)
  private readonly sound = new SoundGate(this)
  private readonly live = new LiveController(this, {
    hall: () => this.hall,
    view: 'guide',
    token: () => this.session.token,
  })
  private readonly visit = new LiveController(this, {
    hall: () => (this.number === '' ? '' : this.hall),
    view: 'visit',
    key: () => this.number,
    token: () => this.session.token,
  })
  private readonly sending = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () => this.live.view?.seq ?? 0,
  })

  /** A day that is over has entries of its own; one that is shown no more is settled. */
  private readonly settlement = new Sending(this, {
    hall: () => this.hall,
    token: () => this.session.token,
    seq: () =>
      this.live.view?.data.earlier.find(({ day }) => day === this.settling?.day)?.seq ??
      Number.POSITIVE_INFINITY,
  })

  constructor() {
    super()
    new GuideBell(this, () => this.live.view?.data.alarms ?? [])
    new Seconds(this, () => this.minute)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.onKey)
  }

  override willUpdate(): void {
    const calls = this.live.view?.data.alarms.length ?? 0
    document.title = calls === 0 ? this.words.t.title : this.words.t.titleCalls(calls)
    if (this.hall === '' || this.mattersFor === this.hall) return
    this.mattersFor = this.hall
    void mattersOf(this.hall).then((matters) => (this.matters = matters))
  }

  override updated(): void {
    if (this.live.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
  }

  override render(): TemplateResult {
    const { t } = this.words
    const { live, sending } = this
    const data = live.view?.data
    if (data === undefined)
      return html`<p class="loading" role="status">${live.problem?.detail ?? t.loading}</p>`
    const still = this.still !== ''
    return html`
      <div class="head">
        ${this.head(data)}
        <guide-alarms .words=${t} .alarms=${data.alarms} .now=${this.minute * 60_000} .timeZone=${data.hall.timeZone}
          ?may-answer=${this.may('alarm.acknowledge')} ?still=${still}
          @draft=${this.onDraft} @focus-left=${this.toSearch}></guide-alarms>
        <desk-trouble .words=${this.deskWords.t} .still=${this.still}
          .trouble=${sending.problem?.detail ?? this.trouble} ?retry=${sending.mayRetry}
          @retry=${() => void this.retry()} @dismiss=${this.dismiss}></desk-trouble>
        ${this.noted === '' ? nothing : html`<p class="noted" role="status">${this.noted}</p>`}
        ${
          data.stranded.length === 0
            ? nothing
            : html`<p class="slips" role="status">${t.stranded(
                data.stranded.length,
                data.stranded.map(({ number }) => number),
              )}</p>`
        }
        <guide-slips .unprinted=${data.unprinted} .count=${data.unprintedCount} .busy=${this.printingAgain} ?still=${still}
          @slip-wanted=${({ detail }: CustomEvent<UnprintedView>) => void this.printAgain(detail)}
          @focus-left=${this.toSearch}></guide-slips>
        ${slipAlertsOf({ ...data, unprinted: [], unprintedCount: 0 }, wordsOf(printingWords)).map((words) => html`<p class="slips" role="status">${words}</p>`)}
      </div>
      <main @draft=${this.onDraft} @number-chosen=${this.onNumber} @focus-left=${this.toSearch}>
        <guide-take class="take" .words=${t} .guide=${data} .matters=${this.matters} .done=${this.taken}
          ?may-take=${this.may('ticket.issue')} ?still=${still}></guide-take>
        <guide-ticket class="card ticket" .words=${t} .guide=${data} .number=${this.number} .done=${this.done}
          .found=${this.visit.view?.data ?? null} ?is-unknown=${this.visit.problem?.status === 404}
          .why=${this.visit.problem?.code === 'not-handed-in' ? this.visit.problem.detail : ''}
          ?is-fresh=${this.isFresh} .may=${this.may} ?still=${still} @print-wanted=${() => void this.print()}
          @cancel-wanted=${() => (this.isCancelling = true)} @ticket-left=${this.putAway}></guide-ticket>
        <guide-aside class="card aside" .words=${t} .guide=${data} ?may-rejoin=${this.may('ticket.rejoin')}
          ?may-settle=${this.may('ticket.close')} .today=${this.today} .now=${this.minute * 60_000} ?still=${still}
          @settle-wanted=${this.onSettle}></guide-aside>
        <guide-floor class="card floor" .words=${t} .counters=${data.counters}></guide-floor>
      </main>
      ${this.cancelling()} ${this.noting(data)} ${this.settlingDialog()}
      <slip-paper .slip=${this.slip}></slip-paper>
    `
  }

  private head({ hall, waitingCount }: GuideView): TemplateResult {
    const { t } = this.words
    const { live } = this
    const other = language() === 'en' ? 'zh-CN' : 'en'
    return html`
      <header>
        <lotus-mark></lotus-mark>
        <h1>${t.title}</h1>
        <span class="hall">${hall.name} · ${this.session.person.name}</span>
        ${this.sound.isOff ? html`<span class="sound" role="status">${t.soundOff}</span>` : nothing}
        <b class="figures">${t.waiting(waitingCount)}</b>
        ${
          this.may('inquiry.record')
            ? html`<button class="button" @click=${this.note}>${t.inquiry.open} <kbd>F3</kbd></button>`
            : nothing
        }
        <live-dot freshness=${live.freshness} .stoppedAt=${live.stoppedAt()} .timeZone=${hall.timeZone}></live-dot>
        <button class="button" lang=${other} @click=${() => setLanguage(other)}>${t.language}</button>
        <slot name="leave"></slot>
      </header>
    `
  }

  private cancelling(): TemplateResult | typeof nothing {
    const visit = this.visit.view?.data.visit
    if (!this.isCancelling || visit === undefined) return nothing
    const { ticket: t } = this.words.t
    const question: Question = {
      heading: t.cancelHeading(visit.number),
      lead: t.cancelLead,
      submit: t.cancelSubmit,
      grave: true,
      reason: { label: t.cancelReason, usual: t.cancelReasons, lack: t.needReason },
      command: (reason) => ({ type: 'ticket.cancel', ticket: visit.ticket, reason }),
    }
    return html`<reason-dialog .words=${this.deskWords.t} .question=${question} ?busy=${this.sending.busy}
      .trouble=${this.sending.problem?.detail ?? ''} .still=${this.still} @draft=${this.onDraft}
      @dialog-left=${() => (this.isCancelling = false)}></reason-dialog>`
  }

  private noting(data: GuideView): TemplateResult | typeof nothing {
    if (!this.isNoting) return nothing
    return html`<inquiry-dialog .words=${this.deskWords.t} .guideWords=${this.words.t} .guide=${data}
      .matters=${this.matters} ?busy=${this.sending.busy} .trouble=${this.sending.problem?.detail ?? ''}
      .still=${this.still} @draft=${this.onDraft} @dialog-left=${() => (this.isNoting = false)}></inquiry-dialog>`
  }

  private settlingDialog(): TemplateResult | typeof nothing {
    const { settling, settlement } = this
    if (settling === null) return nothing
    return html`<earlier-dialog .words=${this.deskWords.t} .settling=${settling} .today=${this.today}
      ?busy=${settlement.busy} .trouble=${settlement.problem?.detail ?? ''} .still=${this.still}
      @settle-draft=${this.onSettleDraft} @dialog-left=${() => (this.settling = null)}></earlier-dialog>`
  }

  private readonly onSettle = (event: CustomEvent<Settling>): void => {
    this.settlement.forget()
    this.noted = ''
    this.settling = event.detail
  }

  private readonly onSettleDraft = async ({ detail }: CustomEvent<PastAsked>): Promise<void> => {
    const { settlement } = this
    if (settlement.busy || this.still !== '') return
    // The same word again takes up what got no answer; another word is another command.
    const words = JSON.stringify(detail)
    const isAgain = settlement.mayRetry && words === this.settled
    this.settled = words
    const isDone = await (isAgain ? settlement.retry() : settlement.send(detail))
    if (settlement.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
    if (!isDone) return
    this.settling = null
    this.noted = wordsOf(earlierWords).done(settlement.result['closed'] as string[])
  }

  private readonly note = (): void => {
    this.sending.forget()
    this.isNoting = this.may('inquiry.record')
  }

  /** Why nothing can be pressed: what is shown is old. */
  private get still(): string {
    const { live } = this
    if (live.freshness === 'live') return ''
    return this.deskWords.t.line.stale(secondOf(live.stoppedAt(), live.view?.data.hall.timeZone))
  }

  private get minute(): number {
    return Math.floor(this.live.now() / 60_000)
  }

  /** The date in the hall. */
  private get today(): string {
    return this.live.view?.day ?? ''
  }

  private get isFresh(): boolean {
    return this.fresh !== null && this.fresh.number === this.number
  }

  private readonly may = (type: CommandType): boolean => {
    const { id, roles } = this.session.person
    return mayAsk({ kind: 'person', id, roles }, type)
  }

  private readonly onDraft = async (event: CustomEvent<Asked>): Promise<void> => {
    // Buttons that rest are not disabled: that would take the focus from them.
    if (this.sending.busy || this.still !== '') return
    this.trouble = ''
    this.noted = ''
    this.asked = event.detail
    this.conclude(await this.sending.send(event.detail))
  }

  private async retry(): Promise<void> {
    this.conclude(await this.sending.retry())
  }

  private conclude(isDone: boolean): void {
    if (this.sending.problem?.status === 401) this.dispatchEvent(new CustomEvent('session-over'))
    if (!isDone) return
    this.done++
    this.isCancelling = false
    this.isNoting = false
    if (this.asked?.type === 'inquiry.record')
      this.noted = this.words.t.inquiry.done(String(this.sending.result['number']))
    if (this.asked?.type === 'ticket.issue') {
      this.fresh = this.sending.result as unknown as Issued
      this.number = this.fresh.number
      this.taken++
      void this.updateComplete.then(() => this.ticket?.focusPrint())
    } else if (this.asked?.type === 'ticket.cancel') this.fresh = null
  }

  private readonly onNumber = (event: CustomEvent<string>): void => {
    this.number = event.detail
    this.fresh = null
  }

  private readonly putAway = (): void => {
    this.number = ''
    this.fresh = null
    this.toSearch()
  }

  private readonly toSearch = (): void => this.take?.focusSearch()

  private readonly dismiss = (): void => {
    this.trouble = ''
    this.sending.forget()
  }

  private async print(): Promise<void> {
    const { data } = this.live.view ?? {}
    const found = this.visit.view?.data
    const queue = data?.queues.find((each) => each.queue === found?.visit.queue)
    if (data === undefined || found === undefined || queue === undefined) return
    const { ticket, number, issuedAt } = found.visit
    if (this.isPrinting) return
    this.isPrinting = true
    const isPrinted = await this.printAtDesk(ticket)
    this.isPrinting = false
    if (isPrinted) return
    const given = this.isFresh
      ? { token: this.fresh!.token }
      : await slipToken(this.hall, ticket, this.session.token)
    if ('trouble' in given) {
      this.trouble = given.trouble || this.words.t.ticket.noPrint
      return
    }
    const { ahead, wait } = found
    const issued = { ticket, number, token: given.token, ahead, wait }
    const told = await askSlip(this.hall, ticket, this.session.token)
    this.slip = told ?? slipOf(data, queue, issued, Date.parse(issuedAt), location.origin)
    await this.updateComplete
    await this.renderRoot.querySelector('slip-paper')?.updateComplete
    window.print()
  }

  /** One press; where the desk has no printer the ticket opens, and its button prints by the browser. */
  private async printAgain({ ticket, number }: UnprintedView): Promise<void> {
    if (this.printingAgain !== '') return
    this.printingAgain = ticket
    this.trouble = ''
    const isPrinted = await this.printAtDesk(ticket)
    this.printingAgain = ''
    if (isPrinted) return
    this.number = number
    this.fresh = null
    await this.updateComplete
    this.ticket?.focusPrint()
  }

  /** @returns false where the desk has no printer for slips: the browser prints. */
  private async printAtDesk(ticket: string): Promise<boolean> {
    // A first slip has the ticket's own id: two presses are one slip.
    const id = this.isFresh && !this.printed.has(ticket) ? ticket : newId()
    const reply = await printSlip({ hall: this.hall, token: this.session.token, ticket, id })
    if (!reply.ok) return false
    this.printed.add(ticket)
    const t = wordsOf(printingWords)
    const { state, trouble } = reply.job
    if (state !== 'printed')
      this.trouble = state === 'failed' && trouble !== null ? t.failed(t.troubles[trouble]) : t.unknown
    return true
  }

  /** No single letter: those who speak to their machine would press it without meaning to. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (!['F2', 'F3'].includes(event.key) || event.repeat) return
    event.preventDefault()
    if (event.key === 'F2') this.toSearch()
    else this.note()
  }

  static override styles = guideStyles
}

declare global {
  interface HTMLElementEventMap {
    /** What had the focus is gone, and nothing is left beside it. */
    'focus-left': CustomEvent<void>
  }
  interface HTMLElementTagNameMap {
    'guide-desk': GuideDesk
  }
}
