/** Sockets: views go out here, and nothing comes in but the wish to watch. */

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { watchRequest } from '../../shared/wire/answers.ts'
import { screenState } from '../../shared/wire/screen-state.ts'
import type { ScreenAnswer } from '../../shared/wire/screens.ts'
import type { Problem as ProblemDocument } from '../../shared/wire/problem.ts'
import {
  beatMilliseconds,
  type ClientToServer,
  type ServerToClient,
  type WatchAnswer,
} from '../../shared/wire/socket.ts'
import { type Language, languageOf } from '../../shared/words/language.ts'
import { type Caller, toldTo } from '../identity/caller.ts'
import { Limit } from '../limits.ts'
import { traceOf } from '../log.ts'
import { check } from '../routes/check.ts'
import { cookieName, isOwnOrigin, requireHall, type Services, viewContextOf } from '../routes/context.ts'
import { documentOf, Problem, rejected, tooMany } from '../routes/problem.ts'
import { dayOf } from '../routes/day-seen.ts'
import { assertMaySee, envelopeOf } from '../routes/seeing.ts'
import { roomName, Rooms } from './rooms.ts'

interface Data {
  /** None: the public views only. */
  token: string | null
  caller: Caller | null
  language: Language
  limit: Limit
  /** It has said that it is a screen. */
  isScreen: boolean
  /** It had not read enough a second ago either. */
  behind: boolean
}
type Line = Socket<ClientToServer, ServerToClient, Record<string, never>, Data>
type Io = Server<ClientToServer, ServerToClient, Record<string, never>, Data>

/** How many packets may wait for a client for a second before it is cut off: its next view is whole anyway. */
const waitingPacketsMost = 64
const roomsMost = 64
const ageMilliseconds = 10_000
const recheckMilliseconds = 3000

export interface Sockets {
  close(): Promise<void>
  /** Sends away whoever watches a hall that is no more. */
  endHall(hall: string): void
}

/** Attaches the sockets to the server. @returns how to close them. */
export function openSockets(http: HttpServer, services: Services): Sockets {
  const { metrics, tokens, log, gate, halls, printing, devices } = services
  const io: Io = new Server(http, {
    serveClient: false,
    pingInterval: 5000,
    pingTimeout: 5000,
    connectTimeout: 10_000,
    maxHttpBufferSize: 65_536,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, decide) => decide(null, isWelcome(request, services)),
  })
  const rooms = new Rooms({
    make: ({ view, key }, day) => envelopeOf(day, view, key, viewContextOf(services), tokens),
    send: ({ name, view }, envelope) => {
      metrics.views.inc({ view })
      io.to(name).emit('view', envelope)
    },
    // Cut, not dismissed: the client comes back by itself and begins with the new day.
    restart: ({ name }) => eachIn(io, name, (line) => line.conn.close(true)),
    onFlush: (milliseconds) => metrics.flushSeconds.observe(milliseconds / 1000),
    onError: (error) => log.error(traceOf(error), 'view not made'),
  })
  io.of('/').adapter.on('delete-room', (name: string) => rooms.close(name))
  io.use((line, next) => void admit(line, services).then(() => next(), next))
  io.on('connection', (line) => serve(line, rooms, services))
  printing.onChange(() => rooms.refreshAll())
  const stopForget = gate.onForget((token) => dismiss(io, (line) => line.data.token === token))
  const stopDevices = devices.onChange((id) => void tell(io, id, services))
  const boot = randomUUID()
  const timers = [
    // No beat while the journal is not followed: a screen that hears one believes that it shows what is.
    setInterval(() => {
      if (halls.readiness().ok) io.emit('beat', { at: new Date().toISOString(), boot })
    }, beatMilliseconds),
    setInterval(() => {
      sweep(io, services)
      rooms.refreshBehind()
    }, 1000),
    setInterval(() => rooms.refreshAll(), ageMilliseconds),
    setInterval(() => void recheck(io, services), recheckMilliseconds),
  ]
  return {
    endHall: (hall) => rooms.end(hall),
    close: async () => {
      for (const timer of timers) clearInterval(timer)
      stopForget()
      stopDevices()
      rooms.stop()
      await io.close()
    },
  }
}

