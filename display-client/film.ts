/**
 * A screen within the replay (`?film`) shows a past day: its views come from the page around it instead of from the
 * server, its clock is the film's, it reports to nobody, and it is silent.
 */

import { type Carrier, showFilm, type Watch } from '../shared/ui/line.ts'
import type { ViewEnvelope } from '../shared/views/shapes.ts'
import type { FilmFrame, FilmWants } from '../shared/wire/film.ts'
import type { WatchRequest } from '../shared/wire/socket.ts'

/** Whether this page is such a screen. */
export const isFilm = window.parent !== window && new URLSearchParams(location.search).has('film')

class Film implements Carrier {
  readonly clock = { now: () => this.at, of: () => this.at }
  private at = 0
  private readonly watches = new Set<Watch>()
  private readonly last = new Map<string, ViewEnvelope>()

  constructor() {
    window.addEventListener('message', (event: MessageEvent<FilmFrame>) => {
      if (event.origin === location.origin && event.data.film === 'frame') this.show(event.data)
    })
    setInterval(() => this.live(), 1000)
  }

  watch(watch: Watch): () => void {
    this.watches.add(watch)
    this.say()
    const known = this.last.get(nameOf(watch.request))
    if (known !== undefined) watch.take(known, true)
    return () => {
      this.watches.delete(watch)
      this.say()
    }
  }

  accompany(): () => void {
    return () => undefined
  }

  rewatch(): void {
    this.say()
  }

  private show({ at, envelope }: FilmFrame): void {
    this.at = at
    this.last.set(nameOf(envelope), envelope)
    for (const watch of this.watches)
      if (nameOf(watch.request) === nameOf(envelope)) watch.take(envelope, true)
    this.live()
  }

  private live(): void {
    for (const watch of this.watches) if (this.last.has(nameOf(watch.request))) watch.alive()
  }

  private say(): void {
    const views = new Map(
      [...this.watches].map(({ request: { view, key = '' } }) => [`${view}|${key}`, { view, key }]),
    )
    const wants: FilmWants = { film: 'wants', views: [...views.values()] }
    window.parent.postMessage(wants, location.origin)
  }
}

/** Alarms and calls of a past day are not to be heard. */
function beSilent(): void {
  if (typeof AudioContext === 'undefined') return
  window.AudioContext = class extends AudioContext {
    constructor() {
      super()
      void this.suspend()
    }

    override resume(): Promise<void> {
      return Promise.resolve()
    }
  }
}

function nameOf({ view, key }: Pick<WatchRequest, 'view' | 'key'>): string {
  return `${view}|${key ?? ''}`
}

if (isFilm) {
  document.documentElement.toggleAttribute('data-film', true)
  beSilent()
  showFilm(new Film())
}
