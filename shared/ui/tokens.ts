/**
 * Colour, type and shape. The root element of a page takes `lake` (board, sign, wall) or `paper` (kiosk, counter,
 * phone, evaluator); custom properties go down from there. Every pair of text and ground named here has a contrast
 * of 7:1 and more.
 */

import { css } from 'lit'

const common = css`
  :host {
    --font: Barlow, 'Noto Sans SC Variable', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC',
      'PingFang SC', 'Microsoft YaHei', sans-serif;
    --radius: 16px;
    --radius-small: 8px;
    --radius-large: 24px;
    font-family: var(--font);
    font-weight: 500;
    color: var(--ink);
  }
`

/** Dark screens. */
export const lake = css`
  ${common}
  :host {
    --ground: #071c1f;
    --raised: #0a2629;
    --raised-2: #123a3e;
    --line: #1c5054;
    --ink: #f7f4ea;
    --ink-2: #bfd6d3;
    /* The main action. */
    --action: #0a5652;
    --on-action: #ffffff;
    /* Only for "now being called". */
    --call: #ffd978;
    /* Only for "needs a human". */
    --human: #a81f48;
    --on-human: #ffffff;
    /* Only for a long wait and stale data. */
    --long: #ffb454;
    --live: #7fe0b0;
    --chart: #58b4b8;
    --focus: #ffd978;
  }
`

/** Light screens. */
export const paper = css`
  ${common}
  :host {
    --ground: #fbfaf5;
    --sunken: #f2f0e7;
    --raised: #ffffff;
    --line: #dbd7c8;
    --ink: #13211f;
    --ink-2: #46534f;
    --action: #0a5652;
    --action-pressed: #073f3c;
    --action-tint: #eef6f3;
    --on-action: #ffffff;
    --call: #ffd978;
    /* As a ground under white, and as a word on paper. */
    --human: #a81f48;
    --on-human: #ffffff;
    --human-ink: #991a40;
    --human-tint: #fbeef2;
    --long: #7a3b00;
    --long-tint: #fdf1de;
    --live: #0a5652;
    --chart: #2b7a78;
    --focus: #0a5652;
  }
`

/** In every element: boxes, figures of one width, a focus ring that is seen, and an honest `hidden`. */
export const plain = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  ol,
  ul {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  .figures {
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'tnum';
  }
  /* For those who listen; not seen. */
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
