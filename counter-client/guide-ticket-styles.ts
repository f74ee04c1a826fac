/** The ticket at the guide's desk: the number is the largest thing on the screen. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const guideTicketStyles = [
  deskStyles,
  css`
    :host {
      display: block;
      overflow: auto;
    }
    section {
      display: flex;
      flex-direction: column;
      gap: 10px;
      min-height: 100%;
      padding: 6px 18px 14px;
    }
    .empty {
      margin: auto;
      padding: 24px;
      max-width: 300px;
      text-align: center;
    }
    .empty b {
      font-size: 20px;
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-height: 44px;
    }
    .state {
      font-size: 18px;
      font-weight: 700;
    }
    .top .button {
      margin-right: -12px;
    }
    .number {
      margin-top: -8px;
      color: var(--action);
      font-size: 100px;
      font-weight: 700;
      line-height: 1;
      text-align: center;
    }
    /* Room for the groups. */
    .granting .number {
      font-size: 56px;
    }
    .granting .place,
    .granting .lead {
      display: none;
    }
    .place {
      font-size: 22px;
      font-weight: 700;
      line-height: 1.3;
      text-align: center;
    }
    .place:empty,
    .lead:empty {
      display: none;
    }
    .lead {
      font-size: 17px;
      text-align: center;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 6px;
    }
    .chip {
      white-space: normal;
    }
    .warning {
      padding: 8px 14px;
      border-radius: 10px;
      background: var(--human-tint);
      color: var(--human-ink);
      font-weight: 600;
    }
    .warning::before {
      content: '! ';
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .actions .button {
      flex: 1 1 auto;
      min-height: 48px;
    }
    /* In sight however many groups there are. */
    .grant .actions {
      position: sticky;
      bottom: 0;
      padding: 8px 0;
      background: var(--sunken);
    }
    .grant {
      display: grid;
      gap: 12px;
      padding: 12px;
      border-radius: 12px;
      background: var(--sunken);
    }
  `,
]
