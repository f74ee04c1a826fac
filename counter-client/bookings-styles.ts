/** The page of bookings on paper: the day's list, and the sheet for a caller beside it. */

import { css } from 'lit'
import { casesStyles } from './cases-styles.ts'

export const bookingsStyles = [
  ...casesStyles,
  css`
    main {
      grid-template-columns: minmax(0, 1fr) minmax(380px, 32%);
    }
    .left {
      padding-top: 14px;
    }
    .right {
      border-left: 1px solid var(--line);
    }
    .row .field {
      width: auto;
      min-height: 38px;
      padding: 5px 12px;
    }
    .row .find {
      flex: 1 1 240px;
    }
    .row .button[aria-label] {
      min-width: 40px;
      padding: 0;
      font-size: 20px;
    }
    .counts {
      flex-wrap: wrap;
    }
    .counts .late {
      color: var(--long);
    }
    .counts .no-show {
      color: var(--human-ink);
    }
    .counts .cancelled {
      color: var(--ink-2);
    }
    .said {
      margin: 0;
    }
    @media (min-width: 901px) {
      .row .call {
        display: none;
      }
    }
    @media (max-width: 900px) {
      main {
        grid-template-columns: minmax(0, 1fr);
      }
      .right {
        border-left: 0;
      }
      .row .call {
        flex: 1 0 100%;
        min-height: 44px;
      }
    }
  `,
]
