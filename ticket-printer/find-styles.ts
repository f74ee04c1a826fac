/** Where something is typed on the kiosk: the field above, what was found, the keys below the thumb. */

import { css } from 'lit'

export const findStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 1.25rem;
    flex: 1;
    min-height: 0;
  }
  .typing {
    display: flex;
    gap: 1rem;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 6rem;
    padding: 0 2rem;
    border: 3px solid var(--ink);
    border-radius: var(--radius);
    background: var(--raised);
    font-size: 2.5rem;
    font-weight: 600;
  }
  input::placeholder {
    color: var(--ink-2);
    opacity: 1;
    font-weight: 500;
    font-size: 2.1rem;
  }
  .clear,
  .main {
    min-width: 9rem;
    min-height: 6rem;
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    background: none;
    font-size: 2rem;
    font-weight: 700;
  }
  .main {
    min-width: 14rem;
    border-color: var(--action);
    background: var(--action);
    color: var(--on-action);
  }
  .main:disabled {
    border-color: var(--line);
    background: var(--sunken);
    color: var(--ink-2);
  }
  .found {
    display: flex;
    flex-direction: column;
    gap: 1.25rem;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .found p {
    font-size: 2.1rem;
    line-height: 1.5;
  }
  .found .count {
    font-size: 1.75rem;
    color: var(--ink-2);
  }
  h2 {
    padding: 0 0.5rem 0.5rem;
    font-size: 1.75rem;
    font-weight: 700;
    color: var(--ink-2);
  }
  .state {
    display: grid;
    gap: 1.5rem;
    justify-items: start;
    padding: 2rem 2.25rem;
    border: 2px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--raised);
  }
  .again {
    min-width: 14rem;
    min-height: 6rem;
    padding: 0 2rem;
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    background: none;
    font-size: 2rem;
    font-weight: 700;
  }
  .again:disabled {
    border-style: dashed;
    background: var(--sunken);
    color: var(--ink-2);
  }
  .state b {
    font-size: 5rem;
    line-height: 1.1;
    font-weight: 700;
    color: var(--action);
  }
  @media (orientation: landscape) {
    :host {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
      grid-template-rows: auto minmax(0, 1fr);
      column-gap: 2.5rem;
    }
    .found {
      grid-column: 1;
      grid-row: 1 / -1;
    }
    .typing {
      grid-column: 2;
      grid-row: 1;
    }
    letter-keys {
      grid-column: 2;
      grid-row: 2;
      align-self: start;
    }
  }
`
