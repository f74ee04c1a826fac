/** A code that somebody reads from five metres away and types elsewhere. */

import { css } from 'lit'

export const pairStyles = css`
  :host {
    display: block;
    height: 100vh;
    background: var(--ground);
  }
  main {
    display: grid;
    grid-template-rows: auto 1fr auto auto;
    justify-items: center;
    align-items: center;
    gap: 3vmin;
    height: 100%;
    padding: 4vmin 6vmin 5vmin;
    text-align: center;
  }
  header {
    display: flex;
    align-items: center;
    justify-self: start;
    gap: 0.6em;
    font-size: max(2.4vmin, 16px);
    color: var(--ink-2);
  }
  lotus-mark {
    font-size: 2em;
  }
  .words {
    align-self: end;
    display: grid;
    gap: 1.2vmin;
  }
  h1 {
    font-size: max(6vmin, 24px);
    font-weight: 700;
    line-height: 1.2;
  }
  .gone h1 {
    color: var(--long);
  }
  p {
    font-size: max(3.2vmin, 18px);
    line-height: 1.4;
    color: var(--ink-2);
    text-wrap: balance;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 0.35em;
    color: var(--ink);
    font-size: min(19vw, 46vh);
    font-weight: 700;
    line-height: 1.05;
    letter-spacing: 0.04em;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .state {
    min-height: 1.5em;
    font-size: max(2.6vmin, 16px);
  }
  main > .state:only-of-type {
    align-self: center;
  }
  .state a {
    display: block;
    margin-top: 0.5em;
    color: inherit;
    text-underline-offset: 0.3em;
  }
  .trouble {
    color: var(--long);
    font-weight: 600;
  }
  /* A strip over a counter. */
  @media (min-aspect-ratio: 3/1) {
    main {
      /* The code has its own half, so that wide letters take nothing from the words. */
      grid-template: auto 1fr auto / minmax(0, 1fr) 58vw;
      gap: 0 3vw;
      padding: 4vmin 3vw;
      text-align: left;
    }
    .words {
      align-self: center;
    }
    h1 {
      font-size: 11vmin;
    }
    p,
    header {
      font-size: 7vmin;
      line-height: 1.3;
    }
    .code {
      grid-area: 1 / 2 / 4;
      flex-wrap: nowrap;
      font-size: min(12vw, 76vh);
    }
    .state {
      justify-self: start;
      font-size: 6.5vmin;
    }
  }
  @media (orientation: portrait) {
    .code {
      flex-direction: column;
      font-size: min(38vw, 24vh);
    }
  }
`
