/** The papers of the visit: rows, states, what is on its way. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const paperCheckStyles = [
  deskStyles,
  css`
      :host {
        display: block;
        min-height: 0;
      }
      section {
        height: 100%;
        padding: 10px 20px;
        overflow: auto;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        padding-bottom: 8px;
        border-bottom: 1px solid var(--line);
      }
      h3 {
        font-weight: 700;
      }
      .gap {
        flex: 1;
      }
      .tool {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        padding: 0 10px;
        border: 1px solid var(--edge);
        border-radius: 10px;
        background: var(--raised);
        font-size: 15px;
        font-weight: 600;
        white-space: nowrap;
      }
      .tool:hover:enabled {
        background: var(--sunken);
      }
      p {
        padding: 12px 0;
      }
      .unknown {
        display: grid;
        justify-items: start;
        gap: 4px;
      }
      .matters {
        display: flex;
        align-items: start;
        gap: 12px;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
      }
      .matters ul {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        gap: 6px;
      }
      .matter {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0 8px;
        align-items: baseline;
        padding: 2px 10px;
        border: 1px solid var(--edge);
        border-radius: 8px;
        font-weight: 600;
      }
      .matter.settled {
        border-color: var(--action);
        background: var(--action-tint);
      }
      .papers li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 2px 12px;
        min-height: 40px;
        padding: 3px 0;
        border-bottom: 1px solid var(--line);
      }
      .papers li:last-child {
        border-bottom: 0;
      }
      .papers li > span:first-child {
        flex: 1 1 120px;
        min-width: 0;
        line-height: 1.35;
      }
      small {
        color: var(--ink-2);
        font-size: 14px;
      }
      .need {
        display: block;
      }
      .shared {
        color: var(--ink-2);
      }
      .states {
        display: flex;
        flex: none;
      }
      .states button {
        min-width: 70px;
        min-height: 34px;
        padding: 0 8px;
        border: 1px solid var(--edge);
        background: var(--raised);
        font-weight: 600;
        white-space: nowrap;
      }
      .states button:first-child {
        border-radius: 10px 0 0 10px;
      }
      .states button:not(:first-child) {
        margin-left: -1px;
      }
      .states button:last-child {
        border-radius: 0 10px 10px 0;
      }
      .states .missing {
        min-width: 56px;
      }
      .states .defective {
        min-width: 100px;
      }
      .states button:focus-visible {
        position: relative;
        z-index: 1;
      }
      .tool:disabled,
      .states button:disabled {
        border-style: dashed;
        background: var(--sunken);
        color: var(--ink-2);
        cursor: default;
      }
      .received[aria-checked='true']:enabled {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .missing[aria-checked='true']:enabled,
      .defective[aria-checked='true']:enabled {
        border-color: var(--human);
        background: var(--human);
        color: var(--on-human);
      }
      /* Not saved yet: the frame alone says it. */
      .pending [aria-checked='true']:enabled {
        border-style: dashed;
        background: var(--raised);
        color: var(--ink);
      }
      .received[aria-checked='true']::before {
        content: '✓ ';
      }
      .missing[aria-checked='true']::before {
        content: '✕ ';
      }
      .defective[aria-checked='true']::before {
        content: '! ';
      }
      .mend {
        flex: 1 0 100%;
      }
      .mend .field {
        min-height: 36px;
        padding: 5px 12px;
      }
    `,
]
