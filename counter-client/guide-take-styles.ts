/** Where a number is taken for somebody: one field, one row of groups, the services as large keys. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const guideTakeStyles = [
  deskStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: 10px;
      min-height: 0;
    }
    .ask {
      display: flex;
      gap: 12px;
    }
    guide-search {
      flex: 1;
    }
    .ask > div {
      flex: 0 1 190px;
    }
    #identity {
      min-height: 50px;
    }
    .queues {
      display: grid;
      grid-template-columns: 1fr 1fr;
      grid-auto-rows: minmax(60px, auto);
      flex: 1;
      align-content: stretch;
      gap: 8px;
    }
    .queues li {
      display: grid;
    }
    .queues button {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-content: center;
      gap: 0 12px;
      padding: 5px 12px;
      border: 1px solid var(--edge);
      border-radius: 14px;
      background: var(--raised);
      text-align: left;
    }
    .queues button:hover:enabled {
      border-color: var(--action);
      background: var(--action-tint);
    }
    .queues button:active:enabled {
      box-shadow: inset 0 0 0 2px var(--action);
    }
    .queues button:disabled,
    .queues button[aria-disabled='true'] {
      border-style: dashed;
      background: var(--sunken);
      cursor: default;
    }
    .prefix {
      grid-row: span 3;
      align-self: center;
      min-width: 0.9em;
      color: var(--action);
      font-size: 28px;
      font-weight: 700;
      text-align: center;
    }
    .name {
      font-size: 18px;
      font-weight: 700;
      line-height: 1.35;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      font-size: 15px;
      line-height: 1.4;
    }
    .long,
    .none {
      color: var(--long);
      font-weight: 700;
    }
    .why {
      color: var(--long);
      font-size: 14px;
      font-weight: 600;
      line-height: 1.35;
    }
    .shut .why {
      color: var(--human-ink);
    }
    @media (max-width: 720px) {
      .ask {
        flex-wrap: wrap;
      }
      guide-search {
        flex: 1 1 100%;
      }
    }
  `,
]
