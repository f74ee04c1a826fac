/** Reads a step off the screen, through all shadow roots: whatever is drawn is said, and no page has to say it twice. */

import type { Step } from './spoken-step.ts'

export interface Reading extends Step {
  /** The buttons of `choices`, in their order. */
  buttons: readonly HTMLElement[]
  back: HTMLElement | null
  enter: HTMLElement | null
  field: HTMLInputElement | null
  /** What tells of something that has just happened. */
  news: readonly string[]
}

/** Lists of what people come for go before ways and tools. */
const listed = 'queue-choice, choice-list, .groups, .themes, card-note'

/** @param root of the kiosk's page @returns what is on the screen now: the box on top of everything where there is one */
export function readScreen(root: ShadowRoot): Reading {
  const boxes = all(root).filter((each) => each.matches('dialog[open], [role=alertdialog]'))
  const box = boxes.at(-1)
  const main = root.querySelector('main')
  const scopes = box === undefined ? [main, root.querySelector('footer')] : [box]
  const parts = scopes.flatMap((scope) => (scope === null ? [] : all(scope))).filter(isShown)
  const buttons = parts.filter((each): each is HTMLElement => each.matches('button') && !isKey(each))
  const back = buttons.find((each) => each.dataset['keypad'] === 'back') ?? null
  const enter = buttons.find((each) => each.dataset['keypad'] === 'enter') ?? null
  const pad = parts.find((each) => each.matches('[data-keypad=digits]'))
  const field = pad instanceof HTMLInputElement ? pad : null
  const free = buttons.filter((each) => !isResting(each) && each !== back && each !== enter)
  const letters = pad === undefined ? [] : parts.filter(isLetter)
  const ordered = [...letters, ...free.filter(isListed), ...free.filter((each) => !isListed(each))]
  const heading = parts.find((each) => each.matches('h1, h2'))
  const texts = (box ?? main) === null ? [] : textsIn((box ?? main)!, heading)
  return {
    heading: heading === undefined ? '' : nameOf(heading),
    notes: [...new Set(texts)],
    choices: ordered.map(nameOf),
    buttons: ordered,
    resting: buttons.filter((each) => isResting(each) && each !== enter).map(nameOf),
    entry: pad === undefined ? 'none' : letters.length > 0 ? 'letters' : 'digits',
    hasBack: back !== null,
    back,
    enter,
    field,
    news: parts
      .filter((each) => each.matches('[role=status], [role=alert]'))
      .map(nameOf)
      .filter((text) => text !== ''),
  }
}

/** @returns what an element is called aloud. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label')
  return label ?? [...piecesIn(element)].join('，')
}

/** Every element beneath, in the order of the page; slots and shadow roots in their places. */
function all(scope: Element | ShadowRoot): Element[] {
  const found: Element[] = []
  for (const child of scope.children) {
    found.push(child)
    if (child.shadowRoot !== null) found.push(...all(child.shadowRoot))
    found.push(...all(child))
  }
  return found
}

function* piecesIn(element: Element | ShadowRoot): Generator<string> {
  // Templates cut a sentence into several texts: what no element stands between is one.
  let text = ''
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data
    if (!(node instanceof Element)) continue
    if (text.trim() !== '') yield spaced(text)
    text = ''
    if (isSilent(node)) continue
    if (node.shadowRoot !== null) yield* piecesIn(node.shadowRoot)
    yield* piecesIn(node)
  }
  if (text.trim() !== '') yield spaced(text)
}

/** What stands there beside heading and buttons, a sentence for each line of the page. */
function textsIn(scope: Element | ShadowRoot, heading: Element | undefined): string[] {
  const found: string[] = []
  for (const child of scope.children) {
    if (
      child === heading ||
      isSilent(child) ||
      child.matches('button, input, letter-keys') ||
      !isShown(child)
    )
      continue
    if (child.shadowRoot !== null) found.push(...textsIn(child.shadowRoot, heading))
    const isLine = [...child.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    const line = isLine ? nameOf(child) : ''
    if (isLine) found.push(line)
    else found.push(...textsIn(child, heading))
  }
  return found.filter((text) => text !== '')
}

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return (width > 1 && height > 1) || element.shadowRoot !== null
}

function isSilent(element: Element): boolean {
  return element.matches('style, script, svg, [aria-hidden=true], [hidden]')
}

function isResting(element: Element): boolean {
  return element.matches(':disabled, [aria-disabled=true]')
}

/** Keys on the screen are for the eye; a keypad has its own. */
function isKey(element: Element): boolean {
  return element.matches('[data-key], .digit, .erase, [data-keypad=none]')
}

function isLetter(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && /^[A-Z]$/.test(element.dataset['key'] ?? '') && !isResting(element)
}

function isListed(element: Element): boolean {
  if (element.closest(listed) !== null) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && root.host.matches(listed)
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