/** CORS does not guard the websocket transport: the origin is looked at here. */
function isWelcome(request: IncomingMessage, { config }: Services): boolean {
  return isOwnOrigin(request.headers.origin, request.headers.host, config)
}

/** A token that opens nothing is refused; no token is a public screen. */
async function admit(line: Line, services: Services): Promise<void> {
  const { auth, headers } = line.handshake
  const given: unknown = auth['token']
  const asked: unknown = auth['language']
  line.data.language = languageOf(typeof asked === 'string' ? asked : headers['accept-language'])
  line.data.limit = new Limit(60, 20)
  const cookie = typeof given === 'string' && given !== '' ? null : cookieOf(headers.cookie, services)
  line.data.token = typeof given === 'string' && given !== '' ? given : cookie
  line.data.caller = null
  line.data.behind = false
  line.data.isScreen = false
  if (line.data.token === null) return
  line.data.caller = await services.gate.whoHas(line.data.token).catch(() => {
    throw refusal(rejected('database-away'), line)
  })
  if (line.data.caller !== null) return
  if (cookie === null) throw refusal(rejected('session-over'), line)
  line.data.token = null
}

function serve(line: Line, rooms: Rooms, services: Services): void {
  services.metrics.sockets.inc()
  const { caller } = line.data
  if (caller?.kind === 'device') line.emit('device', toldTo(caller.device))
  line.on('disconnect', () => {
    services.metrics.sockets.dec()
    if (line.data.isScreen) services.screens.leave(line.id).catch(() => undefined)
  })
  line.on('watch', (request, ack) => {
    void watch(line, request, rooms, services).then((answer) => {
      if (typeof ack === 'function') ack(answer)
    })
  })
  line.on('screen', (state, ack) => {
    void hearScreen(line, state, services).then((answer) => {
      if (typeof ack === 'function') ack(answer)
    })
  })
  line.on('unwatch', (request) => {
    const parsed = watchRequest.safeParse(request)
    if (parsed.success)
      void line.leave(roomName(parsed.data.hall, parsed.data.view, String(parsed.data.key ?? '')))
  })
}

async function hearScreen(line: Line, state: unknown, services: Services): Promise<ScreenAnswer> {
  const silent = { speaks: false, spoken: null }
  const parsed = screenState.safeParse(state)
  if (!parsed.success || line.data.limit.take('events') > 0) return silent
  line.data.isScreen = true
  try {
    const answer = await services.screens.report(line.id, line.data.caller, parsed.data)
    if (!line.connected) await services.screens.leave(line.id)
    return answer
  } catch (error) {
    // The database is away, and so is the beat: nobody speaks until it is back.
    services.log.debug(traceOf(error), 'screen not noted')
    return silent
  }
}

async function watch(line: Line, request: unknown, rooms: Rooms, services: Services): Promise<WatchAnswer> {
  try {
    const seconds = line.data.limit.take('events')
    if (seconds > 0) throw tooMany(seconds)
    const { hall: id, view, key: given } = check(watchRequest, request)
    const key = String(given ?? '')
    const hall = await requireHall(services.halls, id)
    assertMaySee(line.data.caller, hall.id, view, key)
    const name = roomName(hall.id, view, key)
    if (line.rooms.size > roomsMost && !line.rooms.has(name)) throw tooMany(60)
    const day = await dayOf(services, hall, view, key)
    const isPast = day.date < (await hall.today()).date
    const envelope = envelopeOf(day, view, key, viewContextOf(services), services.tokens)
    if (!line.connected) throw rejected('not-found')
    void line.join(name)
    rooms.open(hall, view, key, envelope, { date: day.date, isPast })
    return { ok: true, view: envelope }
  } catch (error) {
    return { ok: false, problem: problemOf(error, line, services) }
  }
}

