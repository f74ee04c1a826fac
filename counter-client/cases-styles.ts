/** The page of cases on paper: the list, and the case beside it; on a phone one after the other. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const casesStyles = [
  deskStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
      background: var(--sunken);
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
      gap: 8px 16px;
      min-height: 52px;
      padding: 8px 20px;
      background: #0a2629;
      color: var(--ink);
    }
    header lotus-mark {
      font-size: 30px;
    }
    h1 {
      font-size: 21px;
      font-weight: 700;
    }
    .hall {
      color: var(--ink-2);
    }
    .gap {
      flex: 1;
    }
    .dark {
      min-height: 34px;
      padding: 0 12px;
      border: 1px solid #1c5054;
      border-radius: 12px;
      background: none;
      font-size: 15px;
    }
    main {
      display: grid;
      flex: 1;
      grid-template-columns: minmax(400px, 36%) minmax(0, 1fr);
      min-height: 0;
    }
    .left,
    .right {
      min-width: 0;
      padding: 16px 20px 32px;
    }
    .left {
      display: grid;
      gap: 12px;
      align-content: start;
      border-right: 1px solid var(--line);
    }
    .right {
      background: var(--ground);
    }
    @media (min-width: 901px) {
      :host {
        height: 100vh;
      }
      .left,
      .right {
        overflow: auto;
      }
      .back {
        display: none;
      }
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .segments {
      display: flex;
      flex-wrap: wrap;
      padding: 2px;
      border: 1px solid var(--edge);
      border-radius: 20px;
      background: var(--raised);
    }
    .segments button {
      min-height: 34px;
      padding: 0 12px;
      border: 0;
      border-radius: 17px;
      background: none;
      font-size: 15px;
      font-weight: 600;
      white-space: nowrap;
    }
    .segments button:hover {
      background: var(--sunken);
    }
    .segments button[aria-pressed='true'] {
      background: var(--action);
      color: var(--on-action);
    }
    .row .button {
      min-height: 38px;
      padding: 0 14px;
      font-size: 15px;
    }
    .counts {
      display: flex;
      gap: 16px;
      font-weight: 600;
    }
    .counts .yellow {
      color: var(--long);
    }
    .counts .red {
      color: var(--human-ink);
    }
    .uncovered {
      padding: 10px 14px;
      border: 1px solid var(--long);
      border-radius: 12px;
      background: var(--long-tint);
      color: var(--long);
      font-size: 15px;
    }
    .choose {
      padding: 80px 20px;
      color: var(--ink-2);
      font-size: 20px;
      text-align: center;
    }
    .said:empty {
      display: none;
    }
    .said {
      margin-bottom: 12px;
      padding: 8px 14px;
      border-radius: 12px;
      background: var(--action-tint);
      color: var(--action);
      font-weight: 600;
    }
    @media (max-width: 900px) {
      main {
        grid-template-columns: minmax(0, 1fr);
      }
      .left {
        border-right: 0;
      }
      .left,
      .right {
        padding: 12px 12px 32px;
      }
      .beside .left,
      main:not(.beside) .right {
        display: none;
      }
      .back {
        margin-bottom: 12px;
      }
      .hall {
        order: 9;
        flex: 1 0 100%;
        font-size: 15px;
      }
      header {
        gap: 6px 8px;
        padding: 8px 12px;
      }
      header lotus-mark {
        display: none;
      }
    }
  `,
]
