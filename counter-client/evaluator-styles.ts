/** The evaluator: 1024 × 600, touched with a thumb. */

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
      font-size: 20px;
    }
    header {
      display: flex;
      align-items: center;
      gap: 14px;
      padding: 16px 36px 0;
      font-weight: 600;
    }
    header lotus-mark {
      font-size: 36px;
    }
    header .button {
      min-width: 96px;
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
      padding: 16px 36px 28px;
    }
    h1 {
      font-size: 40px;
      font-weight: 700;
      line-height: 1.25;
    }
    .idle {
      display: grid;
      grid-template-columns: 340px 1fr;
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
      font-size: 24px;
      font-weight: 700;
    }
    .name {
      font-size: 56px;
      font-weight: 700;
      line-height: 1.25;
    }
    .slogan h1 {
      font-size: 54px;
    }
    .slogan p {
      margin-top: 12px;
      color: var(--ink-2);
      font-size: 26px;
    }
    .question {
      display: flex;
      flex-direction: column;
      gap: 4px;
    }
    .for {
      color: var(--ink-2);
      font-weight: 600;
    }
    .grades {
      display: grid;
      flex: 1;
      grid-template-columns: repeat(5, 1fr);
      gap: 14px;
      margin: 14px 0 16px;
    }
    .grade {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 10px;
      min-height: 150px;
      padding: 12px 4px;
      border: 2px solid var(--edge);
      border-radius: 20px;
      background: var(--raised);
      font-size: 21px;
      text-align: center;
      cursor: pointer;
    }
    .grade:focus-within {
      outline: 3px solid var(--focus);
      outline-offset: 3px;
    }
    .grade.on {
      border-color: var(--action);
      background: var(--action);
      color: var(--on-action);
    }
    svg {
      width: 64px;
      height: 64px;
      fill: none;
      stroke: currentColor;
      stroke-width: 3.2;
      stroke-linecap: round;
    }
    .eye {
      fill: currentColor;
      stroke: none;
    }
    textarea.field {
      resize: none;
      font-size: 20px;
    }
    .foot {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      gap: 20px;
      margin-top: 14px;
    }
    .foot .button {
      min-width: 260px;
      min-height: 64px;
      font-size: 24px;
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
    @media (max-width: 720px) {
      .idle {
        grid-template-columns: 1fr;
        gap: 20px;
      }
      .grades {
        grid-template-columns: 1fr;
      }
      .grade {
        min-height: 72px;
        grid-template-columns: 64px 1fr;
      }
      header,
      main {
        padding-left: 16px;
        padding-right: 16px;
      }
    }
  `,
]
