/** The terminal: the citizen, the lists beside, the buttons below. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const counterDeskStyles = [
  deskStyles,
  css`
      :host {
        display: flex;
        flex-direction: column;
        height: 100vh;
        background: var(--sunken);
      }
      main {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
      }
      desk-head,
      .foot {
        flex: none;
      }
      .work {
        display: grid;
        flex: 1;
        grid-template-columns: minmax(0, 1fr) 372px;
        min-height: 0;
      }
      ticket-lists {
        border-left: 1px solid var(--line);
      }
      .beside {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 6px 14px;
        padding: 6px 20px;
        border-top: 1px solid var(--line);
        background: var(--action-tint);
        font-weight: 600;
      }
      .beside .button {
        min-height: 38px;
      }
      .beside.auto {
        border-color: var(--long);
        background: var(--long-tint);
        color: var(--long);
      }
      .beside.auto .button {
        color: var(--ink);
      }
      counter-taken {
        flex: 1;
      }
      main.loading {
        flex: 0 1 auto;
        gap: 16px;
        align-items: center;
        margin: auto;
        padding: 24px;
        font-size: 20px;
      }
      @media (max-width: 1100px) {
        .work {
          grid-template-columns: minmax(0, 1fr) 320px;
        }
      }
      @media (max-width: 720px) {
        .work {
          display: block;
          overflow: auto;
        }
        ticket-lists {
          border-top: 1px solid var(--line);
          border-left: 0;
        }
      }
    `,
]
