/** The phone page: one thing largest, for eyes of every age. */

import { css } from 'lit'

export const ticketStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 20px;
    max-width: 560px;
    min-height: 100vh;
    margin: 0 auto;
    padding: 16px 20px 24px;
    background: var(--ground);
    font-size: 18px;
    line-height: 1.5;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 700;
  }
  header p {
    flex: 1;
  }
  header lotus-mark {
    font-size: 28px;
  }
  .language {
    min-height: 44px;
    padding: 0 12px;
    border: 0;
    background: none;
    color: var(--ink-2);
    font-size: 16px;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 18px;
    flex: 1;
  }
  .card {
    padding: 24px 20px 28px;
    border-radius: 24px;
    background: var(--raised);
    border: 1px solid var(--line);
    text-align: center;
    line-height: 1.45;
  }
  .state {
    font-size: 20px;
    color: var(--ink-2);
    font-weight: 600;
  }
  .number {
    font-size: 88px;
    font-weight: 700;
    line-height: 1.15;
  }
  .ahead,
  .counter {
    font-size: 26px;
    font-weight: 700;
  }
  .near {
    margin-top: 8px;
    color: var(--human-ink);
    font-weight: 700;
  }
  .called {
    background: var(--call);
    border-color: var(--call);
  }
  .called .state {
    color: var(--ink);
  }
  .counter {
    font-size: 34px;
  }
  .queue {
    text-align: center;
    color: var(--ink-2);
  }
  .empty,
  .thanks {
    padding: 48px 0;
    text-align: center;
    font-size: 20px;
  }
  .main,
  .quiet {
    min-height: 56px;
    border-radius: 14px;
    font-size: 19px;
    font-weight: 700;
  }
  .main {
    border: 0;
    background: var(--action);
    color: var(--on-action);
  }
  .quiet {
    border: 2px solid var(--line);
    background: none;
  }
  .main:disabled,
  .quiet:disabled {
    background: var(--sunken);
    color: var(--ink-2);
  }
  .sure {
    display: grid;
    gap: 12px;
    padding: 18px;
    border-radius: 16px;
    background: var(--human-tint);
  }
  .trouble {
    padding: 12px 16px;
    border-radius: 12px;
    background: var(--human-tint);
    color: var(--human-ink);
    font-weight: 600;
  }
  .long {
    color: var(--long);
    font-weight: 700;
  }
  footer {
    font-size: 15px;
  }
  .arrive {
    display: grid;
    gap: 10px;
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
    text-align: left;
  }
  .arrive label {
    font-weight: 700;
  }
  .arrive input {
    width: 100%;
    min-height: 60px;
    padding: 0 16px;
    border: 2px solid var(--ink);
    border-radius: 14px;
    background: var(--raised);
    font-size: 30px;
    letter-spacing: 0.2em;
  }
`
