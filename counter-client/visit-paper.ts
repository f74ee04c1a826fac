/** The paper that a citizen takes home: one page, large enough for old eyes, and nothing else on it. */

import { html, nothing, render, type TemplateResult } from 'lit'
import { dateOf, hourOf } from '../shared/ui/clock.ts'
import type { DeskView, NoticeView, VisitView } from '../shared/views/shapes.ts'
import type { CounterWords } from '../shared/words/zh-CN/counter.ts'
import type { EndedVisit } from './ended-visit.ts'
import { limitOf } from './item-guide.ts'
import './print.css'

export interface PaperState {
  words: CounterWords
  desk: DeskView
  /** The visit as the server has it after the ending. */
  visit: VisitView
  ended: EndedVisit
  /** Server time, epoch milliseconds. */
  now: number
}

/** From here on the rows stand closer, so that they stay on one page. */
const manyRows = 11

/** Prints the paper by the browser; the page itself does not appear on it. */
export function printPaper(state: PaperState): void {
  const sheet = sheetOf(document)
  render(paperOf(state), sheet)
  window.print()
}

function sheetOf(page: Document): HTMLElement {
  const found = page.querySelector<HTMLElement>('body > .sheet')
  if (found !== null) return found
  const sheet = page.createElement('div')
  sheet.className = 'sheet'
  page.body.append(sheet)
  return sheet
}

function paperOf(state: PaperState): TemplateResult {
  const { words, desk, visit, ended, now } = state
  const { paper } = words
  const zone = desk.hall.timeZone
  const matters = mattersOf(visit, ended)
  return html`
    <article>
      <header>
        <p>${desk.hall.name}</p>
        <h1>${paper.titles[ended.kind]}</h1>
      </header>
      <dl class="top">
        <div><dt>${paper.number}</dt><dd class="number">${visit.number}</dd></div>
        <div><dt>${paper.date}</dt><dd>${dateOf(now, zone)} ${hourOf(now, zone)}</dd></div>
        ${
          matters.length === 0
            ? nothing
            : html`<div class="wide"><dt>${paper.matter}</dt><dd>${matters.map(({ name }) => name).join(words.visit.comma)}</dd></div>`
        }
      </dl>
      ${bodyOf(state)}
      <dl class="foot">
        <div><dt>${paper.contact}</dt><dd>${paper.counter(desk.hall.name, desk.counter, desk.zone)}</dd></div>
        <div><dt>${paper.remedy}</dt><dd>${ended.remedy === '' ? paper.usualRemedy : ended.remedy}</dd></div>
        <div><dt>${paper.clerk}</dt><dd>${desk.clerk?.staffNo ?? ''}</dd></div>
      </dl>
    </article>
  `
}

function bodyOf(state: PaperState): TemplateResult {
  const { words, visit, ended } = state
  const { paper } = words
  switch (ended.kind) {
    case 'notice':
      return html`${materials(state)} ${limits(state)}<p>${paper.back}</p>${signature(words)}`
    case 'pending': {
      const due = visit.notices.at(-1)?.due ?? ''
      return html`
        ${materials(state)}
        <dl><div class="strong"><dt>${paper.due}</dt><dd>${due}</dd></div></dl>
        ${limits(state)}
        <p>${paper.promise}</p>
        ${signature(words)}
      `
    }
    case 'refused':
      return html`<dl><div><dt>${paper.reason}</dt><dd>${ended.reason}</dd></div></dl>${signature(words)}`
    case 'followed':
      return html`
        <dl>
          <div><dt>${paper.matter}</dt><dd>${visit.followUp?.matter ?? ''}</dd></div>
          <div class="strong"><dt>${paper.answerDue}</dt><dd>${visit.followUp?.due ?? ''}</dd></div>
        </dl>
        <p>${paper.told}</p>
      `
    case 'explained':
      return explained(state)
  }
}

function explained({ words, visit }: PaperState): TemplateResult {
  const { paper } = words
  const { matter = '', reason = '', where = '', hours, phone } = visit.explained ?? {}
  const line = (name: string, text: string | undefined): TemplateResult | typeof nothing =>
    text === undefined ? nothing : html`<div><dt>${name}</dt><dd>${text}</dd></div>`
  return html`
    <dl>
      ${line(paper.matter, matter)} ${line(paper.reason, reason)}
      <div class="strong"><dt>${paper.where}</dt><dd>${where}</dd></div>
      ${line(paper.hours, hours)} ${line(paper.phone, phone)}
    </dl>
  `
}

function materials({ words, visit, ended }: PaperState): TemplateResult {
  const { paper } = words
  const notice = visit.notices.at(-1)
  const names = new Set(mattersOf(visit, ended).flatMap((item) => item.materials.map(({ name }) => name)))
  const rows = visit.checklist.filter(({ name }) => names.has(name))
  return html`
    <table class=${rows.length > manyRows ? 'many' : ''}>
      <thead>
        <tr><th scope="col">${paper.material}</th><th scope="col">${paper.state}</th><th scope="col">${paper.mend}</th></tr>
      </thead>
      <tbody>${rows.map((row) => material(words, row, notice))}</tbody>
    </table>
  `
}

function material(
  { paper }: CounterWords,
  row: VisitView['checklist'][number],
  notice: NoticeView | undefined,
): TemplateResult {
  const found = notice?.papers.find(({ name }) => name === row.name)
  const state = found?.state ?? row.state
  const text =
    row.kind === 'shared' ? paper.shared : state === undefined ? paper.untouched : paper.states[state]
  const lacks = row.kind !== 'shared' && (state === 'missing' || state === 'defective')
  const mend = lacks ? (found?.mend ?? row.mend ?? row.need ?? paper.bring) : ''
  return html`
    <tr class=${lacks ? 'lacks' : ''}>
      <th scope="row">${row.name}</th>
      <td>${lacks ? '✕ ' : state === 'received' ? '✓ ' : ''}${text}</td>
      <td>${mend}</td>
    </tr>
  `
}

function limits({ words, visit, ended }: PaperState): TemplateResult {
  const { paper } = words
  const matters = mattersOf(visit, ended)
  const several = matters.length > 1
  const each = (text: (item: VisitView['items'][number]) => string): string =>
    [...new Set(matters.map((item) => (several ? `${item.name} ${text(item)}` : text(item))))].join('；')
  return html`
    <dl>
      <div><dt>${paper.fee}</dt><dd>${each(({ fee }) => fee ?? words.guide.free)}</dd></div>
      <div><dt>${paper.limit}</dt><dd>${each((item) => limitOf(words, item))}</dd></div>
    </dl>
  `
}

function signature({ paper }: CounterWords): TemplateResult {
  return html`<p class="sign">${paper.sign} <span></span></p>`
}

/** The one matter that it was about, or all of the visit. */
function mattersOf(visit: VisitView, { item }: EndedVisit): VisitView['items'] {
  return item === null ? visit.items : visit.items.filter((each) => each.item === item)
}
