/** The pointer is shown while somebody moves it and goes away from a wall by itself. */

const restMilliseconds = 2500

let timer: ReturnType<typeof setTimeout> | undefined

window.addEventListener('pointermove', () => {
  document.documentElement.dataset['pointer'] = 'moving'
  clearTimeout(timer)
  timer = setTimeout(() => delete document.documentElement.dataset['pointer'], restMilliseconds)
})
