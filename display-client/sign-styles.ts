/** The sign's look: stacked on a small screen, in one line on a strip. */

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
  }
  main {
    flex: 1 1 auto;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 27fr) minmax(0, 53fr);
  }
  .counter {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    background: var(--raised-2);
    font-weight: 600;
    line-height: 1;
  }
  .counter span {
    font-size: 15rem;
    line-height: 0.86;
  }
  .counter small {
    margin-top: 0.35em;
    font-size: 4rem;
    font-weight: 600;
  }
  .now {
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: center;
    min-width: 0;
    padding: 1rem 2rem;
    text-align: center;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 1.25rem;
    font-size: 3.5rem;
    color: var(--ink-2);
    letter-spacing: 0.08em;
    white-space: nowrap;
  }
  .times {
    padding: 0 0.6em;
    border: 3px solid currentColor;
    border-radius: 999px;
    font-size: 2.75rem;
    letter-spacing: 0;
  }
  .number {
    font-size: 17rem;
    font-weight: 600;
    line-height: 1;
  }
  .number.long {
    font-size: 13.5rem;
  }
  .called.live .number,
  .called.live .state {
    color: var(--call);
  }
  .glowing .now {
    box-shadow: inset 0 0 0 0.5rem var(--call);
  }
  .stop {
    font-size: 8rem;
    font-weight: 600;
    letter-spacing: 0.06em;
    line-height: 1.2;
  }
  .paused .stop {
    color: var(--long);
  }
  .brand {
    font-size: 5.25rem;
    font-weight: 600;
    letter-spacing: 0.06em;
    line-height: 1.25;
  }
  .brand span {
    display: inline-block;
  }
  .lead {
    margin-top: 1rem;
    font-size: 3rem;
    color: var(--ink-2);
    line-height: 1.3;
  }
  .closed .counter {
    background: var(--raised);
    color: var(--ink-2);
  }
  .mark {
    font-size: 12rem;
  }
  footer {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 2rem;
    padding: 0 2.25rem;
    height: 7rem;
    background: var(--raised);
    border-top: 1px solid var(--line);
    white-space: nowrap;
  }
  ul {
    display: flex;
    gap: 0 1.5rem;
    min-width: 0;
    overflow: hidden;
    font-size: 2.75rem;
    font-weight: 600;
  }
  li + li {
    padding-left: 1.5rem;
    border-left: 2px solid var(--line);
  }
  .place {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    font-size: 1.75rem;
    color: var(--ink-2);
  }
  .place lotus-mark {
    font-size: 2.5rem;
  }
  live-dot {
    margin-left: 1rem;
  }
  @media (min-aspect-ratio: 5/2) {
    main {
      grid-template: minmax(0, 1fr) / minmax(0, 26fr) minmax(0, 64fr) minmax(0, 30fr);
    }
    .counter span {
      font-size: 13.5rem;
      line-height: 0.8;
    }
    .counter small {
      font-size: 3.25rem;
    }
    .now {
      padding: 0.5rem 2rem;
    }
    .state {
      font-size: 2.75rem;
    }
    .times {
      font-size: 2.25rem;
    }
    .number {
      font-size: 16.5rem;
      line-height: 0.92;
    }
    .stop {
      font-size: 7.5rem;
    }
    .brand {
      font-size: 6rem;
    }
    footer {
      grid-column: auto;
      flex-direction: column;
      align-items: flex-start;
      justify-content: space-between;
      height: auto;
      padding: 1.75rem 1.75rem 1.5rem;
      border-top: 0;
      border-left: 1px solid var(--line);
    }
    ul {
      flex-direction: column;
      gap: 0.75rem;
      font-size: 2.25rem;
      white-space: normal;
    }
    li + li {
      padding: 0.75rem 0 0;
      border-left: 0;
      border-top: 2px solid var(--line);
    }
    .place {
      flex-wrap: wrap;
      font-size: 1.5rem;
    }
    live-dot {
      margin-left: 0;
    }
  }
  @media (orientation: portrait) {
    main {
      grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    }
    .counter {
      padding: 3rem 0;
    }
    .number {
      font-size: 14rem;
    }
    footer {
      flex-direction: column;
      justify-content: center;
      gap: 1rem;
      height: auto;
      padding: 2rem;
    }
    ul {
      flex-wrap: wrap;
    }
  }
`
