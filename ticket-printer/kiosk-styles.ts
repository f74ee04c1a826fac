/** The kiosk's shape: one question, large answers, nothing below the thumb's reach that is not needed. */

import { css } from 'lit'

export const kioskStyles = css`
  :host {
    box-sizing: border-box;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    height: 100vh;
    padding: 2.5rem 3.5rem 2rem;
    gap: 1.25rem;
    background: var(--ground);
    overflow: hidden;
    user-select: none;
  }
  header {
    display: flex;
    align-items: center;
    gap: 1.5rem;
  }
  header lotus-mark {
    font-size: 3.2rem;
  }
  .hall {
    font-size: 2.6rem;
    font-weight: 700;
    line-height: 1.25;
  }
  .hours {
    font-size: 1.7rem;
    color: var(--ink-2);
  }
  time {
    margin-left: auto;
    font-size: 4rem;
    font-weight: 600;
  }
  main {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 1.5rem;
    min-height: 0;
  }
  h1 {
    font-size: 4.2rem;
    font-weight: 700;
    line-height: 1.2;
  }
  .lead {
    font-size: 1.8rem;
    color: var(--ink-2);
  }
  .green {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 2rem;
    padding: 1.75rem 2.25rem;
    border-radius: var(--radius-large);
    background: var(--action);
    color: var(--on-action);
  }
  .green h2 {
    font-size: 2.7rem;
    font-weight: 700;
  }
  .green p {
    font-size: 1.65rem;
  }
  .green button {
    flex: none;
    min-height: 6rem;
    padding: 0 2.25rem;
    border: 0;
    border-radius: var(--radius);
    background: #ffffff;
    color: var(--action);
    font-size: 2rem;
    font-weight: 700;
  }
  .tabs {
    display: grid;
    grid-template-columns: 1fr 1fr;
    padding: 0.4rem;
    gap: 0.4rem;
    border-radius: var(--radius);
    background: var(--sunken);
  }
  .tabs button {
    min-height: 4.75rem;
    border: 0;
    border-radius: calc(var(--radius) - 0.3rem);
    background: none;
    font-size: 1.9rem;
    font-weight: 600;
    color: var(--ink-2);
  }
  .tabs button[aria-pressed='true'] {
    background: var(--raised);
    color: var(--ink);
    box-shadow: 0 0 0 1px var(--line);
  }
  .groups {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.25rem;
    flex: 1;
    grid-auto-rows: minmax(7rem, 12rem);
  }
  .groups button {
    border: 2px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--raised);
    font-size: 2.4rem;
    font-weight: 700;
  }
  .groups button:active {
    background: var(--action-tint);
    border-color: var(--action);
  }
  .veil {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    border-radius: var(--radius-large);
    background: rgb(251 250 245 / 92%);
    font-size: 3rem;
    font-weight: 700;
  }
  .message {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2.5rem;
    flex: 1;
    grid-row: 1 / -1;
    text-align: center;
    font-size: 2.3rem;
    line-height: 1.5;
  }
  .message lotus-mark {
    font-size: 8rem;
  }
  .main {
    min-height: 7rem;
    min-width: 22rem;
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--on-action);
    font-size: 2.4rem;
    font-weight: 700;
  }
  .quiet {
    min-height: 4.5rem;
    min-width: 11rem;
    padding: 0 2rem;
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    background: none;
    font-size: 1.7rem;
    font-weight: 600;
  }
  .trouble {
    grid-row: 2;
    padding: 1.25rem 2rem;
    border-radius: var(--radius);
    background: var(--long-tint);
    color: var(--long);
    font-size: 2rem;
    font-weight: 700;
  }
  main {
    grid-row: 3;
  }
  footer {
    grid-row: 4;
    display: flex;
    align-items: center;
    gap: 2rem;
    font-size: 1.5rem;
    color: var(--ink-2);
  }
  help-call {
    flex: 1;
  }
  @media (orientation: landscape) {
    :host {
      padding: 1.5rem 3rem 1.25rem;
      gap: 0.9rem;
    }
    main {
      gap: 1rem;
    }
    h1 {
      font-size: 3.2rem;
    }
    .green {
      padding: 1rem 2rem;
    }
    .green button {
      min-height: 4.75rem;
    }
    .groups {
      grid-template-columns: repeat(4, 1fr);
    }
    header lotus-mark {
      font-size: 2.4rem;
    }
    .hall {
      font-size: 2.1rem;
    }
    .hours {
      font-size: 1.4rem;
    }
    time {
      font-size: 3rem;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
      padding: 0;
    }
    header,
    footer,
    .trouble {
      display: none;
    }
  }
`
