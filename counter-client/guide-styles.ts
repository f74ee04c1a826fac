/** The guide's desk: three columns and the floor under them; two columns on a tablet. On paper, the slip alone. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const guideStyles = [
  deskStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
      background: var(--sunken);
    }
    .head {
      position: sticky;
      z-index: 3;
      top: 0;
    }
    header {
      --ink: #f7f4ea;
      --ink-2: #bfd6d3;
      --live: #7fe0b0;
      --long: #ffb454;
      --focus: #ffd978;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 16px;
      padding: 6px 16px;
      background: #0a2629;
      color: var(--ink);
    }
    header lotus-mark {
      font-size: 30px;
    }
    header .button {
      --ink-2: #41504d;
      min-height: 40px;
      color: #13211f;
    }
    h1 {
      font-size: 21px;
      font-weight: 700;
    }
    .hall {
      flex: 1 1 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      color: var(--ink-2);
    }
    .sound {
      color: var(--long);
      font-weight: 600;
    }
    desk-trouble {
      background: var(--ground);
    }
    main {
      display: grid;
      grid-template:
        'take ticket aside' minmax(440px, 1fr)
        'floor floor floor' auto / minmax(0, 1.85fr) minmax(300px, 1fr) minmax(270px, 0.85fr);
      flex: 1;
      gap: 10px 14px;
      padding: 8px 16px 10px;
    }
    .take {
      grid-area: take;
    }
    .ticket {
      grid-area: ticket;
    }
    .aside {
      grid-area: aside;
    }
    .floor {
      grid-area: floor;
    }
    /* The lists do not make the row higher: they scroll. */
    .ticket,
    .aside {
      contain: size;
    }
    .noted {
      padding: 6px 16px;
      background: var(--action-tint);
      font-weight: 600;
    }
    .slips {
      padding: 6px 16px;
      background: var(--long-tint);
      color: var(--long);
      font-weight: 600;
    }
    .loading {
      padding: 40px;
      font-size: 20px;
      text-align: center;
    }
    slip-paper {
      display: none;
    }
    @media (max-width: 1100px) {
      main {
        grid-template:
          'take ticket' minmax(440px, auto)
          'floor aside' minmax(300px, 1fr) / minmax(0, 1.3fr) minmax(0, 1fr);
      }
    }
    @media (max-width: 900px) {
      main {
        grid-template:
          'take take' auto
          'ticket aside' minmax(430px, 1fr)
          'floor floor' auto / minmax(0, 1fr) minmax(0, 1fr);
      }
    }
    @media (max-width: 640px) {
      main {
        grid-template: 'take' auto 'ticket' 430px 'aside' 430px 'floor' auto / minmax(0, 1fr);
      }
    }
    @media print {
      :host {
        display: block;
        min-height: 0;
        background: none;
      }
      .head,
      main,
      earlier-dialog,
      reason-dialog {
        display: none;
      }
      slip-paper {
        display: block;
      }
    }
  `,
]
