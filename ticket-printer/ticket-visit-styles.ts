/** The parts of a visit on the phone: what has to be done stands out, what was done is quiet. */

import { css } from 'lit'

export const ticketVisitStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 18px;
  }
  section {
    line-height: 1.5;
  }
  h2 {
    font-size: 18px;
    font-weight: 700;
    color: var(--ink-2);
  }
  .notice,
  .note {
    padding: 18px;
    border-radius: 16px;
  }
  .notice {
    border: 2px solid var(--human);
    background: var(--human-tint);
  }
  .note {
    border: 1px solid var(--line);
    background: var(--raised);
  }
  .notice h2,
  .note h2 {
    margin-bottom: 6px;
    font-size: 21px;
    color: var(--ink);
  }
  .notice h2 {
    color: var(--human-ink);
  }
  .item {
    font-weight: 700;
  }
  .notice li {
    display: flex;
    gap: 12px;
    padding: 12px 0;
    border-top: 1px solid var(--human);
  }
  .notice ul {
    margin-top: 10px;
  }
  .what {
    flex: none;
    align-self: flex-start;
    min-width: 2.6em;
    padding: 0 8px;
    border-radius: 8px;
    background: var(--human);
    color: var(--on-human);
    text-align: center;
  }
  .due {
    padding-top: 10px;
    border-top: 1px solid var(--human);
    font-weight: 700;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 6px 14px;
    margin-top: 10px;
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    font-weight: 700;
  }
  a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0 18px;
    border-radius: 12px;
    background: var(--action);
    color: var(--on-action);
    font-size: 20px;
    text-decoration: none;
  }
  .list li {
    display: flex;
    align-items: baseline;
    gap: 12px;
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  .list span {
    flex: 1;
  }
  small {
    display: block;
    font-size: 16px;
    color: var(--ink-2);
  }
  .list b {
    flex: none;
    font-weight: 600;
    color: var(--ink-2);
  }
  .now span,
  .now b {
    font-weight: 700;
    color: var(--action);
  }
  .spent {
    margin-top: 12px;
    color: var(--ink-2);
  }
`
