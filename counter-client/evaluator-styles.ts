/** The evaluator: ten inches, across or upright, touched with a thumb. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const evaluatorStyles = [
  deskStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
      background: var(--ground);
      font-size: 22px;
    }
    header {
      display: flex;
      align-items: center;
      gap: 14px;
      padding: 20px 40px 0;
      font-weight: 600;
    }
    header lotus-mark {
      font-size: 36px;
    }
    header .button {
      min-width: 120px;
      min-height: 64px;
      font-size: 22px;
    }
    .stale {
      padding: 4px 14px;
      border-radius: 10px;
      background: var(--long-tint);
      color: var(--long);
      font-size: 17px;
    }
    .gap {
      flex: 1;
    }
    main {
      flex: 1;
      padding: 16px 40px 32px;
    }
    h1 {
      font-size: 40px;
      font-weight: 700;
      line-height: 1.25;
    }
    .idle {
      display: grid;
      grid-template-columns: 420px 1fr;
      align-items: center;
      gap: 56px;
    }
    .clerk {
      display: grid;
      gap: 4px;
      padding: 36px;
      border-radius: var(--radius-large);
    }
    .counter {
      color: var(--action);
      font-size: 34px;
      font-weight: 700;
    }
    .name {
      font-size: 72px;
      font-weight: 700;
      line-height: 1.25;
    }
    .staff {
      font-size: 28px;
    }
    .slogan .supervision {
      margin-top: 40px;
      font-size: 28px;
    }
    .supervision b {
      margin-left: 0.4em;
      color: var(--ink);
      font-size: 40px;
      font-weight: 700;
    }
    .slogan h1 {
      font-size: 54px;
    }
    .slogan p {
      margin-top: 12px;
      color: var(--ink-2);
      font-size: 26px;
    }
    .thanks {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 14px;
      text-align: center;
    }
    .thanks lotus-mark {
      font-size: 110px;
    }
    .thanks h1 {
      font-size: 56px;
    }
    .thanks p {
      font-size: 26px;
    }
    @media (orientation: portrait) {
      .idle {
        grid-template-columns: 1fr;
        align-content: center;
        text-align: center;
      }
      .clerk {
        justify-items: center;
      }
    }
  `,
]
