/** The wall's shape: figures on top, the hall below them, the day's course and what needs a human at the bottom. */

import { css } from 'lit'
import { plain } from '../shared/ui/theme.ts'

export const wallStyles = [
  plain,
  css`
    :host {
      --chart-area: rgba(88, 180, 184, 0.22);
      --chart-usual: color-mix(in srgb, var(--ink-2) 26%, transparent);
      --radius: 1rem;
      --radius-small: 0.5rem;
      display: grid;
      min-height: 0;
      overflow: hidden;
    }
    main {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) 17.25rem;
      gap: 1rem;
      min-height: 0;
      padding: 1rem 1.5rem 1.25rem;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(8, minmax(0, 1fr));
      gap: 0.75rem;
    }
    dl > div {
      min-width: 0;
      padding: 0.6rem 1.1rem 0.7rem;
      border: max(1px, 0.0625rem) solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
      white-space: nowrap;
    }
    dt {
      font-size: 1.25rem;
      color: var(--ink-2);
    }
    dd {
      overflow: hidden;
      font-size: 2.5rem;
      font-weight: 700;
      line-height: 1.2;
      text-overflow: ellipsis;
    }
    .beside {
      min-height: 1.4em;
      color: var(--ink-2);
      font-size: 1.125rem;
      font-weight: 500;
      line-height: 1.4;
    }
    .late dd:first-of-type {
      color: var(--long);
    }
    .below {
      display: grid;
      grid-template-columns: 1.15fr 1fr 1fr 1.45fr;
      gap: 0.75rem;
      min-height: 0;
    }
    @media (orientation: portrait) {
      main {
        grid-template-rows: auto minmax(0, 1fr) 38rem;
      }
      dl {
        grid-template-columns: repeat(4, minmax(0, 1fr));
      }
      .below {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
]
