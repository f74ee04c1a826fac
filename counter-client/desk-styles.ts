/** What the parts of the light screens share: cards, buttons, keys, chips. */

import { css } from 'lit'
import { paper, plain } from '../shared/ui/theme.ts'

export const deskStyles = css`
  ${paper}
  ${plain}
  :host {
    --edge: #c4bfae;
    font-size: 16px;
    line-height: 1.5;
  }
  b,
  strong {
    font-weight: 600;
  }
  .card {
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    min-height: 44px;
    padding: 0 18px;
    border: 1px solid var(--edge);
    border-radius: 12px;
    background: var(--raised);
    font-weight: 600;
    white-space: nowrap;
  }
  .button:hover:enabled {
    background: var(--sunken);
  }
  .button.main {
    border-color: var(--action);
    background: var(--action);
    color: var(--on-action);
  }
  .button.main:hover:enabled {
    background: var(--action-pressed);
  }
  .button.grave {
    border-color: var(--human);
    color: var(--human-ink);
  }
  .button.grave.main {
    background: var(--human);
    color: var(--on-human);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    border: 1px dashed var(--edge);
    background: var(--sunken);
    color: var(--ink-2);
    cursor: default;
  }
  .button.bare {
    border-color: transparent;
    background: transparent;
  }
  kbd {
    min-width: 24px;
    padding: 1px 6px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    color: var(--ink-2);
    font: 600 13px/20px var(--font);
    text-align: center;
  }
  .main:enabled kbd {
    border-color: rgba(255, 255, 255, 0.4);
    background: var(--action-pressed);
    color: #fff;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    min-height: 26px;
    padding: 0 10px;
    border-radius: 8px;
    background: var(--sunken);
    font-size: 14px;
    font-weight: 600;
    white-space: nowrap;
  }
  .chip.green {
    background: var(--action);
    color: var(--on-action);
  }
  .field {
    display: block;
    width: 100%;
    min-height: 44px;
    padding: 9px 14px;
    border: 1px solid #83806f;
    border-radius: 12px;
    background: var(--raised);
    line-height: 1.5;
  }
  textarea.field {
    resize: vertical;
  }
  .field::placeholder {
    color: var(--ink-2);
    opacity: 1;
  }
  .label {
    display: block;
    margin-bottom: 6px;
    font-weight: 600;
  }
  .quiet {
    color: var(--ink-2);
    font-weight: 500;
  }
  .trouble {
    color: var(--human-ink);
    font-weight: 600;
  }
`
