/** The digit pad of the kiosk: keys for a whole thumb, nothing else on the screen. */

import { css } from 'lit'

export const checkInStyles = css`
  :host {
    display: grid;
  }
  .open {
    min-height: 4.75rem;
    padding: 0 1.5rem;
    border: 2px solid var(--action);
    border-radius: calc(var(--radius) - 0.3rem);
    background: var(--raised);
    color: var(--action);
    font-size: 1.9rem;
    font-weight: 700;
  }
  .open:disabled {
    border-color: var(--line);
    background: var(--sunken);
    color: var(--ink-2);
  }
  dialog {
    width: 100vw;
    max-width: 100vw;
    height: 100vh;
    max-height: 100vh;
    margin: 0;
    padding: 4rem 3.5rem 3rem;
    border: 0;
    background: var(--ground);
    color: var(--ink);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 2rem;
  }
  :host([low]) dialog[open] {
    justify-content: flex-end;
  }
  :host([low]) dialog h1 {
    margin-bottom: auto;
  }
  h1 {
    font-size: 3.6rem;
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
  }
  h1:focus {
    outline: none;
  }
  .digits {
    display: flex;
    gap: 1rem;
  }
  .digits span {
    display: grid;
    place-items: center;
    width: 6rem;
    height: 7.5rem;
    border: 3px solid var(--line);
    border-radius: var(--radius);
    background: var(--raised);
    font-size: 5rem;
    font-weight: 700;
  }
  .digits span:nth-child(3) {
    margin-right: 1.5rem;
  }
  .digits .filled {
    border-color: var(--action);
  }
  .trouble,
  .note {
    max-width: 50rem;
    padding: 1.25rem 2rem;
    border-radius: var(--radius);
    background: var(--human-tint);
    color: var(--human-ink);
    font-size: 2rem;
    font-weight: 700;
  }
  .note {
    background: var(--long-tint);
    color: var(--long);
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, 13rem);
    gap: 1.25rem;
  }
  .pad button {
    min-height: 8rem;
    border: 2px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--raised);
    font-size: 2.2rem;
    font-weight: 600;
  }
  .pad .digit {
    font-size: 4rem;
    font-weight: 700;
  }
  .pad button:not(:disabled):active {
    border-color: var(--action);
    background: var(--action-tint);
  }
  .foot {
    display: flex;
    justify-content: center;
    gap: 1.25rem;
    width: 41.5rem;
    max-width: 100%;
  }
  .foot button {
    min-height: 7rem;
    border-radius: var(--radius);
    font-size: 2.4rem;
    font-weight: 700;
  }
  .main {
    flex: 2;
    border: 0;
    background: var(--action);
    color: var(--on-action);
  }
  .main:disabled {
    border: 2px dashed var(--line);
    background: var(--sunken);
    color: var(--ink-2);
  }
  .quiet {
    flex: 1;
    border: 2px solid var(--ink);
    background: none;
  }
  .forgot {
    font-size: 1.75rem;
    color: var(--ink-2);
    text-align: center;
  }
  @media (orientation: landscape) {
    dialog {
      padding: 1.5rem 3rem;
    }
    dialog[open] {
      gap: 1rem;
    }
    h1 {
      font-size: 2.6rem;
    }
    .digits span {
      width: 5rem;
      height: 5.5rem;
      font-size: 3.6rem;
    }
    .pad {
      gap: 0.8rem;
    }
    .pad button {
      min-height: 5.5rem;
    }
    .foot button {
      min-height: 5.5rem;
    }
  }
`
