/** Plays a recorded day against a running hall, through the public contract alone. */

import { randomUUID } from 'node:crypto'
import { type Demo, post, type Reply, signIn } from '../support/contract-client.ts'
import type { RecordedDay, RecordedTicket } from './recorded-day.ts'

export interface Played {
  /** The queue as the data name it. */
  queue: string
  recorded: number | null
  /** Minutes of the hall's day; null: never called. */
  waited: number | null
}

export interface Outcome {
  tickets: Played[]
  /** Refusals and faults by code. */
  problems: Map<string, number>
}

export interface PlayerOptions {
  url: string
  demo: Demo
  /** Hall minutes in a real one. */
  speed: number
  onProgress: (done: number) => void
  /** Ends the day early when it becomes true. */
  stopped: () => boolean
}

interface Seat {
  counter: number
  token: string
  own: string[]
  helps: string[]
  /** The last thing this counter was asked to do. */
  busy: Promise<void>
  calls: number
  isServing: boolean
}

const reason = '回放'

/** @returns how the hall did. Opens the counters it needs and closes them, also after a stop. */
export async function play(day: RecordedDay, options: PlayerOptions): Promise<Outcome> {
  const { url, demo, speed } = options
  const problems = new Map<string, number>()
  const queues = await mapQueues(day, options)
  const seats = await takeSeats(day, queues, options)
  const kiosks = demo.devices.filter((device) => device.kind === 'kiosk')
  const played = new Map<string, { ticket: RecordedTicket; issuedAt: number; calledAt: number | null }>()
  const running = new Set<Promise<unknown>>()
  let done = 0

  const ask = async (token: string, body: Record<string, unknown>): Promise<Reply> => {
    const reply = await send(`${url}/api/halls/${demo.hall}/commands`, { id: randomUUID(), ...body }, token)
    if (reply.status !== 200) count(problems, String(reply.body['code'] ?? reply.status))
    return reply
  }
  const issue = async (ticket: RecordedTicket, index: number): Promise<void> => {
    const green = ticket.isGreen === true ? { green: 'elder' } : {}
    const kiosk = kiosks[index % kiosks.length]!.token
    const reply = await ask(kiosk, { type: 'ticket.issue', queue: queues.get(ticket.queue), ...green })
    if (reply.status === 200)
      played.set(ticketIn(reply), { ticket, issuedAt: performance.now(), calledAt: null })
  }
  const call = async (seat: Seat, ticket: RecordedTicket): Promise<void> => {
    if (seat.isServing)
      await ask(seat.token, { type: 'ticket.finish', counter: seat.counter, outcome: 'done' })
    seat.isServing = false
    const reply = await ask(seat.token, { type: 'ticket.call', counter: seat.counter })
    if (reply.status !== 200) return
    const who = played.get(ticketIn(reply))
    if (who !== undefined && who.calledAt === null) who.calledAt = performance.now()
    if (ticket.isMissed === true) {
      await ask(seat.token, { type: 'ticket.miss', counter: seat.counter })
      return
    }
    await ask(seat.token, { type: 'ticket.serve', counter: seat.counter })
    seat.isServing = true
    if (ticket.isHandedOff !== true) return
    const to = { queue: queues.get(day.tickets[0]!.queue) }
    const handed = await ask(seat.token, { type: 'ticket.handOff', counter: seat.counter, to, reason })
    seat.isServing = handed.status !== 200
  }

  const events = [
    ...day.tickets.map((ticket, index) => ({ at: ticket.issued, run: () => issue(ticket, index) })),
    ...day.tickets.flatMap((ticket) =>
      ticket.called === null
        ? []
        : [
            {
              at: ticket.called,
              run: () => inTurn(seatFor(seats, queues.get(ticket.queue)!), (seat) => call(seat, ticket)),
            },
          ],
    ),
  ].sort((a, b) => a.at - b.at)
  const first = events[0]?.at ?? 0
  const began = performance.now()
  for (const event of events) {
    if (options.stopped()) break
    const due = began + ((event.at - first) * 60_000) / speed
    const wait = due - performance.now()
    if (wait > 1) await new Promise((wake) => setTimeout(wake, wait))
    const work = event.run().finally(() => {
      running.delete(work)
      options.onProgress(++done)
    })
    running.add(work)
  }
  await Promise.all(running)
  for (const seat of seats) {
    if (seat.isServing)
      await ask(seat.token, { type: 'ticket.finish', counter: seat.counter, outcome: 'done' })
    await ask(seat.token, { type: 'counter.close', counter: seat.counter })
  }
  const tickets = [...played.values()].map(({ ticket, issuedAt, calledAt }) => ({
    queue: ticket.queue,
    recorded: ticket.called === null ? null : ticket.called - ticket.issued,
    waited: calledAt === null ? null : ((calledAt - issuedAt) * speed) / 60_000,
  }))
  return { tickets, problems }
}

