/** The rating on the phone: one touch is enough, the rest stands aside. */

import { css } from 'lit'

export const gradeStyles = css`
  :host {
    display: grid;
    gap: 12px;
  }
  h2 {
    font-size: 20px;
    font-weight: 700;
  }
  [role='radiogroup'] {
    display: grid;
    gap: 8px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 52px;
    padding: 0 16px;
    border: 2px solid var(--line);
    border-radius: 12px;
    background: var(--raised);
    font-size: 18px;
  }
  label.on {
    border-color: var(--action);
    background: var(--action-tint);
    font-weight: 700;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--action);
  }
  .secret {
    font-size: 16px;
    color: var(--ink-2);
  }
  .lack {
    color: var(--human-ink);
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    min-height: 48px;
    font-weight: 700;
    cursor: pointer;
  }
  summary::before {
    content: '＋';
    width: 1.6em;
  }
  [open] summary::before {
    content: '－';
  }
  .point {
    margin-top: 8px;
    padding-right: 0;
  }
  .point span {
    flex: 1;
  }
  select {
    min-height: 52px;
    padding: 0 12px;
    border: 0;
    border-radius: 10px;
    background: none;
    font-size: 18px;
    font-weight: 600;
  }
  textarea,
  .field {
    width: 100%;
    padding: 12px 16px;
    border: 2px solid var(--line);
    border-radius: 12px;
    background: var(--raised);
    font-size: 18px;
  }
  textarea {
    min-height: 84px;
  }
  .field {
    min-height: 52px;
  }
  ::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  button {
    min-height: 56px;
    border: 0;
    border-radius: 14px;
    background: var(--action);
    color: var(--on-action);
    font-size: 19px;
    font-weight: 700;
  }
  button:disabled {
    background: var(--sunken);
    color: var(--ink-2);
  }
`
