/** The lists beside the citizen: tabs, rows, marks. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const ticketListsStyles = [
  deskStyles,
  css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--raised);
      }
      .tabs {
        display: flex;
        justify-content: space-between;
        gap: 2px;
        padding: 0 10px;
        border-bottom: 1px solid var(--line);
      }
      [role='tab'] {
        min-height: 48px;
        padding: 0 3px;
        font-size: 15px;
        white-space: nowrap;
        border: 0;
        border-bottom: 3px solid transparent;
        background: none;
        color: var(--ink-2);
        font-weight: 600;
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--action);
        color: var(--ink);
      }
      [role='tab'] kbd {
        min-width: 20px;
        padding: 0 4px;
        font-size: 12px;
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
      .panel {
        flex: 1;
        min-height: 0;
        padding: 12px 16px;
        overflow: auto;
      }
      .panel:focus-visible,
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      next-card {
        margin-bottom: 6px;
      }
      li {
        position: relative;
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 5px 0;
        border-bottom: 1px solid var(--line);
      }
      .number {
        flex: 0 0 58px;
        font-size: 18px;
        font-variant-numeric: tabular-nums;
      }
      .what {
        flex: 1;
        min-width: 0;
        font-size: 15px;
        line-height: 1.35;
      }
      small {
        display: block;
        color: var(--ink-2);
        font-size: 14px;
      }
      .aside {
        flex: none;
        font-variant-numeric: tabular-nums;
      }
      .long {
        color: var(--long);
        font-weight: 700;
      }
      .mark {
        display: inline-block;
        margin-right: 2px;
        padding: 0 5px;
        border: 1px solid var(--action);
        border-radius: 6px;
        background: var(--action);
        color: var(--on-action);
        font-size: 13px;
        font-weight: 600;
      }
      .mark.hollow {
        border-color: var(--edge);
        background: none;
        color: var(--ink-2);
      }
      .act {
        flex: none;
        min-height: 34px;
        padding: 0 12px;
        border: 1px solid var(--edge);
        border-radius: 10px;
        background: var(--raised);
        font-size: 15px;
        font-weight: 600;
        white-space: nowrap;
      }
      .act:hover:enabled {
        background: var(--sunken);
      }
      .act:disabled {
        border-style: dashed;
        color: var(--ink-2);
        cursor: default;
      }
      /* With a pointer the button waits until the row is meant. */
      @media (hover: hover) {
        li .act:not(.always) {
          position: absolute;
          right: 0;
          opacity: 0;
        }
        li:hover .act,
        li .act:focus-visible {
          opacity: 1;
        }
      }
      /* Where the tabs are narrow, their keys stand in the list of keys alone. */
      @media (min-width: 721px) and (max-width: 1100px) {
        [role='tab'] kbd {
          display: none;
        }
      }
      @media (max-width: 720px) {
        :host(:lang(en)) [role='tab'] kbd {
          display: none;
        }
      }
      .empty {
        padding: 24px 0;
        text-align: center;
      }
      .rest {
        padding: 10px 0;
        font-size: 14px;
      }
    `,
]
