/** The board's shapes: where the newest call, those before it and the queues stand. */

import { css } from 'lit'

export const boardStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: 7rem auto minmax(0, 1fr) auto;
    height: 100vh;
    background: var(--ground);
    overflow: hidden;
  }
  main {
    display: grid;
    min-height: 0;
    grid-template:
      'hero side' calc(var(--hero-height) + 2.75rem)
      'list side' minmax(0, 1fr) / minmax(0, 1fr) 40.5rem;
  }
  main.wide {
    grid-template:
      'hero hero' calc(var(--hero-height) + 2.75rem)
      'list side' minmax(0, 1fr) / minmax(0, 1fr) 40.5rem;
  }
  main.table {
    grid-template:
      'hero list' calc(var(--hero-height) + 2.75rem)
      'side list' minmax(0, 1fr) / minmax(0, 42fr) minmax(0, 58fr);
  }
  main.upright {
    grid-template:
      'hero' calc(var(--hero-height) + 2.75rem)
      'list' minmax(0, 1fr)
      'side' var(--side-height) / minmax(0, 1fr);
  }
  main.list {
    grid-template: 'list' minmax(0, 1fr) / minmax(0, 1fr);
  }
  .calls {
    display: contents;
  }
  call-hero {
    grid-area: hero;
    margin: 2rem 3rem 0.75rem;
  }
  call-list {
    grid-area: list;
    padding: 0 3rem 1rem;
  }
  main.table call-list {
    padding: 1rem 3rem 1rem 0;
  }
  main.list call-list {
    padding-top: 1rem;
  }
  queue-list {
    grid-area: side;
  }
  main.table queue-list {
    margin: 0 3rem 1.5rem;
    border-radius: 1.75rem;
  }
  main.many queue-list,
  main.list queue-list {
    display: none;
  }
  welcome-lotus {
    grid-row: 1 / 3;
    grid-column: 1;
    margin: 2rem 3rem;
  }
  main.wide welcome-lotus {
    grid-area: list;
    grid-row: 1 / -1;
  }
  main.wide .calls.none + queue-list {
    grid-row: 1 / -1;
  }
  main.table welcome-lotus,
  main.list welcome-lotus {
    grid-area: 1 / 1 / -1 / -1;
  }
  @media (orientation: portrait) {
    :host {
      grid-template-rows: 7.5rem auto minmax(0, 1fr) auto;
    }
  }
`
