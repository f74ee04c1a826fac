/** The kiosk's shape: one question, large answers, nothing below the thumb's reach that is not needed. */

import { css } from 'lit'

export const kioskStyles = css`
  :host {
    box-sizing: border-box;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    height: 100vh;
    padding: 2rem 3.5rem 1.5rem;
    gap: 1.1rem;
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
    font-size: 1.75rem;
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
    gap: 1.1rem;
    min-height: 0;
  }
  h1 {
    font-size: 3.8rem;
    font-weight: 700;
    line-height: 1.2;
  }
  h1:focus {
    outline: none;
  }
  .returning {
    grid-row: 2;
    padding: 1rem 2rem;
    border-radius: var(--radius);
    background: var(--action-tint);
    color: var(--action);
    font-size: 2rem;
    font-weight: 700;
  }
  .buttons .quiet {
    min-width: 0;
    padding: 0 0.5rem;
  }
  .ask {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 2rem;
  }
  .lead {
    font-size: 1.9rem;
    color: var(--ink-2);
  }
  .all-closed {
    padding: 1.1rem 2rem;
    border-radius: var(--radius);
    background: var(--long-tint);
    color: var(--long);
    font-size: 2.1rem;
    font-weight: 700;
    line-height: 1.4;
  }
  .rows {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .groups {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1.25rem;
    flex: 1;
    grid-auto-rows: minmax(6rem, 12rem);
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
    font-size: 1.9rem;
    font-weight: 700;
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
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem 2rem;
    font-size: 1.75rem;
    color: var(--ink-2);
  }
  help-call {
    flex: 1;
  }
  .buttons {
    display: flex;
    flex: 1 0 100%;
    gap: 1rem;
  }
  .buttons > * {
    flex: 1 1 auto;
  }
  .buttons [lang] {
    flex-shrink: 0;
    white-space: nowrap;
  }
  .quiet {
    color: var(--ink);
  }
  .quiet svg {
    width: 1.15em;
    height: 1.15em;
    margin-right: 0.3em;
    vertical-align: -0.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .quiet svg circle {
    fill: currentColor;
    stroke: none;
  }
  :host([low]) help-call,
  :host([care]) help-call {
    flex: none;
    margin-left: auto;
  }
  /* Stronger, and all that is touched in the lower half. */
  :host([care]) {
    --ground: #ffffff;
    --sunken: #ffffff;
    --line: #13211f;
    --ink: #000000;
    --ink-2: #13211f;
    --action: #063b38;
    --action-tint: #ffffff;
    --long: #5c2c00;
    --human-ink: #7a1030;
  }
  .reach {
    display: contents;
  }
  .care,
  .low {
    justify-content: flex-end;
  }
  .care > h1 {
    margin-bottom: auto;
    font-size: 4.4rem;
  }
  .care kiosk-start,
  .care matter-find,
  .care number-find,
  .care .rows,
  .care .groups {
    flex: none;
    max-height: 52vh;
  }
  .care matter-find,
  .care number-find {
    height: 52vh;
    max-height: none;
  }
  /* What is said stays above, what is touched goes down: below half of a screen that stands, a third of one that lies. */
  .low > h1,
  .low > .ask,
  .low > .lead {
    margin-bottom: auto;
  }
  .low > h1:has(+ .lead) {
    margin-bottom: 0;
  }
  .low .reach {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    gap: 1.1rem;
    height: 38vh;
  }
  .low kiosk-start {
    flex: 0 1 auto;
  }
  .low .rows {
    flex: 0 1 auto;
  }
  .low .groups {
    grid-auto-rows: minmax(4.5rem, 12rem);
    align-content: end;
    min-height: 0;
  }
  /* Room for what is found above the keys. */
  .low {
    --key-height: 4.2rem;
  }
  .low .message,
  .care .message {
    justify-content: flex-end;
  }
  .low .message p,
  .care .message p {
    margin-bottom: auto;
  }
  @media (orientation: portrait) {
    /* It says since when: a line of its own, so that the help beside it need not be five. */
    :host([care]) live-dot:not([freshness='live']) {
      flex: 1 0 100%;
    }
  }
  @media (orientation: landscape) {
    :host {
      padding: 1.1rem 3rem 1rem;
      gap: 0.7rem;
    }
    main {
      gap: 0.7rem;
    }
    h1 {
      font-size: 3rem;
    }
    .buttons {
      flex: none;
    }
    .buttons .quiet {
      min-width: 10rem;
      padding: 0 1.2rem;
    }
    :host([care]) .buttons .quiet {
      min-width: 6rem;
      padding: 0 0.6rem;
    }
    .care > h1 {
      font-size: 3.4rem;
    }
    .care kiosk-start,
    .care .rows,
    .care .groups {
      max-height: 50vh;
    }
    .care matter-find,
    .care number-find {
      height: 60vh;
    }
    .low .reach {
      gap: 0.7rem;
      height: 54vh;
    }
    .groups {
      grid-template-columns: repeat(4, 1fr);
    }
    header div {
      display: flex;
      align-items: baseline;
      gap: 2rem;
    }
    header lotus-mark {
      font-size: 2.2rem;
    }
    .hall {
      font-size: 2.1rem;
    }
    time {
      font-size: 2.6rem;
      line-height: 1;
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
