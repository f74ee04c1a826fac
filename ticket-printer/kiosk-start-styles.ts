/** The start: queues are the large answers, themes and what others come for the small ones beneath or beside. */

import { css } from 'lit'

export const startStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    gap: 1rem;
    flex: 1;
    min-height: 0;
  }
  h2 {
    font-size: 1.75rem;
    font-weight: 700;
    color: var(--ink-2);
  }
  .search {
    display: flex;
    align-items: center;
    gap: 1.25rem;
    min-height: 6rem;
    padding: 0 1.75rem;
    border: 3px solid var(--ink);
    border-radius: var(--radius);
    background: var(--raised);
    text-align: left;
    font-size: 1.9rem;
  }
  .search b {
    font-size: 2.25rem;
    font-weight: 700;
    white-space: nowrap;
  }
  .search span {
    color: var(--ink-2);
  }
  .search i {
    margin-left: 0.8em;
    font-style: normal;
  }
  svg {
    flex: none;
    width: 2.75rem;
    height: 2.75rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.5;
    stroke-linecap: round;
  }
  .green {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 2rem;
    padding: 1.1rem 1.1rem 1.1rem 2rem;
    border-radius: var(--radius-large);
    background: var(--action);
    color: var(--on-action);
  }
  .green h2 {
    font-size: 2.4rem;
    color: inherit;
  }
  .green p {
    font-size: 1.75rem;
  }
  .green button {
    flex: none;
    min-height: 5.5rem;
    padding: 0 2rem;
    border: 0;
    border-radius: var(--radius);
    background: #ffffff;
    color: #0a5652;
    font-size: 2rem;
    font-weight: 700;
  }
  .side {
    display: grid;
    gap: 0.6rem;
  }
  .side h2 {
    margin-top: 0.4rem;
  }
  .themes {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.7rem;
  }
  .themes button {
    min-height: 4.75rem;
    padding: 0.25rem 0.5rem;
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: 1.75rem;
    font-weight: 600;
    line-height: 1.2;
  }
  .themes .visit {
    border-color: var(--action);
    background: var(--action-tint);
    color: var(--action);
    font-weight: 700;
  }
  button:active {
    border-color: var(--action);
  }
  .ways,
  .tabs {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 0.75rem;
  }
  .tabs {
    padding: 0.4rem;
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .tabs button,
  .take {
    min-height: 5rem;
    border: 0;
    border-radius: calc(var(--radius) - 0.3rem);
    background: none;
    font-size: 1.9rem;
    font-weight: 700;
  }
  .tabs button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--ground);
  }
  .take {
    background: var(--action);
    color: var(--on-action);
  }
  :host([low]) {
    grid-template-rows: auto auto minmax(0, 1fr);
  }
  :host([low]) .tabs {
    border: 2px solid var(--line);
  }
  :host([low]) .search {
    justify-content: center;
    min-height: 5.25rem;
  }
  :host([low]) .list {
    display: grid;
    min-height: 0;
    overflow-y: auto;
  }
  :host([low]) .themes {
    grid-template-columns: repeat(3, 1fr);
    align-content: start;
  }
  :host([low]) .themes button {
    min-height: 5.5rem;
  }
  @media (orientation: landscape) {
    :host {
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
      gap: 0.8rem 2rem;
    }
    .lane {
      grid-column: 2;
      grid-row: 1;
    }
    .side {
      align-content: start;
      gap: 0.5rem;
    }
    .side h2 {
      margin-top: 0;
    }
    .green {
      min-height: 5.25rem;
      padding: 0.25rem 0.25rem 0.25rem 1.5rem;
    }
    .search,
    .green button {
      min-height: 5.25rem;
    }
    .green p {
      display: none;
    }
    .themes {
      grid-template-columns: repeat(3, 1fr);
      gap: 0.55rem;
    }
    .themes button {
      min-height: 4.1rem;
    }
    :host([low]) {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 0.8rem 1rem;
    }
    :host([low]) .list {
      grid-column: 1 / -1;
    }
    :host([low]) .themes {
      grid-template-columns: repeat(4, 1fr);
    }
  }
`
