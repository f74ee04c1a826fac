/** The front door: a dark band with the name, below it cards on paper. */

import { css } from 'lit'
import { deskStyles } from './desk-styles.ts'

export const startStyles = [
  deskStyles,
  css`
    :host {
      display: block;
      min-height: 100vh;
      background: var(--ground);
    }
    .inner {
      width: min(1240px, 100%);
      margin: 0 auto;
      padding: 0 32px;
    }
    header {
      padding: 28px 0 104px;
      background: #071c1f;
      color: #f7f4ea;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 14px;
      font-size: 19px;
      font-weight: 600;
    }
    .brand lotus-mark {
      font-size: 40px;
    }
    .brand button {
      margin-left: auto;
      min-height: 40px;
      padding: 0 16px;
      border: 1px solid #1c5054;
      border-radius: 10px;
      background: none;
      color: inherit;
      --focus: #ffd978;
    }
    h1 {
      margin-top: 40px;
      font-size: 76px;
      font-weight: 700;
      line-height: 1.1;
    }
    .lead {
      margin-top: 8px;
      font-size: 26px;
    }
    .sub {
      color: #bfd6d3;
      font-size: 18px;
    }
    .groups {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: 16px;
      margin-top: 16px;
    }
    main.inner {
      position: relative;
      margin-top: -64px;
    }
    .group {
      display: flex;
      flex-direction: column;
      gap: 8px;
      padding: 22px;
      border-radius: 20px;
    }
    h2 {
      font-size: 22px;
      font-weight: 700;
      line-height: 1.3;
    }
    .page {
      display: flex;
      flex: 1;
      align-items: center;
      justify-content: space-between;
      gap: 10px;
      min-height: 92px;
      padding: 10px 16px;
      border: 1px solid var(--line);
      border-radius: 14px;
      color: inherit;
      text-decoration: none;
    }
    .page:hover {
      border-color: var(--action);
      background: var(--action-tint);
    }
    .page b {
      display: block;
      font-size: 18px;
    }
    small {
      display: block;
      color: var(--ink-2);
      font-size: 14px;
      line-height: 1.4;
    }
    .arrow {
      color: var(--action);
      font-size: 22px;
    }
    demo-hall {
      margin-top: 24px;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      padding: 28px 4px 40px;
    }
    a {
      color: var(--action);
    }
    @media (max-width: 1000px) {
      .groups {
        grid-template-columns: 1fr 1fr;
      }
    }
    @media (max-width: 600px) {
      .inner {
        padding: 0 16px;
      }
      .groups {
        grid-template-columns: 1fr;
      }
      h1 {
        margin-top: 20px;
        font-size: 52px;
      }
      .lead {
        font-size: 20px;
      }
    }
  `,
]

export const demoStyles = [
  deskStyles,
  css`
    :host {
      display: block;
    }
    .demo {
      padding: 28px;
      border-radius: 20px;
    }
    h2 {
      font-size: 22px;
      font-weight: 700;
    }
    h3 {
      margin: 22px 0 10px;
      font-weight: 700;
    }
    a {
      color: var(--action);
    }
    .tour {
      display: grid;
      grid-template-columns: repeat(4, 1fr);
      gap: 12px;
      margin-top: 16px;
      counter-reset: step;
    }
    .tour li {
      padding: 12px 16px;
      border-radius: 12px;
      background: var(--sunken);
      counter-increment: step;
    }
    .tour li::before {
      content: counter(step);
      margin-right: 10px;
      color: var(--action);
      font-size: 20px;
      font-weight: 700;
    }
    .password {
      margin-top: 16px;
    }
    code {
      padding: 3px 10px;
      border: 1px solid var(--line);
      border-radius: 8px;
      font: 600 16px var(--font);
      user-select: all;
    }
    .counters {
      display: grid;
      grid-template-columns: repeat(6, 1fr);
      gap: 10px;
    }
    .counters li {
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: 14px;
    }
    .who {
      display: flex;
      align-items: baseline;
      gap: 10px;
      padding: 12px 14px 8px;
      color: inherit;
      text-decoration: none;
    }
    .who:hover {
      background: var(--action-tint);
    }
    .who b {
      color: var(--action);
      font-size: 18px;
    }
    .aside {
      display: flex;
      gap: 14px;
      padding: 4px 14px 10px;
      font-size: 14px;
    }
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 32px;
    }
    .people,
    .devices {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 2px 20px;
    }
    .people a,
    .people span,
    .devices a {
      display: inline-block;
      padding: 4px 0;
    }
    @media (max-width: 1000px) {
      .counters {
        grid-template-columns: repeat(3, 1fr);
      }
      .tour,
      .two {
        grid-template-columns: 1fr 1fr;
      }
    }
    @media (max-width: 600px) {
      .demo {
        padding: 18px;
      }
      .counters {
        grid-template-columns: repeat(2, 1fr);
      }
      .tour,
      .two,
      .people,
      .devices {
        grid-template-columns: 1fr;
      }
    }
  `,
]
