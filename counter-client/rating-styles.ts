/** The question on the evaluator: five faces, the largest thing there is; what more may be said beneath. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const ratingStyles = [
  deskStyles,
  css`
    :host {
      display: flex;
      flex: 1;
      font-size: 22px;
    }
    .question {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 6px;
      padding: 8px 40px 20px;
    }
    h1 {
      font-size: 44px;
      font-weight: 700;
      line-height: 1.25;
    }
    h1:focus {
      outline: none;
    }
    h2,
    .label {
      margin-bottom: 8px;
      font-size: 22px;
      font-weight: 700;
    }
    .for,
    .secret {
      color: var(--ink-2);
      font-weight: 600;
    }
    .first .secret {
      font-size: 24px;
      text-align: center;
    }
    .grades {
      display: grid;
      grid-template-columns: repeat(5, 1fr);
      gap: 16px;
      margin: 12px 0;
    }
    .first .grades {
      flex: 1;
      max-height: 420px;
      margin: 20px 0;
    }
    .grade {
      display: grid;
      align-content: center;
      justify-items: center;
      gap: 8px;
      min-height: 104px;
      padding: 6px 4px;
      border: 2px solid var(--edge);
      border-radius: 20px;
      background: var(--raised);
      font-size: 22px;
      text-align: center;
      cursor: pointer;
    }
    .first .grade {
      gap: 20px;
      font-size: 28px;
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
      width: 52px;
      height: 52px;
      fill: none;
      stroke: currentColor;
      stroke-width: 3.4;
      stroke-linecap: round;
    }
    .first svg {
      width: 104px;
      height: 104px;
    }
    .eye {
      fill: currentColor;
      stroke: none;
    }
    .extra {
      display: grid;
      flex: 1;
      grid-template-columns: 1fr 1fr;
      gap: 8px 48px;
    }
    .point {
      display: grid;
      grid-template-columns: 7em repeat(5, 1fr);
      align-items: center;
      gap: 8px;
      margin-bottom: 8px;
    }
    .grade.small {
      min-height: 64px;
      padding: 4px;
      border-radius: 14px;
    }
    .small svg {
      width: 40px;
      height: 40px;
    }
    .field {
      min-height: 60px;
      font-size: 22px;
    }
    textarea.field {
      resize: none;
    }
    .named {
      display: flex;
      align-items: center;
      gap: 14px;
      min-height: 64px;
      cursor: pointer;
    }
    .named input {
      flex: none;
      width: 36px;
      height: 36px;
      accent-color: var(--action);
    }
    .contact {
      display: grid;
      grid-template-columns: 2fr 3fr;
      gap: 12px;
    }
    .extra .secret {
      font-size: 20px;
      line-height: 1.4;
    }
    .foot {
      display: flex;
      align-items: center;
      justify-content: flex-end;
      gap: 20px;
      margin-top: 8px;
    }
    .foot .button {
      min-width: 320px;
      min-height: 80px;
      font-size: 28px;
    }
    .trouble {
      font-size: 24px;
    }
    @media (orientation: portrait) {
      .first .grades {
        grid-template-columns: 1fr;
        max-height: 760px;
      }
      .first .grade {
        grid-template-columns: 104px 1fr;
        align-items: center;
        padding: 8px 40px;
        justify-items: start;
        column-gap: 40px;
        text-align: left;
      }
      .extra {
        grid-template-columns: 1fr;
        align-content: start;
      }
      .foot {
        flex-direction: column;
        align-items: stretch;
      }
    }
    @media (max-height: 700px) {
      .first svg {
        width: 80px;
        height: 80px;
      }
      h1 {
        font-size: 36px;
      }
    }
  `,
]
