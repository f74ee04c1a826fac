/** Where a citizen can go: services beside counters. */

import { css } from 'lit'
import { DeskDialog } from './desk-dialog.ts'

export const handOffStyles = [
  ...DeskDialog.styles,
  css`
      dialog {
        width: min(1000px, calc(100vw - 24px));
      }
      .where {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 24px;
        align-items: start;
      }
      .beside {
        display: grid;
        gap: 14px;
      }
      fieldset.options {
        align-content: start;
        gap: 4px;
      }
      .option {
        min-height: 40px;
        padding: 2px 14px;
      }
      .counters {
        display: grid;
        grid-template-columns: repeat(6, 1fr);
        gap: 6px;
      }
      .tile {
        display: grid;
        align-content: center;
        justify-items: center;
        min-height: 48px;
        border: 1px solid var(--edge);
        border-radius: 12px;
        background: var(--raised);
        line-height: 1.25;
        cursor: pointer;
      }
      .tile b {
        font-size: 20px;
      }
      .tile small {
        font-size: 13px;
        color: var(--ink-2);
      }
      .tile.on {
        border-color: var(--action);
        background: var(--action);
        color: var(--on-action);
      }
      .tile.on small {
        color: inherit;
      }
      .tile.off {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
        cursor: default;
      }
      .tile.on.off {
        border-style: dashed;
        border-color: var(--long);
        background: var(--long-tint);
        color: var(--long);
      }
      .warning {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 8px;
        margin-top: 8px;
        padding: 6px 12px;
        border: 1px solid var(--long);
        border-radius: 12px;
        background: var(--long-tint);
        color: var(--long);
        font-weight: 600;
      }
      .warning .button {
        min-height: 36px;
        color: var(--ink);
      }
      .complaint {
        display: flex;
        align-items: center;
        gap: 12px;
        margin-top: 6px;
      }
      .complaint label {
        flex: none;
        font-weight: 600;
      }
      .tile:focus-within {
        outline: 3px solid var(--focus);
        outline-offset: 1px;
      }
      @media (max-width: 720px) {
        .option {
          flex-wrap: wrap;
          gap: 0 12px;
          padding: 6px 14px;
        }
        .option small {
          flex: 0 0 100%;
          padding-left: 32px;
        }
        .where {
          grid-template-columns: 1fr;
          gap: 16px;
        }
        .counters {
          grid-template-columns: repeat(4, 1fr);
        }
      }
    `,
]
