/** The wall's shape: figures on top, queues and counters side by side, what needs a human below. */

import { css } from 'lit'

export const wallStyles = css`
  :host {
    display: grid;
    min-height: 0;
    overflow: hidden;
  }
  main {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) minmax(0, 1fr);
    gap: 1.5rem 3rem;
    padding: 1.75rem 3rem;
    min-height: 0;
  }
  h2 {
    margin-bottom: 0.75rem;
    font-size: 1.5rem;
    color: var(--ink-2);
  }
  dl {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(8, 1fr);
    gap: 1rem;
  }
  dl > div {
    padding: 1rem 1.5rem;
    border-radius: var(--radius);
    background: var(--raised);
  }
  dt {
    font-size: 1.375rem;
    color: var(--ink-2);
  }
  dd {
    font-size: 2.75rem;
    font-weight: 700;
    white-space: nowrap;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 1.625rem;
  }
  th,
  td {
    padding: 0.55rem 0.75rem;
    border-bottom: 1px solid var(--line);
    text-align: right;
    white-space: nowrap;
    font-weight: 500;
  }
  thead th {
    font-size: 1.25rem;
    color: var(--ink-2);
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
  }
  th b {
    display: inline-block;
    width: 1.6em;
    color: var(--ink-2);
    font-weight: 600;
  }
  .large {
    font-size: 2rem;
    font-weight: 700;
  }
  .long {
    color: var(--long);
  }
  .counters ul {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: 0.75rem;
  }
  .counters li {
    display: grid;
    padding: 0.7rem 1rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    font-size: 1.25rem;
    min-height: 7.6rem;
    align-content: space-between;
    overflow: hidden;
  }
  .counters b {
    font-size: 1.5rem;
    color: var(--ink-2);
  }
  .counters .state {
    font-size: 1.875rem;
    font-weight: 700;
    white-space: nowrap;
  }
  .counters .closed {
    background: none;
    border-style: dashed;
    color: var(--ink-2);
  }
  .counters .closed .state,
  .counters .open .state,
  .counters .paused .state {
    font-size: 1.5rem;
    font-weight: 600;
  }
  .counters .called {
    border-color: var(--call);
  }
  .counters .called .state {
    color: var(--call);
  }
  .counters .serving {
    background: var(--raised-2);
  }
  .counters .open .state {
    color: var(--live);
  }
  .alerts {
    grid-column: 1 / -1;
    display: flex;
    align-items: flex-start;
    gap: 2rem;
    font-size: 1.5rem;
  }
  .alerts h2 {
    flex: none;
  }
  .alerts ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1.25rem;
    max-height: 7.5rem;
    overflow: hidden;
  }
  .alerts li {
    padding: 0.35rem 1rem;
    border-radius: var(--radius-small);
    border: 2px solid var(--long);
  }
  .alerts li b {
    margin-right: 0.75rem;
    color: var(--long);
  }
  .alerts li small {
    margin-left: 0.75rem;
    font-size: 1.25rem;
  }
  .alerts li.seen {
    border-style: dashed;
    background: none;
    color: inherit;
  }
  .alerts li.red {
    border-color: var(--human);
    background: var(--human);
    color: var(--on-human);
  }
  .alerts li.red b {
    color: inherit;
  }
  ::slotted([slot='state']) {
    margin-left: auto;
    flex: none;
  }
  @media (max-aspect-ratio: 1) {
    main {
      grid-template: auto auto auto auto / minmax(0, 1fr);
    }
    dl {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`
