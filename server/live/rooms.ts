/**
 * Rooms: one for each view of a hall that somebody watches. When a hall has changed, only these are made again, and
 * what really changed is sent whole. The first change goes out at once; after that as often as the machine can bear
 * (a pause of three times what the last round took, a frame at least), and always the last state.
 */

import type { Day } from '../../shared/law/day.ts'
import type { Entry } from '../../shared/law/entries.ts'
import type { ViewEnvelope, ViewName } from '../../shared/views/shapes.ts'
import type { Hall } from '../hall/halls.ts'

export interface Room {
  readonly name: string
  readonly hall: Hall
  readonly view: ViewName
  readonly key: string
  /** The data as last sent, to send nothing twice. */
  sent: string
  sentSeq: number
  sentAt: number
  /** The entry that the view was last made at, whether or not it was sent. */
  madeSeq: number
  /** The day of the hall that its watchers are on. */
  date: string
  /** That day was over when the room was opened: it stays the room's (V17). */
  readonly isPast: boolean
}

export interface RoomsOptions {
  /** Makes a room's view as of now, without waiting for anything: what is sent must not be older than an answer. */
  make: (room: Room, day: Day) => ViewEnvelope
  send: (room: Room, envelope: ViewEnvelope) => void
  /** The business day has changed: entries count from 1 again, so its watchers have to begin anew. */
  restart: (room: Room) => void
  onFlush: (milliseconds: number) => void
  onError: (error: unknown) => void
}

/** How long a round may keep the process from other work before it lets others in, in milliseconds. */
const sliceMilliseconds = 8
const pauseFactor = 3
/** A burst of commands becomes one view; a change that finds nothing under way has gone out at once already. */
const frameMilliseconds = 40
/** A call is what screens are for: it ends the pause, once they have had time to draw the view before. */
const callMilliseconds = 4
/** Unchanged data are sent again under a later entry this often, so that every watcher comes to know the entry. */
const unchangedMilliseconds = 1000

/** @returns the name under which sockets join. */
export function roomName(hall: string, view: ViewName, key: string): string {
  return `${hall}|${view}|${key}`
}

export class Rooms {
  private readonly rooms = new Map<string, Room>()
  private readonly byHall = new Map<string, Set<Room>>()
  private readonly stops = new Map<string, () => void>()
  private readonly changed = new Set<Room>()
  private flushing = false
  /** A call has come since the last round began. */
  private isHurried = false
  /** Ends the pause between two rounds; null while none is under way. */
  private hurry: (() => void) | null = null

  constructor(private readonly options: RoomsOptions) {}

  /** Follows the view while somebody watches it. */
  open(
    hall: Hall,
    view: ViewName,
    key: string,
    envelope: ViewEnvelope,
    day: Pick<Room, 'date' | 'isPast'>,
  ): void {
    const name = roomName(hall.id, view, key)
    if (this.rooms.has(name)) return
    const { seq } = envelope
    const sent = JSON.stringify(envelope.data)
    const room = { name, hall, view, key, sent, sentSeq: seq, sentAt: Date.now(), madeSeq: seq, ...day }
    this.rooms.set(name, room)
    const rooms = this.byHall.get(hall.id) ?? new Set()
    rooms.add(room)
    this.byHall.set(hall.id, rooms)
    if (!this.stops.has(hall.id))
      this.stops.set(
        hall.id,
        hall.onChange((entries) => this.touch(hall.id, entries)),
      )
  }

  /** Nobody watches any more. */
  close(name: string): void {
    const room = this.rooms.get(name)
    if (room === undefined) return
    this.rooms.delete(name)
    this.changed.delete(room)
    const rooms = this.byHall.get(room.hall.id)
    rooms?.delete(room)
    if (rooms?.size !== 0) return
    this.byHall.delete(room.hall.id)
    this.stops.get(room.hall.id)?.()
    this.stops.delete(room.hall.id)
  }

  /** Makes every view again: ages and hours change without an entry. */
  refreshAll(): void {
    for (const room of this.rooms.values()) this.changed.add(room)
    this.schedule()
  }

  /** Sends what has not changed to those who do not know that yet. */
  refreshBehind(): void {
    for (const room of this.rooms.values()) if (room.madeSeq > room.sentSeq) this.changed.add(room)
    this.schedule()
  }

  /** The hall is no more: its watchers have to begin anew, and are told so. */
  end(hall: string): void {
    for (const room of this.byHall.get(hall) ?? []) this.options.restart(room)
  }

  stop(): void {
    for (const name of this.rooms.keys()) this.close(name)
  }

  private touch(hall: string, entries: readonly Entry[]): void {
    for (const room of this.byHall.get(hall) ?? []) this.changed.add(room)
    this.schedule()
    if (!entries.some(({ type }) => type === 'ticket.called' || type === 'ticket.recalled')) return
    this.isHurried = true
    this.hurry?.()
  }

  private schedule(): void {
    if (this.flushing || this.changed.size === 0) return
    this.flushing = true
    setImmediate(() => void this.flush())
  }

  private async flush(): Promise<void> {
    while (this.changed.size > 0) {
      const took = await this.round()
      this.options.onFlush(took)
      await this.pause(Math.max(callMilliseconds, took), Math.max(frameMilliseconds, took * pauseFactor))
    }
    this.flushing = false
  }

  /** Waits until others have had their turn: as long as `most`, and a call waits no longer than `least`. */
  private async pause(least: number, most: number): Promise<void> {
    await new Promise((wake) => setTimeout(wake, least))
    await new Promise<void>((wake) => {
      const timer = setTimeout(wake, most - least)
      this.hurry = () => {
        clearTimeout(timer)
        wake()
      }
      if (this.isHurried) this.hurry()
    })
    this.hurry = null
  }

  /** @returns how long making and sending took, without the turns that others had in between. */
  private async round(): Promise<number> {
    const rooms = [...this.changed]
    this.changed.clear()
    this.isHurried = false
    let took = 0
    let began = performance.now()
    for (const room of rooms) {
      if (!this.rooms.has(room.name)) continue
      try {
        await this.update(room)
      } catch (error) {
        this.options.onError(error)
      }
      const slice = performance.now() - began
      if (slice < sliceMilliseconds) continue
      took += slice
      await new Promise(setImmediate)
      began = performance.now()
    }
    return took + performance.now() - began
  }

  /** A day that is over is looked at again only where somebody has settled something in it. @returns null: nothing is new */
  private async dayOf({ hall, isPast, date, madeSeq }: Room): Promise<Day | null> {
    if (!isPast) return hall.today()
    const seq = hall.earlier.find(({ day }) => day === date)?.seq ?? madeSeq
    return seq === madeSeq ? null : hall.on(date)
  }

  private async update(room: Room): Promise<void> {
    const day = await this.dayOf(room)
    if (day === null) return
    if (day.date !== room.date) {
      room.date = day.date
      this.options.restart(room)
      return
    }
    const envelope = this.options.make(room, day)
    room.madeSeq = envelope.seq
    const data = JSON.stringify(envelope.data)
    const now = Date.now()
    const isKnown = envelope.seq === room.sentSeq || now - room.sentAt < unchangedMilliseconds
    if (data === room.sent && isKnown) return
    room.sent = data
    room.sentSeq = envelope.seq
    room.sentAt = now
    this.options.send(room, envelope)
  }
}
