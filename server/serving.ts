/** A whole server on a database: halls, people, HTTP and sockets on one port, and how to stop it again. */

import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app.ts'
import { BookingIds } from './bookings/booking-ids.ts'
import { BookingOffice } from './bookings/booking-office.ts'
import { closeBookings } from './bookings/closing.ts'
import type { Config } from './config.ts'
import { Devices } from './devices/devices.ts'
import { Pairings } from './devices/pairings.ts'
import { connect } from './db/connect.ts'
import { Mornings } from './demo/mornings.ts'
import { demoPlan } from './demo/plan.ts'
import { VirtualPrinter } from './demo/virtual-printer.ts'
import { type DemoHall, seedDemo } from './demo/people.ts'
import { Halls } from './hall/halls.ts'
import { loadPlan, savePlan } from './hall/plans.ts'
import { Directory } from './identity/directory.ts'
import { Gate } from './identity/gate.ts'
import { ArrivalCodes } from './identity/arrival-code.ts'
import { PersonHashes } from './identity/person-hash.ts'
import { loadSecret } from './identity/secrets.ts'
import { forgetEndedSessions } from './identity/sign-in.ts'
import { TicketTokens } from './identity/ticket-token.ts'
import { Limits } from './limits.ts'
import { Screens } from './screens.ts'
import { openSockets } from './live/sockets.ts'
import { createLog, traceOf } from './log.ts'
import { Looks } from './replay/looks.ts'
import { Replays } from './replay/replays.ts'
import { Strips } from './strips/strips.ts'
import { tcpStrip } from './strips/tcp-strip.ts'
import { createMetrics } from './metrics.ts'
import { beginnings } from './office/beginnings.ts'
import { Office } from './office/office.ts'
import { placeOf } from './office/place.ts'
import { remindAll } from './office/reminding.ts'
import { Vault } from './office/vault.ts'
import type { Services } from './routes/context.ts'
import { Printing } from './printing/printing.ts'
import { isCovered } from './working-days.ts'

export interface Serving {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  url: string
  demo: DemoHall | null
  /** Takes no more, lets what is under way finish, lets go of the database. */
  stop(): Promise<void>
}

const remindMilliseconds = 60_000
const tidyMilliseconds = 3_600_000
const drainMilliseconds = 3000
const seedLock = 724_003