/** The data's queues onto the hall's: the busiest onto the one that most counters serve, and so on. */
async function mapQueues(day: RecordedDay, { url, demo }: PlayerOptions): Promise<Map<string, string>> {
  const response = await fetch(`${url}/api/halls/${demo.hall}/views/kiosk`)
  const view = (await response.json()) as { data: { queues: { queue: string; open: boolean }[] } }
  const there = view.data.queues.filter((queue) => queue.open).map((queue) => queue.queue)
  const sizes = new Map<string, number>()
  for (const ticket of day.tickets) count(sizes, ticket.queue)
  const names = [...sizes].sort((a, b) => b[1] - a[1]).map(([name]) => name)
  return new Map(
    names.map((name, index) => [name, there.includes(name) ? name : there[index % there.length]!]),
  )
}

async function takeSeats(
  day: RecordedDay,
  queues: ReadonlyMap<string, string>,
  { url, demo }: PlayerOptions,
): Promise<Seat[]> {
  const used = new Set(queues.values())
  const accounts = demo.accounts.filter(
    (account) => account.role === 'clerk' && account.counters?.length === 1,
  )
  const seats: Seat[] = []
  for (const account of accounts) {
    const counter = account.counters![0]!
    const token = await signIn(url, account)
    const signed = await fetch(`${url}/api/halls/${demo.hall}/views/sign?key=${counter}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const sign = (await signed.json()) as { data: { queues: { queue: string }[] } }
    const own = sign.data.queues.map((queue) => queue.queue)
    if (own.some((queue) => used.has(queue)))
      seats.push({ counter, token, own, helps: [], busy: Promise.resolve(), calls: 0, isServing: false })
  }
  const chosen = day.counters === null ? seats : fairly(seats, Math.max(day.counters, used.size))
  for (const seat of chosen) {
    const reply = await send(
      `${url}/api/halls/${demo.hall}/commands`,
      { id: randomUUID(), type: 'counter.open', counter: seat.counter },
      seat.token,
    )
    if (reply.status !== 200)
      throw new Error(`counter ${seat.counter} cannot be opened: ${String(reply.body['detail'])}`)
  }
  return chosen
}

/** One counter for each queue first, then round again, up to the number wanted. */
function fairly(seats: readonly Seat[], wanted: number): Seat[] {
  const chosen: Seat[] = []
  const queues = [...new Set(seats.flatMap((seat) => seat.own))]
  for (let round = 0; chosen.length < Math.min(wanted, seats.length) && round < seats.length; round++)
    for (const queue of queues) {
      const seat = seats.find((each) => each.own.includes(queue) && !chosen.includes(each))
      if (seat !== undefined && chosen.length < wanted) chosen.push(seat)
    }
  return chosen
}

/** The counter of that queue that has called least. */
function seatFor(seats: readonly Seat[], queue: string): Seat {
  const own = seats.filter((seat) => seat.own.includes(queue))
  const seat = (own.length > 0 ? own : seats).reduce((a, b) => (b.calls < a.calls ? b : a))
  seat.calls++
  return seat
}

function inTurn(seat: Seat, work: (seat: Seat) => Promise<void>): Promise<void> {
  seat.busy = seat.busy.then(() => work(seat))
  return seat.busy
}

/** Silence and 503 are answered by sending the same id again. */
async function send(url: string, body: Record<string, unknown>, token: string): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    const reply = await post(url, body, token).catch(() => null)
    if (reply !== null && reply.status !== 503) return reply
    if (attempt === 20) throw new Error('the hall does not answer')
    await new Promise((wake) => setTimeout(wake, 250))
  }
}

function ticketIn(reply: Reply): string {
  return (reply.body as unknown as { result: { ticket: string } }).result.ticket
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
