/**
 * The line to the server: one socket for the whole page, and the views that the page watches on it. After every
 * (re)connection everything is watched again and taken whole. What it carries is told to `Watch`es; what they make of
 * it stands in live.ts.
 */

import { io, type Socket } from 'socket.io-client'
import type { ViewEnvelope } from '../views/shapes.ts'
import type { DeviceTold } from '../wire/devices.ts'
import type { Problem } from '../wire/problem.ts'
import type { ScreenAnswer, ScreenState } from '../wire/screens.ts'
import {
  beatMilliseconds,
  type ClientToServer,
  type ServerToClient,
  type WatchRequest,
} from '../wire/socket.ts'
import { Renewal } from './renewal.ts'
import { ServerClock } from './server-clock.ts'
import { language } from './words.ts'

export interface Watch {
  readonly request: WatchRequest
  /** A view, whole. @param isAnew it may be older than the one before: a film was wound back */
  take(envelope: ViewEnvelope, isAnew?: boolean): void
  refuse(problem: Problem): void
  /** The line has shown that it is alive, and this view is followed on it. */
  alive(): void
  /** A second has passed. */
  tick(): void
}

/** A screen that says with the beats that it is there. */
export interface Presence {
  /** Milliseconds between two words of it. */
  readonly every: number
  state(): ScreenState | null
  answer(answer: ScreenAnswer): void
  /** What it is, as the desk has it. */
  told(device: DeviceTold): void
  /** It is a device no more. */
  withdrawn(): void
}

/** What carries views to a page: the line to the server, or a film of a past day. */
export interface Carrier {
  readonly clock: Pick<ServerClock, 'now' | 'of'>
  watch(watch: Watch): () => void
  accompany(presence: Presence): () => void
  rewatch(request: WatchRequest): void
}

interface Followed {
  request: WatchRequest
  watches: Set<Watch>
  /** Watched on the connection of now. */
  isFollowed: boolean
  last: ViewEnvelope | null
  retry: ReturnType<typeof setTimeout> | undefined
}

const ackMilliseconds = 4000
/** Without a beat for so long a connection that calls itself open is taken for dead. */
const silentMilliseconds = 7000
const hastyMilliseconds = 2000
/** For a view that is not ours to see, or does not exist: it may be enrolled or planned later. */
const patientMilliseconds = 10_000
const lingerMilliseconds = 1000

const lines = new Map<string, Line>()
let film: Carrier | null = null

/** The whole page shows a film from now on, whoever it is. */
export function showFilm(carrier: Carrier): void {
  film = carrier
}

/** @returns the page's line for this token; opened when needed. */
export function lineFor(token: string | undefined): Carrier {
  if (film !== null) return film
  const key = token ?? ''
  let line = lines.get(key)
  if (line === undefined) {
    line = new Line(token, () => lines.delete(key))
    lines.set(key, line)
  }
  return line
}

class Line implements Carrier {
  readonly clock = new ServerClock()
  private readonly socket: Socket<ServerToClient, ClientToServer>
  private readonly followed = new Map<string, Followed>()
  private readonly ticking: ReturnType<typeof setInterval>
  private readonly renewal = new Renewal()
  private heardAt = performance.now()
  private isClosed = false
  private readonly present = new Map<Presence, number>()
  private told: DeviceTold | null = null
  private isWithdrawn = false

