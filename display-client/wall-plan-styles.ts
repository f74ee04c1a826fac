/** The plan's shape: a band for each floor, zones as wide as they have counters, people as dots before them. */

import { css } from 'lit'
import { plain } from '../shared/ui/theme.ts'

export const wallPlanStyles = [
  plain,
  css`
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      min-height: 0;
    }
    .floor {
      display: grid;
      flex: 1;
      grid-template-columns: 2.75rem minmax(0, 1fr);
      gap: 0.75rem;
      min-height: 0;
    }
    h2 {
      display: grid;
      border-radius: var(--radius);
      background: var(--raised-2, var(--sunken));
      font-size: 1.375rem;
      font-weight: 600;
      letter-spacing: 0.2em;
      place-content: center;
      writing-mode: vertical-rl;
    }
    .zones {
      display: flex;
      gap: 0.75rem;
      min-width: 0;
    }
    .zone {
      display: flex;
      flex: var(--desks) 1 6.5rem;
      flex-direction: column;
      gap: 0.25rem;
      min-width: 0;
      padding: 0.5rem 0.7rem 0.7rem;
      border: max(1px, 0.0625rem) solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
    }
    h3 {
      overflow: hidden;
      font-size: 1.25rem;
      font-weight: 600;
      line-height: 1.3;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .line > p {
      display: flex;
      align-items: baseline;
      gap: 0.7rem;
      overflow: hidden;
      color: var(--ink-2);
      font-size: 1.125rem;
      line-height: 1.4;
      white-space: nowrap;
    }
    .line b {
      font-weight: 600;
    }
    .line strong {
      color: var(--ink);
      font-size: 1.5rem;
      font-weight: 700;
    }
    .line span.late,
    .line span.later,
    .line span.latest {
      color: var(--long);
      font-weight: 600;
    }
    .wait {
      margin-left: auto;
    }
    .zone {
      container-type: inline-size;
    }
    /* A zone of one counter has no room for it; the board has it. */
    @container (max-width: 14rem) {
      .wait {
        display: none;
      }
    }
    .people {
      display: flex;
      flex-wrap: wrap;
      align-content: flex-start;
      gap: 0.3rem;
      height: 2.3rem;
      overflow: hidden;
      color: var(--ink-2);
      font-size: 1rem;
      line-height: 1;
    }
    .people i {
      flex: none;
      width: 1rem;
      height: 1rem;
      border-radius: 50%;
      background: var(--chart);
    }
    /* Square when late, with a rim when much too late: not by colour alone. */
    .people .late,
    .people .later,
    .people .latest {
      border-radius: max(1px, 0.125rem);
      background: var(--long);
    }
    .people .later {
      border: 0.22rem solid var(--ink);
    }
    .people .latest {
      border: 0.22rem solid var(--ink);
      background: var(--human);
    }
    .desks {
      display: grid;
      flex: 1;
      grid-template-columns: repeat(var(--desks), minmax(0, 1fr));
      gap: 0.6rem;
      min-height: 0;
    }
    .desks li {
      display: flex;
      flex-direction: column;
      min-width: 0;
      padding: 0.25rem 0.6rem 0.35rem;
      overflow: hidden;
      border: max(1px, 0.125rem) solid var(--line);
      border-radius: var(--radius-small);
      background: var(--ground);
      line-height: 1.3;
    }
    .desks p {
      overflow: hidden;
      font-size: 1.125rem;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .desks p:first-child {
      display: flex;
      justify-content: space-between;
      color: var(--ink-2);
    }
    .desks p:first-child b {
      font-size: 1.25rem;
      font-weight: 600;
    }
    .desks .number {
      margin: auto 0;
      font-size: 1.875rem;
      font-weight: 700;
      line-height: 1.15;
    }
    .matter {
      color: var(--ink-2);
      min-height: 1.3em;
    }
    .clerk {
      min-height: 1.3em;
    }
    .closed,
    .open,
    .paused {
      color: var(--ink-2);
    }
    .desks .closed {
      border-style: dashed;
      background: none;
    }
    .desks .closed .number,
    .desks .open .number,
    .desks .paused .number {
      font-size: 1.25rem;
      font-weight: 600;
    }
    .desks .open .number {
      color: var(--live);
    }
    .desks .paused {
      border-color: var(--long);
    }
    .desks .paused .number {
      color: var(--long);
    }
    .desks .serving {
      border-color: var(--chart);
      background: var(--raised-2, var(--action-tint));
    }
    .desks .called {
      border-color: var(--call);
      background: var(--call);
      color: #14100a;
    }
    .desks .called p {
      color: inherit;
    }
    .many .desks {
      grid-template-columns: repeat(auto-fill, minmax(6rem, 1fr));
    }
    .many .matter,
    .very-many .matter,
    .very-many .clerk {
      display: none;
    }
    .very-many .desks {
      grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr));
      gap: 0.3rem;
    }
    .very-many .desks .number {
      font-size: 1.375rem;
    }
    @media (orientation: portrait) {
      .zones {
        flex-wrap: wrap;
      }
    }
  `,
]
