/** What moves when something has happened: 300 ms, and not at all for those who asked for calm. */

const slideMilliseconds = 300
const easing = 'cubic-bezier(0.2, 0.7, 0.2, 1)'

/** Lets an element come in. @param shift where from, in parts of its own height */
export function arriveFrom(element: HTMLElement, shift: number): void {
  if (isCalm()) return
  element.animate(
    [
      { transform: `translateY(${shift * 100}%)`, opacity: 0 },
      { transform: 'none', opacity: 1 },
    ],
    { duration: slideMilliseconds, easing },
  )
}

/** Lets an element move from where it was to where it is. */
export function slideFrom(element: HTMLElement, was: DOMRect): void {
  const is = element.getBoundingClientRect()
  const x = was.left - is.left
  const y = was.top - is.top
  if (isCalm() || (x === 0 && y === 0)) return
  element.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], {
    duration: slideMilliseconds,
    easing,
  })
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
