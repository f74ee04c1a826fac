/** The replay: dark, so that the screens of the hall look as they did. */

import { css } from 'lit'
import { lake, plain } from '../shared/ui/theme.ts'

export const replayStyles = [
  lake,
  plain,
  css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      height: 100vh;
      background: var(--ground);
      font-size: 16px;
      line-height: 1.5;
    }
    header {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 8px 20px;
      background: var(--raised);
      border-bottom: 1px solid var(--line);
    }
    lotus-mark {
      font-size: 30px;
    }
    h1 {
      font-size: 20px;
      font-weight: 700;
    }
    .hall {
      color: var(--ink-2);
    }
    .gap {
      flex: 1;
    }
    header a {
      color: inherit;
      text-underline-offset: 4px;
    }
    .quiet {
      min-height: 34px;
      padding: 0 12px;
      border: 1px solid var(--line);
      border-radius: 10px;
      background: none;
      font-size: 15px;
      font-weight: 600;
    }
    main {
      display: grid;
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) clamp(320px, 26vw, 460px);
      min-height: 0;
    }
    .deck {
      grid-column: 1 / -1;
      display: grid;
      gap: 14px;
      padding: 12px 20px 10px;
      border-top: 1px solid var(--line);
      background: var(--raised);
    }
    .controls {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 18px;
    }
    .instant {
      min-width: 4.3em;
      font-size: 50px;
      font-weight: 700;
      line-height: 1;
      letter-spacing: 0.01em;
    }
    .run {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .round {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      padding: 0;
      border: 1px solid var(--line);
      border-radius: 50%;
      background: var(--raised-2);
    }
    .round.play {
      width: 56px;
      height: 56px;
      border-color: var(--ink);
      background: var(--ink);
      color: var(--ground);
    }
    .round:disabled {
      border-style: dashed;
      background: none;
      color: var(--ink-2);
      cursor: default;
    }
    svg {
      width: 24px;
      height: 24px;
      fill: currentColor;
      stroke: currentColor;
      stroke-width: 2.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .choice {
      display: flex;
    }
    .choice button {
      min-height: 42px;
      padding: 0 13px;
      border: 1px solid var(--line);
      border-right-width: 0;
      background: none;
      font-weight: 600;
    }
    .choice button:first-child {
      border-radius: 12px 0 0 12px;
    }
    .choice button:last-child {
      border-right-width: 1px;
      border-radius: 0 12px 12px 0;
    }
    .choice button:hover {
      background: var(--raised-2);
    }
    .choice button[aria-pressed='true'] {
      border-color: var(--ink);
      background: var(--ink);
      color: var(--ground);
    }
    .choice button:focus-visible {
      z-index: 1;
    }
    select {
      max-width: 190px;
      min-height: 42px;
      padding: 0 10px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--raised-2);
      font-weight: 600;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 20px;
      margin-top: -6px;
      color: var(--ink-2);
      font-size: 14px;
    }
    .legend .calls::before,
    .legend .waiting::before {
      content: '';
      display: inline-block;
      width: 12px;
      height: 12px;
      margin-right: 7px;
      border-radius: 2px;
      background: #6fb9b4;
    }
    .legend .waiting::before {
      height: 3px;
      margin-bottom: 4px;
      background: #f7f4ea;
    }
    .loading {
      align-self: center;
      font-size: 22px;
      text-align: center;
    }
    .trouble {
      position: fixed;
      left: 20px;
      top: 70px;
      padding: 8px 16px;
      border-radius: 10px;
      background: var(--long);
      color: #14100a;
      font-weight: 600;
    }
    .trouble:empty {
      display: none;
    }
    @media (max-width: 1500px) {
      .instant {
        font-size: 42px;
      }
      .controls {
        gap: 8px 12px;
      }
      .choice button {
        padding: 0 10px;
      }
    }
    @media (max-height: 900px) {
      .deck {
        gap: 10px;
        padding-top: 8px;
      }
    }
    @media (max-width: 1000px) {
      main {
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      }
      story-list {
        display: none;
      }
    }
  `,
]
