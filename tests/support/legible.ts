/** Whether the text of a page can be read: the contrast of every piece of text, through all shadow roots. */

import type { Page } from 'playwright-core'

export interface FaintText {
  text: string
  contrast: number
  color: string
  ground: string
}

/** @returns the visible text whose contrast with the ground behind it is below `least`. */
export async function faintTextOf(page: Page, least = 7): Promise<FaintText[]> {
  return await page.evaluate((minimum) => {
    const faint: { text: string; contrast: number; color: string; ground: string }[] = []
    const numbersOf = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number)
    const light = (color: string): number => {
      const [r, g, b] = numbersOf(color).map((part) => {
        const share = part / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
    }
    const parentOf = (element: Element): Element | null => {
      if (element.assignedSlot !== null) return element.assignedSlot
      if (element.parentElement !== null) return element.parentElement
      const root = element.getRootNode()
      return root instanceof ShadowRoot ? root.host : null
    }
    const groundOf = (start: Element): string => {
      for (let element: Element | null = start; element !== null; element = parentOf(element)) {
        const { backgroundColor } = getComputedStyle(element)
        const [, , , alpha = 1] = numbersOf(backgroundColor)
        if (alpha === 1) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot)
        const text = [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent!.trim())
          .join(' ')
          .trim()
        if (text === '' || ['STYLE', 'SCRIPT', 'TITLE'].includes(element.tagName)) continue
        const box = element.getBoundingClientRect()
        if (box.width < 2 || box.height < 2 || !element.checkVisibility()) continue
        const { color } = getComputedStyle(element)
        const ground = groundOf(element)
        const [above, below] = [light(color), light(ground)].sort((a, b) => b - a)
        const contrast = (above! + 0.05) / (below! + 0.05)
        if (contrast < minimum)
          faint.push({ text, contrast: Math.round(contrast * 100) / 100, color, ground })
      }
    }
    look(document)
    return faint
  }, least)
}

/** @returns text that is cut off or sticks out of its line: wider than the box that must hold it. */
export async function overflowingTextOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const out: string[] = []
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot)
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
        )
        const box = element.getBoundingClientRect()
        if (!hasText || box.width < 2 || element.closest('svg') !== null) continue
        const isOutside =
          box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.top < -1
        if (isOutside || element.scrollWidth > Math.ceil(box.width) + 1)
          out.push(`${element.tagName.toLowerCase()}: ${element.textContent.trim()}`)
      }
    }
    look(document)
    return out
  })
}

/** @returns visible text that is set smaller than `least` pixels. */
export async function smallTextOf(page: Page, least: number): Promise<string[]> {
  return await page.evaluate((minimum) => {
    const small: string[] = []
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot)
        const text = [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent!.trim())
          .join('')
        if (text === '' || ['STYLE', 'SCRIPT', 'TITLE'].includes(element.tagName)) continue
        const box = element.getBoundingClientRect()
        if (box.width < 2 || box.height < 2 || !element.checkVisibility()) continue
        const size = Number.parseFloat(getComputedStyle(element).fontSize)
        if (size < minimum) small.push(`${text}: ${size} px`)
      }
    }
    look(document)
    return small
  }, least)
}

/** @returns pairs of buttons that lie over one another. */
export async function overlappingButtonsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const buttons: HTMLElement[] = []
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot)
        const { width, height } = element.getBoundingClientRect()
        if (element.matches('button') && width > 1 && height > 1 && element.checkVisibility())
          buttons.push(element)
      }
    }
    look(document)
    const boxes = buttons.map((each) => ({
      name: each.textContent.trim(),
      box: each.getBoundingClientRect(),
    }))
    return boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 2,
        )
        .map((other) => `${name} / ${other.name}`),
    )
  })
}
