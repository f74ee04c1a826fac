/** The manager's desk on paper. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const manageStyles = [
  deskStyles,
  css`
    :host {
      display: block;
      min-height: 100vh;
      background: var(--sunken);
    }
    header {
      --ink: #f7f4ea;
      --ink-2: #bfd6d3;
      --live: #7fe0b0;
      --long: #ffb454;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
      padding: 10px 24px;
      background: #0a2629;
      color: var(--ink);
    }
    header lotus-mark {
      font-size: 32px;
    }
    header a {
      color: inherit;
      text-underline-offset: 4px;
    }
    header .button {
      min-height: 36px;
      color: #13211f;
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
    main {
      display: grid;
      gap: 16px;
      width: min(1400px, 100%);
      margin: 0 auto;
      padding: 20px 24px 40px;
    }
    h2 {
      font-size: 18px;
      font-weight: 700;
    }
    .totals {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
    }
    .totals div {
      padding: 12px 18px;
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      font-size: 34px;
      font-weight: 700;
      line-height: 1.2;
      font-variant-numeric: tabular-nums;
    }
    .alerts ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(560px, 100%), 1fr));
      gap: 8px;
      margin-top: 6px;
    }
    .alerts li {
      display: flex;
      align-items: center;
      gap: 14px;
      min-height: 52px;
      padding: 6px 14px;
      border: 1px solid var(--long);
      border-radius: 10px;
      background: var(--long-tint);
      color: var(--long);
      font-weight: 600;
    }
    .alerts .red {
      border-color: var(--human);
      background: var(--human-tint);
      color: var(--human-ink);
    }
    .alerts a {
      display: inline-block;
      margin-top: 8px;
      color: var(--action);
      font-weight: 600;
    }
    .alerts li > span {
      flex: 1;
    }
    .alerts small {
      display: block;
      font-weight: 400;
      font-size: 14px;
      color: var(--ink-2);
    }
    .alerts em {
      font-style: normal;
      color: var(--ink-2);
    }
    .counters {
      padding: 16px 20px;
    }
    .counters ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      gap: 8px;
      margin-top: 10px;
    }
    .counters li {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: baseline;
      gap: 0 12px;
      min-height: 62px;
      padding: 8px 14px;
      border: 1px solid var(--edge);
      border-radius: 12px;
    }
    .counters b {
      font-size: 22px;
      font-weight: 700;
    }
    .counters span {
      font-weight: 600;
      text-align: right;
    }
    .counters small {
      grid-column: 1 / -1;
      min-height: 20px;
      color: var(--ink-2);
      font-size: 14px;
    }
    .counters .closed {
      border-style: dashed;
      color: var(--ink-2);
    }
    .counters .serving,
    .counters .called {
      border-color: var(--action);
      background: var(--action-tint);
    }
    .counters .paused {
      border-color: var(--long);
      color: var(--long);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(320px, 1fr));
      gap: 16px;
    }
    .loading {
      padding: 40px;
      text-align: center;
      font-size: 20px;
    }
  `,
]
