/** The sign's look: its counter, what is now, its queues. Every size comes from the layout. */

import { css } from 'lit'

export const signStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100vh;
    background: var(--ground);
    overflow: hidden;
  }
  screen-trouble {
    flex: none;
    font-size: 1.6rem;
  }
  main {
    flex: 1 1 auto;
    min-height: 0;
    position: relative;
    display: grid;
  }
  main.beside {
    grid-template: 'counter now' minmax(0, 1fr) / var(--counter-box) minmax(0, 1fr);
  }
  main.beside.aside {
    grid-template: 'counter now queues' minmax(0, 1fr) / var(--counter-box) minmax(0, 1fr) var(--queue-box);
  }
  main.beside.foot {
    grid-template:
      'counter now' minmax(0, 1fr)
      'queues queues' var(--queue-box) / var(--counter-box) minmax(0, 1fr);
  }
  main.over {
    grid-template:
      'counter' var(--counter-box)
      'now' minmax(0, 1fr)
      'foot' calc(var(--side) * var(--l-footLine)) / minmax(0, 1fr);
  }
  main.over.foot {
    grid-template:
      'counter' var(--counter-box)
      'now' minmax(0, 1fr)
      'queues' var(--queue-box)
      'foot' calc(var(--side) * var(--l-footLine)) / minmax(0, 1fr);
  }
  .counter {
    grid-area: counter;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(var(--side) * 0.03);
    background: var(--raised-2);
    font-weight: 600;
    white-space: nowrap;
  }
  .beside .counter {
    padding-bottom: calc(var(--side) * var(--l-footLine) / 2);
  }
  .over .counter {
    flex-direction: row;
    align-items: baseline;
    gap: calc(var(--counter) * 0.12);
    padding-top: calc((var(--counter-box) - var(--counter) * 0.7) / 2 - var(--counter) * 0.03);
  }
  /* Figures stand a little low in a line that is no higher than they are. */
  .counter span,
  .number {
    translate: 0 -0.04em;
  }
  .counter span {
    font-size: var(--counter);
    line-height: var(--l-figures);
  }
  .counter small {
    font-size: var(--unit);
    line-height: var(--l-words);
    font-weight: 600;
  }
  .now {
    grid-area: now;
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: center;
    gap: calc(var(--side) * 0.03);
    min-width: 0;
    min-height: 0;
    padding: 0 calc(var(--side) * 0.055);
    text-align: center;
  }
  .state {
    display: flex;
    align-items: center;
    gap: calc(var(--l-timesGap) * 1em);
    font-size: var(--state);
    line-height: var(--l-words);
    color: var(--ink-2);
    text-wrap: balance;
  }
  .times {
    padding: 0 0.5em;
    border: 0.06em solid currentColor;
    border-radius: 999px;
    font-size: calc(var(--l-timesShare) * 1em);
    white-space: nowrap;
  }
  .number {
    font-size: var(--number);
    font-weight: 600;
    line-height: var(--l-figures);
  }
  .called.live .number,
  .called.live .state {
    color: var(--call);
  }
  .glowing .now {
    box-shadow: inset 0 0 0 calc(var(--side) * 0.014) var(--call);
  }
  .stop,
  .reason,
  .lead,
  .offer,
  .brand {
    line-height: var(--l-stack);
    text-wrap: balance;
  }
  .main {
    font-weight: 600;
  }
  .stop {
    font-size: var(--stop);
  }
  .paused .stop {
    color: var(--long);
  }
  .reason {
    font-size: var(--reason);
  }
  .lead {
    font-size: var(--lead);
    color: var(--ink-2);
  }
  .lead.main {
    color: var(--ink);
  }
  .offer {
    font-size: var(--offer);
    color: var(--ink-2);
  }
  .brand {
    font-size: var(--brand);
    color: var(--ink-2);
  }
  .brand span,
  li span {
    display: inline-block;
  }
  li {
    text-wrap: balance;
  }
  .closed .counter {
    background: var(--raised);
    color: var(--ink-2);
  }
  .mark {
    font-size: calc(var(--side) * 0.4);
  }
  .queues {
    grid-area: queues;
    display: flex;
    min-width: 0;
    overflow: hidden;
    background: var(--raised);
    font-size: var(--queue);
    font-weight: 600;
    line-height: var(--l-list);
  }
  .aside .queues {
    flex-direction: column;
    justify-content: center;
    padding: 0 calc(var(--side) * 0.055);
    border-left: 1px solid var(--line);
  }
  .aside li + li {
    margin-top: calc(var(--l-listGap) * 1em);
    padding-top: calc(var(--l-listGap) * 1em);
    border-top: 2px solid var(--line);
  }
  .foot .queues {
    flex-wrap: wrap;
    align-content: center;
    justify-content: center;
    padding: 0 calc(var(--side) * 0.055);
    border-top: 1px solid var(--line);
    column-gap: calc(var(--l-nameGap) * 1em);
    white-space: nowrap;
  }
  footer {
    position: absolute;
    left: 0;
    bottom: 0;
    display: flex;
    gap: 1em;
    height: calc(var(--side) * var(--l-footLine));
    align-items: center;
    padding-left: calc(var(--side) * 0.03);
    font-size: calc(var(--side) * var(--l-footLine) * 0.62);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .beside footer {
    width: var(--counter-box);
  }
  .beside.foot footer {
    bottom: var(--queue-box);
  }
  .over footer {
    justify-content: space-between;
    width: 100%;
    padding-right: calc(var(--side) * 0.03);
  }
`
