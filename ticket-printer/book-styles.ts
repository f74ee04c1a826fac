/** The pages of booking on a phone: one question at a time. */

import { css } from 'lit'
import { ticketStyles } from './ticket-styles.ts'

export const bookStyles = [
  ticketStyles,
  css`
    h1 {
      font-size: 26px;
      font-weight: 700;
      line-height: 1.3;
    }
    h1:focus {
      outline: none;
    }
    .free {
      padding: 12px 16px;
      border-radius: 14px;
      background: var(--action-tint);
    }
    .step {
      margin-bottom: -14px;
      color: var(--ink-2);
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
    }
    .top .quiet {
      min-height: 48px;
      padding: 0 18px;
      font-size: 17px;
    }
    .chosen {
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--raised);
    }
    .chosen b {
      font-weight: 700;
    }
    form {
      display: grid;
      gap: 20px;
    }
    label {
      display: block;
      margin-bottom: 6px;
      font-weight: 700;
    }
    input {
      width: 100%;
      min-height: 60px;
      padding: 8px 16px;
      border: 2px solid #83806f;
      border-radius: 14px;
      background: var(--raised);
      font-size: 21px;
    }
    input::placeholder {
      color: var(--ink-2);
      opacity: 1;
    }
    input[aria-invalid='true'] {
      border-color: var(--human);
    }
    .hint {
      margin-top: 6px;
      color: var(--ink-2);
      font-size: 16px;
    }
    .wrong {
      margin-top: 6px;
      color: var(--human-ink);
      font-weight: 700;
    }
    a.main,
    a.quiet {
      display: grid;
      place-items: center;
      padding: 0 16px;
      color: inherit;
      text-decoration: none;
    }
    a.main {
      color: var(--on-action);
    }
  `,
]
