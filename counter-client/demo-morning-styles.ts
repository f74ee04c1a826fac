/** The card that plays a morning: the one thing on the start page that a newcomer should press. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const demoMorningStyles = [
  deskStyles,
  css`
    :host {
      display: block;
    }
    .card {
      padding: 24px 28px;
      border: 2px solid var(--action);
      border-radius: 20px;
    }
    h2 {
      font-size: 28px;
      font-weight: 700;
      line-height: 1.3;
    }
    .quiet {
      max-width: 62em;
    }
    form,
    .now {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px 20px;
      margin-top: 14px;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      float: left;
      margin-right: 12px;
      font-weight: 600;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-height: 44px;
      padding: 0 16px;
      border: 1px solid var(--edge);
      border-radius: 12px;
      cursor: pointer;
    }
    label:has(:checked) {
      border-color: var(--action);
      background: var(--action-tint);
      font-weight: 600;
    }
    input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--action);
    }
    .main {
      min-height: 54px;
      padding: 0 28px;
      font-size: 19px;
    }
    .clock {
      font-size: 52px;
      font-weight: 700;
      line-height: 1;
    }
    .now > div {
      flex: 1;
      min-width: 260px;
    }
    .chapter {
      font-size: 19px;
      font-weight: 600;
    }
    progress {
      display: block;
      width: 100%;
      height: 10px;
      margin-top: 6px;
      border: 0;
      border-radius: 5px;
      background: var(--line);
      appearance: none;
    }
    progress::-webkit-progress-bar {
      border-radius: 5px;
      background: var(--line);
    }
    progress::-webkit-progress-value {
      border-radius: 5px;
      background: var(--action);
    }
    progress::-moz-progress-bar {
      border-radius: 5px;
      background: var(--action);
    }
    .now + .quiet,
    .open {
      margin-top: 12px;
    }
    .open {
      font-weight: 600;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      margin-top: 8px;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      padding: 0 18px;
      border: 1px solid var(--line);
      border-radius: 12px;
      color: var(--action);
      font-weight: 600;
      text-decoration: none;
    }
    a:hover {
      border-color: var(--action);
      background: var(--action-tint);
    }
    .trouble:empty {
      display: none;
    }
  `,
]