function problemOf(error: unknown, line: Line, { log }: Services): ProblemDocument {
  const requestId = randomUUID()
  if (error instanceof Problem) return documentOf(error, line.data.language, requestId)
  log.error({ requestId, ...traceOf(error) }, 'watch failed')
  return documentOf(rejected('fault'), line.data.language, requestId)
}

function refusal(problem: Problem, line: Line): Error & { data: ProblemDocument } {
  const data = documentOf(problem, line.data.language, randomUUID())
  return Object.assign(new Error(data.detail), { data })
}

/** Every line's token is asked for again: a session that ended or a device that was withdrawn hears nothing more. */
async function recheck(io: Io, { gate, log }: Services): Promise<void> {
  const lines = [...io.of('/').sockets.values()].filter((line) => line.data.token !== null)
  try {
    const holders = await gate.whoHaveAll(lines.map((line) => line.data.token!))
    for (const line of lines) {
      const { token, caller } = line.data
      const holder = holders.get(token!)
      if (holder === undefined && caller?.kind === 'device') withdraw(line)
      else if (holder === undefined || rightsOf(holder) !== rightsOf(caller)) line.conn.close(true)
    }
  } catch (error) {
    // The database is away: what was allowed stays allowed until it can be asked.
    log.debug(traceOf(error), 'sockets not checked')
  }
}

function rightsOf(caller: Caller | null): string {
  if (caller === null) return ''
  if (caller.kind === 'person') return `${caller.person.hall} ${caller.person.roles.join()}`
  return `${caller.device.counter} ${JSON.stringify(toldTo(caller.device))}`
}

/** A device was changed or withdrawn, here or on another process: its lines hear of it, and are cut where they ended. */
async function tell(io: Io, id: string, { gate, devices, log }: Services): Promise<void> {
  gate.forgetDevices()
  const lines = [...io.of('/').sockets.values()].filter(
    ({ data: { caller } }) => caller?.kind === 'device' && caller.device.id === id,
  )
  if (lines.length === 0) return
  try {
    const device = await devices.find(id)
    for (const line of lines) {
      if (device === null) {
        withdraw(line)
        continue
      }
      line.emit('device', toldTo(device))
      // What was said goes out first; with its new rights it comes back by itself.
      line.conn.close()
    }
  } catch (error) {
    // The database is away: every line is looked at again in seconds.
    log.debug(traceOf(error), 'device not told')
  }
}

/** It hears why before it is cut, whoever noticed first: the notice or the look that comes round. */
function withdraw(line: Line): void {
  line.emit('withdrawn')
  line.conn.close()
}

/** Who does not read is cut off before its unread packets fill the memory; it comes back to one whole view. */
function sweep(io: Io, { metrics }: Services): void {
  for (const line of io.of('/').sockets.values()) {
    const { writeBuffer } = line.conn as unknown as { writeBuffer: unknown[] }
    const wasBehind = line.data.behind
    line.data.behind = writeBuffer.length > waitingPacketsMost
    if (!line.data.behind || (!wasBehind && writeBuffer.length < waitingPacketsMost * 8)) continue
    metrics.slowSockets.inc()
    line.conn.close(true)
  }
}

/** The client comes back by itself and is then whoever it still is, perhaps nobody. */
function dismiss(io: Io, whom: (line: Line) => boolean): void {
  for (const line of io.of('/').sockets.values()) if (whom(line)) line.conn.close(true)
}

function eachIn(io: Io, room: string, act: (line: Line) => void): void {
  for (const id of io.of('/').adapter.rooms.get(room) ?? []) {
    const line = io.of('/').sockets.get(id)
    if (line !== undefined) act(line)
  }
}

function cookieOf(header: string | undefined, { config }: Services): string | null {
  const name = `${cookieName(config)}=`
  const found = header?.split(';').find((part) => part.trim().startsWith(name))
  return found === undefined ? null : found.trim().slice(name.length)
}
