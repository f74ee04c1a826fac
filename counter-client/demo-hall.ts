/** Who one can be in the demo hall: a clerk at each counter, the others, the devices, each at a click. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Role } from '../shared/law/actor.ts'
import type { StartWords } from '../shared/words/zh-CN/start.ts'
import type { Demo } from './demo.ts'
import { demoStyles } from './start-styles.ts'

/** Where an account works; administrators have no page of their own yet. */
const pageOf: { readonly [R in Role]?: string } = {
  clerk: '/counter',
  guide: '/guide',
  chief: '/counter',
  manager: '/manage',
  supervisor: '/manage',
}
const deviceKinds = ['kiosk', 'board', 'wall']

@customElement('demo-hall')
export class DemoHall extends LitElement {
  @property({ attribute: false }) words!: StartWords
  @property({ attribute: false }) demo!: Demo

  override render(): TemplateResult {
    const { words, demo } = this
    const clerks = demo.accounts.filter(({ role }) => role === 'clerk')
    const others = demo.accounts.filter(({ role }) => role !== 'clerk')
    const devices = demo.devices.filter(({ kind }) => deviceKinds.includes(kind))
    return html`
      <section class="card demo" aria-labelledby="demo">
        <h2 id="demo">${words.demo.heading}</h2>
        <p class="quiet">${words.demo.lead}</p>
        <ol class="tour" aria-label=${words.demo.tour}>${words.demo.steps.map((step, index) => html`<li><a href=${this.stepPath(index)}>${step}</a></li>`)}</ol>
        <p class="password">${words.demo.password} <code>${demo.accounts[0]?.password}</code></p>
        <h3>${words.demo.counters}</h3>
        <ul class="counters">${clerks.map((clerk) => this.clerk(clerk))}</ul>
        <div class="two">
          <div>
            <h3>${words.demo.others}</h3>
            <ul class="people">${others.map((account) => this.account(account))}</ul>
          </div>
          <div>
            <h3>${words.demo.devices}</h3>
            <ul class="devices">${devices.map((device) => this.device(device))}</ul>
          </div>
        </div>
      </section>
    `
  }

  /** The four places of the tour, all at the first counter. */
  private stepPath(step: number): string {
    const { devices } = this.demo
    const kiosk = devices.find(({ kind }) => kind === 'kiosk')?.token ?? ''
    const evaluator = devices.find(({ kind, counter }) => kind === 'evaluator' && counter === 1)?.token ?? ''
    const paths = [
      `/kiosk#device=${kiosk}`,
      '/counter?user=clerk01&counter=1',
      '/board',
      `/evaluator?counter=1#device=${evaluator}`,
    ]
    return paths[step] ?? '/'
  }

  private clerk({ username, name, counters }: Demo['accounts'][number]): TemplateResult | typeof nothing {
    const { words, demo } = this
    const counter = counters?.[0]
    if (counter === undefined) return nothing
    const evaluator = demo.devices.find((each) => each.kind === 'evaluator' && each.counter === counter)
    return html`
      <li>
        <a class="who" href=${`/counter?user=${username}&counter=${counter}`}>
          <b>${words.demo.counterNo(counter)}</b> <span>${name}</span>
        </a>
        <span class="aside">
          ${
            evaluator === undefined
              ? nothing
              : html`<a href=${`/evaluator?counter=${counter}#device=${evaluator.token}`}>${words.demo.evaluator}</a>`
          }
          <a href=${`/sign?counter=${counter}`}>${words.demo.sign}</a>
        </span>
      </li>
    `
  }

  private account({ username, role, name }: Demo['accounts'][number]): TemplateResult {
    const { words } = this
    const page = pageOf[role]
    const about = html`<b>${name}</b> <span class="quiet">${words.demo.roles[role]} · ${username}</span>`
    return html`
      <li>${page === undefined ? html`<span>${about}</span>` : html`<a href=${`${page}?user=${username}`}>${about}</a>`}</li>
    `
  }

  private device({ kind, name, token, zone }: Demo['devices'][number]): TemplateResult {
    const query = zone === undefined ? '' : `?zone=${zone}`
    return html`<li><a href=${`/${kind}${query}#device=${token}`}>${name}</a></li>`
  }

  static override styles = demoStyles
}

declare global {
  interface HTMLElementTagNameMap {
    'demo-hall': DemoHall
  }
}