/** Starts serving. @param url of a database whose schema is in place. @throws Error when it cannot. */
export async function startServing(config: Config, url: string): Promise<Serving> {
  const log = createLog(config.logLevel)
  const processId = randomUUID()
  const metrics = createMetrics()
  const sql = connect(url)
  const demo = config.mode === 'demo' ? await seed(sql) : null
  if (demo !== null) await Mornings.sweep(sql)
  const directory = new Directory(sql)
  const vault = new Vault(sql, await loadSecret(sql, 'vault', config.vaultKey))
  const halls = new Halls({
    sql,
    people: directory.find,
    begins: beginnings(directory.departmentOf, vault),
    onAppend: (milliseconds, entries) => {
      metrics.appendSeconds.observe(milliseconds / 1000)
      metrics.appendedEntries.inc(entries)
    },
    log: (message, error) => log.warn(error === undefined ? {} : traceOf(error), message),
  })
  await directory.start()
  await halls.start()
  const hashes = new PersonHashes(sql, config.vaultKey)
  const limits = new Limits()
  const ticketKey = await loadSecret(sql, 'ticket-token', config.vaultKey)
  const tokens = new TicketTokens(ticketKey)
  const bookingKey = await loadSecret(sql, 'booking', config.vaultKey)
  const pairings = new Pairings(sql, await loadSecret(sql, 'pairing', config.vaultKey))
  const devices = new Devices(sql, pairings)
  await devices.start()
  const virtual = demo === null ? null : await VirtualPrinter.start()
  const printing = new Printing({
    sql,
    halls,
    tokens,
    virtual: virtual?.address ?? null,
    onError: (error) => log.warn(traceOf(error), 'printing'),
  })
  const services = {
    config,
    sql,
    halls,
    gate: new Gate(sql),
    directory,
    tokens,
    hashes,
    replays: new Replays(sql),
    looks: new Looks(sql),
    office: new Office(sql, vault),
    bookingOffice: new BookingOffice(sql, vault, new BookingIds(bookingKey)),
    arrivalCodes: new ArrivalCodes(ticketKey),
    bookingTokens: new TicketTokens(bookingKey, 'booking'),
    vault,
    limits,
    printing,
    screens: new Screens(sql),
    devices,
    pairings,
    metrics,
    log,
  }
  let address = ''
  const mornings =
    demo === null
      ? null
      : new Mornings({
          sql,
          halls,
          directory,
          url: () => address,
          onEnd: (hall) => {
            printing.forget(hall)
            sockets.endHall(hall)
          },
          onError: (error) => log.warn(traceOf(error), 'a played morning'),
        })
  const answer = getRequestListener(createApp(services, demo, virtual, mornings).fetch)
  const http = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    (request, response) => void answer(request, response),
  )
  const sockets = openSockets(http, services)
  await mornings?.listen()
  const reminding = setInterval(() => {
    remindHalls(services).catch((error: unknown) => log.warn(traceOf(error), 'not reminded'))
  }, remindMilliseconds)
  const strips = new Strips({
    halls,
    driver: tcpStrip,
    mayDrive: (hall) => services.screens.mayDrive(hall, processId),
    shown: (hall, address) =>
      void services.screens.noteThing('# strip', hall, address).catch(() => undefined),
    log: (message, error) => log.warn(traceOf(error), message),
  })
  const tidying = setInterval(() => {
    Promise.all([
      hashes.forgetPast(),
      forgetEndedSessions(sql),
      vault.purge(),
      services.looks.forgetPast(),
    ]).catch((error: unknown) => log.warn(traceOf(error), 'not tidied'))
  }, tidyMilliseconds)
  address = await listen(http, config)
  printing.start()
  log.info({ address, mode: config.mode }, 'ready')
  warnOfUnknownHolidays(log)
  return {
    url: address,
    demo,
    stop: async () => {
      await mornings?.close().catch((error: unknown) => log.warn(traceOf(error), 'a played morning'))
      clearInterval(tidying)
      clearInterval(reminding)
      limits.stop()
      strips.stop()
      await services.screens.leave(processId).catch(() => undefined)
      directory.stop()
      await devices.stop()
      // Requests under way may finish; connections that only wait are closed.
      await Promise.race([sockets.close(), pause(drainMilliseconds)])
      http.closeAllConnections()
      await Promise.race([printing.stop(), pause(drainMilliseconds)])
      await virtual?.stop()
      await halls.close()
      await sql.end({ timeout: 2 })
    },
  }
}

/** Each autumn the State announces the next year's holidays; until they are known here, due days count weekends alone. */
function warnOfUnknownHolidays(log: ReturnType<typeof createLog>): void {
  const year = new Date().getFullYear()
  if (!isCovered(year))
    log.warn({ year }, "the State's holidays of this year are not known: add them to the plan")
}

async function remindHalls({ sql, halls, directory, office, bookingOffice }: Services): Promise<void> {
  for (const id of await halls.list()) {
    const hall = await halls.find(id)
    if (hall === undefined) continue
    const today = await hall.today()
    await remindAll(sql, office, placeOf(today, directory.colleagues(id)))
    await closeBookings(sql, bookingOffice, today)
  }
}

async function seed(sql: ReturnType<typeof connect>): Promise<DemoHall> {
  // Two processes may start together: one of them brings the plan.
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${seedLock})`
    if ((await loadPlan(sql, demoPlan.hall)) === null) await savePlan(sql, demoPlan)
  })
  return seedDemo(sql, demoPlan)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds).unref())
}

function listen(http: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      const address = http.address()
      const actual = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`)
    })
  })
}
