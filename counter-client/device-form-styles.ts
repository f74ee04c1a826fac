/** Fields of the forms about devices, on paper. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const deviceFormStyles = [
  deskStyles,
  css`
    :host {
      display: grid;
      gap: 12px;
    }
    .field-of {
      display: grid;
      gap: 4px;
      min-width: 0;
    }
    .field-of > span,
    legend {
      font-size: 15px;
      font-weight: 600;
    }
    select,
    input:not([type='checkbox']) {
      width: 100%;
      min-height: 42px;
      padding: 6px 12px;
      border: 1px solid #83806f;
      border-radius: 10px;
      background: var(--raised);
      font: inherit;
      color: inherit;
    }
    input::placeholder {
      color: var(--ink-2);
      opacity: 1;
    }
    details {
      display: grid;
      gap: 12px;
    }
    summary {
      width: max-content;
      padding: 4px 0;
      color: var(--action);
      font-weight: 600;
      cursor: pointer;
    }
    details[open] > * + * {
      margin-top: 10px;
    }
    .figures-of {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
      align-items: end;
      gap: 10px;
    }
    .pair-of {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10px;
    }
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
      gap: 2px 10px;
      margin: 0;
      padding: 8px 12px 10px;
      border: 1px solid var(--edge);
      border-radius: 10px;
    }
    fieldset label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 34px;
    }
    input[type='checkbox'] {
      width: 20px;
      height: 20px;
      accent-color: var(--action);
    }
  `,
]