  constructor(
    token: string | undefined,
    private readonly onClosed: () => void,
  ) {
    this.socket = io({
      transports: ['websocket'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 2000,
      randomizationFactor: 0.5,
      forceNew: true,
      auth: (give) => give({ ...(token === undefined ? {} : { token }), language: language() }),
    })
    this.socket.on('connect', () => {
      this.followAll()
      for (const presence of this.present.keys()) this.say(presence)
    })
    this.socket.on('disconnect', (reason) => {
      for (const each of this.followed.values()) each.isFollowed = false
      // The server sent us away (a new business day, a token withdrawn): socket.io does not come back by itself.
      if (reason === 'io server disconnect')
        setTimeout(() => this.socket.connect(), 300 + Math.random() * 700)
    })
    this.socket.on('connect_error', (error) => {
      if (!this.socket.active) this.connectIn(hastyMilliseconds)
      const { data } = error as Error & { data?: Problem }
      if (data?.code === undefined) return
      if (token !== undefined && data.code === 'session-over') this.withdraw()
      for (const { watches } of this.followed.values()) for (const watch of watches) watch.refuse(data)
    })
    this.socket.on('view', (envelope) => this.take(envelope))
    this.socket.on('device', (device) => {
      this.told = device
      for (const presence of this.present.keys()) presence.told(device)
    })
    this.socket.on('withdrawn', () => this.withdraw())
    this.socket.on('beat', ({ at, boot }) => {
      this.clock.hear(Date.parse(at))
      this.renewal.hear(boot)
      this.hear()
      for (const [presence, saidAt] of this.present)
        if (performance.now() - saidAt > presence.every - beatMilliseconds / 2) this.say(presence)
    })
    // Whatever waits to be heard is heard first: a page that was kept busy has not lost its line.
    this.ticking = setInterval(() => setTimeout(() => this.tick()), 1000)
    document.addEventListener('visibilitychange', this.check)
    document.addEventListener('resume', this.check)
    window.addEventListener('pageshow', this.check)
    window.addEventListener('online', this.check)
  }

  /** @returns a function that ends the watching. */
  watch(watch: Watch): () => void {
    const name = nameOf(watch.request)
    let followed = this.followed.get(name)
    if (followed === undefined) {
      const { request } = watch
      followed = { request, watches: new Set(), isFollowed: false, last: null, retry: undefined }
      this.followed.set(name, followed)
      if (this.socket.connected) this.follow(followed)
    } else if (followed.last !== null) watch.take(followed.last)
    followed.watches.add(watch)
    return () => {
      followed.watches.delete(watch)
      // An element may be moved or another one may watch the same in a moment.
      setTimeout(() => this.drop(name), lingerMilliseconds)
    }
  }

  /** Says with the beats that a screen is there. @returns a function that ends it. */
  accompany(presence: Presence): () => void {
    this.say(presence)
    if (this.isWithdrawn) presence.withdrawn()
    else if (this.told !== null) presence.told(this.told)
    return () => this.present.delete(presence)
  }

  /** Asks for the view once more, whole. */
  rewatch(request: WatchRequest): void {
    const followed = this.followed.get(nameOf(request))
    if (followed !== undefined && this.socket.connected) this.follow(followed)
    else this.reconnect()
  }

  private withdraw(): void {
    this.isWithdrawn = true
    for (const presence of this.present.keys()) presence.withdrawn()
  }

  private readonly check = (): void => {
    if (document.visibilityState !== 'visible') return
    const silent = performance.now() - this.heardAt
    if (silent > (this.socket.connected ? silentMilliseconds : hastyMilliseconds)) this.reconnect()
    this.tick()
  }

  private tick(): void {
    if (this.socket.connected && performance.now() - this.heardAt > silentMilliseconds) this.reconnect()
    for (const { watches } of this.followed.values()) for (const watch of watches) watch.tick()
  }

  private connectIn(milliseconds: number): void {
    setTimeout(() => {
      if (!this.isClosed) this.socket.connect()
    }, milliseconds)
  }

  private reconnect(): void {
    this.heardAt = performance.now()
    this.socket.disconnect()
    this.socket.connect()
  }

  private followAll(): void {
    this.heardAt = performance.now()
    for (const followed of this.followed.values()) this.follow(followed)
  }

  private follow(followed: Followed): void {
    const { id } = this.socket
    clearTimeout(followed.retry)
    this.socket.timeout(ackMilliseconds).emit('watch', followed.request, (error, answer) => {
      if (id !== this.socket.id || !this.followed.has(nameOf(followed.request))) return
      if (error === null && answer.ok) {
        followed.isFollowed = true
        this.hear()
        this.give(followed, answer.view)
        return
      }
      const isPatient = error === null && !answer.ok && answer.problem.status < 429
      const pause = isPatient ? patientMilliseconds : hastyMilliseconds
      followed.retry = setTimeout(() => this.follow(followed), pause * (0.75 + Math.random() / 2))
      if (error === null && !answer.ok) for (const watch of followed.watches) watch.refuse(answer.problem)
    })
  }

  private take(envelope: ViewEnvelope): void {
    const followed = this.followed.get(nameOf(envelope))
    if (followed === undefined) return
    this.hear()
    this.give(followed, envelope)
  }

  private give(followed: Followed, envelope: ViewEnvelope): void {
    followed.last = envelope
    for (const watch of followed.watches) watch.take(envelope)
  }

  private hear(): void {
    this.heardAt = performance.now()
    for (const { isFollowed, watches } of this.followed.values())
      if (isFollowed) for (const watch of watches) watch.alive()
  }

  private say(presence: Presence): void {
    const state = presence.state()
    this.present.set(presence, state === null ? 0 : performance.now())
    if (state === null || !this.socket.connected) return
    this.socket.timeout(ackMilliseconds).emit('screen', state, (error, answer) => {
      if (error === null && this.present.has(presence)) presence.answer(answer)
    })
  }

  private drop(name: string): void {
    const followed = this.followed.get(name)
    if (followed === undefined || followed.watches.size > 0) return
    clearTimeout(followed.retry)
    this.followed.delete(name)
    if (this.socket.connected) this.socket.emit('unwatch', followed.request)
    if (this.followed.size === 0) this.close()
  }

  private close(): void {
    this.isClosed = true
    clearInterval(this.ticking)
    document.removeEventListener('visibilitychange', this.check)
    document.removeEventListener('resume', this.check)
    window.removeEventListener('pageshow', this.check)
    window.removeEventListener('online', this.check)
    this.socket.disconnect()
    this.onClosed()
  }
}

function nameOf({ hall, view, key }: WatchRequest): string {
  return `${hall}|${view}|${key ?? ''}`
}
