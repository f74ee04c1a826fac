/** Panels below the plan: a heading, and below it what there is. */

import { css } from 'lit'
import { plain } from '../shared/ui/theme.ts'

export const wallPanelStyles = [
  plain,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.6rem;
      min-width: 0;
      min-height: 0;
      padding: 0.9rem 1.1rem;
      overflow: hidden;
      border: max(1px, 0.0625rem) solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
      font-size: 1.25rem;
      line-height: 1.35;
    }
    header {
      display: flex;
      align-items: baseline;
      gap: 1rem;
      color: var(--ink-2);
      font-size: 1.125rem;
      white-space: nowrap;
    }
    h2 {
      color: var(--ink);
      font-size: 1.375rem;
      font-weight: 600;
    }
    header > :last-child:not(h2) {
      margin-left: auto;
    }
    header slot {
      display: flex;
      align-items: center;
      gap: 1rem;
    }
    .calm {
      color: var(--ink-2);
    }
    .alerts {
      flex: 1;
      min-height: 0;
      overflow: hidden;
    }
    .alerts ul {
      display: grid;
      gap: 0.35rem;
    }
    .alerts li {
      display: grid;
      grid-template-columns: auto minmax(0, max-content) minmax(0, 1fr);
      align-items: baseline;
      gap: 0.8rem;
      padding: 0.1rem 0.8rem;
      border: max(1px, 0.125rem) solid var(--long);
      border-radius: var(--radius-small);
    }
    .alerts b {
      color: var(--long);
      font-weight: 700;
    }
    .alerts span,
    .alerts small {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .alerts small {
      font-size: 1.125rem;
      text-align: right;
    }
    .alerts .red {
      border-color: var(--human);
      background: var(--human);
      color: var(--on-human);
    }
    .alerts .red b {
      color: inherit;
    }
    .alerts li.seen {
      border-style: dashed;
      background: none;
      color: inherit;
    }
    .alerts .red.seen b {
      color: inherit;
    }
    .devices {
      margin-top: auto;
      overflow: hidden;
      color: var(--ink-2);
      font-size: 1.125rem;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .devices b {
      margin-right: 0.6rem;
      font-weight: 600;
    }
    .devices .bad {
      color: var(--long);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 0.5rem;
    }
    dt {
      overflow: hidden;
      color: var(--ink-2);
      font-size: 1.125rem;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    dd {
      font-size: 1.875rem;
      font-weight: 700;
      line-height: 1.15;
    }
    .moves li {
      display: grid;
      grid-template-columns: 4.2rem minmax(0, 1fr) auto;
      align-items: baseline;
      gap: 0.6rem;
      padding: 0.28rem 0;
      border-top: max(1px, 0.0625rem) solid var(--line);
    }
    .moves span {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .moves time {
      color: var(--ink-2);
    }
    flow-chart {
      flex: 1;
    }
    .key {
      display: inline-flex;
      align-items: center;
      gap: 0.4rem;
    }
    .key::before {
      width: 1rem;
      height: 1rem;
      border-radius: max(1px, 0.125rem);
      background: var(--chart);
      content: '';
    }
    .key.usual::before {
      border-top: 0.16rem solid var(--ink-2);
      border-radius: 0;
      background: var(--chart-usual);
    }
    .keys {
      display: flex;
      gap: 1rem;
      color: var(--ink-2);
      font-size: 1.125rem;
      white-space: nowrap;
    }
    .verdict {
      color: var(--ink);
      font-size: 1.375rem;
      font-weight: 600;
    }
  `,
]
