/** Folds history into state. Applies what was decided and decides nothing; total over entries the law has made. */

import { isSentAbout } from './alerts.ts'
import {
  type CounterState,
  Day,
  guideDesk,
  type Hold,
  rememberedCalls,
  type Register,
  type Ticket,
} from './day.ts'
import type { Ended, Entry, EntryData, EntryType } from './entries.ts'
import { enter } from './line.ts'
import { layoutOf } from './layout.ts'
import { guidesOfItems, mergePapers, unsettledOf } from './guide.ts'
import {
  endLeg,
  forgetHeld,
  forgetMissed,
  joinLine,
  moveTicket,
  setCounter,
  setQueue,
  setRegister,
} from './changes.ts'
import { closeAfterwards } from './evolve-past.ts'

/** A citizen cannot come in less; a matter is hardly done in less (e-supervision looks at both). */
const quickMissMs = 20_000
const quickEndMs = 60_000

type Apply<T extends EntryType> = (day: Day, data: EntryData[T], entry: Entry) => void

/** @returns a day with nothing in it yet; its first entry is `day.opened`. */
export function newDay(hall: string, date: string): Day {
  return new Day(hall, date)
}

/** Applies one entry. Changes the day it owns; the day's trail can take it back. */
export function evolve(day: Day, entry: Entry): void {
  const apply = applies[entry.type] as Apply<EntryType>
  apply(day, entry.data, entry)
  setRegister(day, { seq: entry.seq, at: entry.at })
}

const applies: { readonly [T in EntryType]: Apply<T> } = {
  'day.opened': applyPlan,
  'day.replanned': applyPlan,
  'day.ended': (day) => setRegister(day, { workedUntil: day.register.at }),
  'day.inherited': (day, { days }) => {
    const others = day.register.inherited.filter(({ day: date }) => !days.some((each) => each.day === date))
    setRegister(day, { inherited: [...others, ...days].sort((a, b) => (a.day < b.day ? -1 : 1)) })
  },
  'hall.announced': (day, { notice }) => setRegister(day, { notice }),
  'queue.closed': (day, { queue, reason }) => setQueue(day, queue, { closed: reason }),
  'queue.opened': (day, { queue }) => setQueue(day, queue, { closed: null }),

  'counter.opened': (day, { counter, clerk }, { at }) => {
    countOpen(day, counter, 'open')
    const { ticket } = day.counters.get(counter)!
    setCounter(day, counter, {
      status: 'open',
      clerk,
      since: at,
      reason: '',
      freeSince: ticket === null ? at : null,
    })
  },
  'counter.paused': (day, { counter, reason }, { at }) => {
    countOpen(day, counter, 'paused')
    setCounter(day, counter, { status: 'paused', since: at, reason, freeSince: null })
  },
  'counter.closed': (day, { counter, reason, released }, { at }) => {
    countOpen(day, counter, 'closed')
    setCounter(day, counter, {
      status: 'closed',
      clerk: null,
      since: at,
      reason,
      overtook: false,
      freeSince: null,
    })
    for (const id of released) moveTicket(day, id, { pin: null })
  },

  'numbers.reserved': (day, { device, queue, numbers }, { at }) => {
    for (const each of numbers) day.reserved.set(each.number, { ...each, queue, device, at })
    setQueue(day, queue, { reservedFrom: Math.min(...numbers.map(({ serial }) => serial)) })
  },
  'numbers.stranded': (day, { day: date, numbers }) =>
    setRegister(day, {
      stranded: [...day.register.stranded, ...numbers.map((each) => ({ ...each, day: date }))],
    }),

  'ticket.issued': (day, data, { at, actor }) => {
    const { given } = data
    const fresh = newTicket(day, data, given?.at ?? at, actor.id ?? null)
    const ticket = data.arriveBy === undefined ? fresh : awaited(fresh, data.arriveBy, at)
    const { id, number, queue, person } = ticket
    day.tickets.set(id, ticket)
    day.numbers.set(number, id)
    if (person !== null) day.persons.set(person, [...(day.persons.get(person) ?? []), id])
    for (const item of data.items) day.asked.set(item, (day.asked.get(item) ?? 0) + 1)
    if (data.booking !== undefined) day.bookings.set(data.booking.id, id)
    if (given === undefined) setQueue(day, queue, { issued: data.serial })
    else setQueue(day, queue, { handedIn: day.queues.get(queue)!.handedIn + 1 })
    if (ticket.hold === null) joinLine(day, ticket)
    else listHeld(day, ticket, ticket.hold)
    if (data.inquiry !== undefined) noteDesk(day, data.inquiry.by, id)
  },

  'ticket.walkedUp': (day, data, { at, actor }) => {
    const { ticket: id, number, queue, counter, items, serial } = data
    const issued = { ...walkedUp, ticket: id, number, queue, serial, items, standing: at }
    const clerk = day.counters.get(counter)!.clerk ?? ''
    const leg = { ...newLeg(queue, counter, clerk, at), servedAt: at }
    const firstClerk = { clerk, counter }
    day.tickets.set(id, {
      ...newTicket(day, issued, at, actor.id ?? null),
      state: 'serving',
      counter,
      firstClerk,
      legs: [leg],
    })
    day.numbers.set(number, id)
    noteInquiry(day, clerk, id)
    setCounter(day, counter, { ticket: id, freeSince: null })
    setRegister(day, { walkUps: serial })
  },
  'inquiry.recorded': (day, data, { at }) => {
    const { ticket: id, number, serial, by, matter, branch, answer = '' } = data
    const issued = { ...walkedUp, ticket: id, number, queue: '', serial, items: [], standing: at }
    day.tickets.set(id, {
      ...newTicket(day, { ...issued, channel: 'guide' }, at, null),
      state: 'finished',
      finishedAt: at,
      firstClerk: { clerk: by, counter: null },
      inquiry: { matter, answer },
      branch,
      followUp: data.followUp ?? null,
      explained: data.explained ?? null,
    })
    day.numbers.set(number, id)
    noteDesk(day, by, id)
    setRegister(day, { walkUps: serial })
  },
  'ticket.described': (day, { ticket: id, items }) => {
    const before = day.tickets.get(id)!
    const known = new Map(before.guides.map((guide) => [guide.item, guide]))
    const guides = guidesOfItems(day, items).map((guide) => known.get(guide.item) ?? guide)
    moveTicket(day, id, { items, guides })
  },
  'ticket.checked': (day, { ticket: id, papers }) =>
    void moveTicket(day, id, { papers: mergePapers(day.tickets.get(id)!.papers, papers) }),
  'ticket.settled': (day, { ticket: id, counter, items, ...ended }, { at }) =>
    void moveTicket(day, id, afterEnding(day, id, counter, items, ended, at)),

  'ticket.called': (day, data, { at, seq }) => {
    const { ticket: id, number, queue, counter, rule, passed, passedCount, overtook, reason = '' } = data
    const before = day.tickets.get(id)!
    const clerk = day.counters.get(counter)!.clerk ?? ''
    moveTicket(day, id, {
      state: 'called',
      counter,
      pin: null,
      times: 1,
      lastCallAt: at,
      why: { rule, passed, passedCount, waitedMs: Math.max(0, at - before.standing), reason },
      legs: [...before.legs, newLeg(queue, counter, clerk, at)],
    })
    setCounter(day, counter, { ticket: id, overtook, freeSince: null })
    remember(day, { seq, ticket: id, number, queue, counter, at, times: 1 })
  },
  'ticket.recalled': (day, { ticket: id, counter, times }, { at, seq }) => {
    const { number, queue } = moveTicket(day, id, { times, lastCallAt: at })
    remember(day, { seq, ticket: id, number, queue, counter, at, times })
  },
  'ticket.served': (day, { ticket: id, counter }, { at }) => {
    const before = day.tickets.get(id)!
    const clerk = day.counters.get(counter)!.clerk ?? ''
    const legs = [...before.legs.slice(0, -1), { ...before.legs.at(-1)!, servedAt: at }]
    moveTicket(day, id, {
      state: 'serving',
      lapsed: false,
      legs,
      firstClerk: before.firstClerk ?? { clerk, counter },
    })
    if (before.firstClerk === null) noteInquiry(day, clerk, id)
  },
  'ticket.missed': (day, { ticket: id, counter }, { at }) => {
    const legs = endLeg(day, id, { end: 'missed', endedAt: at })
    const ticket = moveTicket(day, id, { state: 'missed', counter: null, lapsed: true, missedAt: at, legs })
    const { quickMisses } = day.counters.get(counter)!
    const quick = at - (ticket.lastCallAt ?? 0) < quickMissMs ? 1 : 0
    leaveCounter(day, counter, at, { quickMisses: quickMisses + quick })
    setRegister(day, {
      missed: enter(day.register.missed, { standing: at, number: ticket.number, ticket: id }),
    })
  },
  'ticket.rejoined': (day, { ticket: id, standing }) => {
    forgetMissed(day, id)
    const { rejoins } = day.tickets.get(id)!
    moveTicket(day, id, { state: 'waiting', standing, rejoins: rejoins + 1, missedAt: null })
  },
  'ticket.held': (day, { ticket: id, counter, kind, until }, { at }) => {
    const legs = endLeg(day, id, { end: 'held', endedAt: at })
    const hold = { kind, until, counter, at }
    listHeld(day, moveTicket(day, id, { state: 'held', counter: null, hold, legs }), hold)
    leaveCounter(day, counter, at)
  },
  'ticket.resumed': (day, { ticket: id, counter, pin }, { at }) => {
    forgetHeld(day, id)
    const before = day.tickets.get(id)!
    if (counter === null) {
      moveTicket(day, id, { state: 'waiting', hold: null, pin })
      return
    }
    const clerk = day.counters.get(counter)!.clerk ?? ''
    const leg = { ...newLeg(before.queue, counter, clerk, at), servedAt: at }
    moveTicket(day, id, { state: 'serving', hold: null, counter, legs: [...before.legs, leg] })
    setCounter(day, counter, { ticket: id, freeSince: null })
  },
  'ticket.handedOff': (day, { ticket: id, counter, queue, pin, reason, note, step }, { at }) => {
    const legs = endLeg(day, id, { end: step === true ? 'step' : 'handed-off', endedAt: at, reason, note })
    const handOffs = day.tickets.get(id)!.handOffs + (step === true ? 0 : 1)
    const ticket = moveTicket(day, id, { state: 'waiting', counter: null, queue, pin, legs, handOffs })
    if (isSentAbout(ticket) && !day.register.sentAbout.includes(id))
      setRegister(day, { sentAbout: [...day.register.sentAbout, id] })
    leaveCounter(day, counter, at)
  },
  'ticket.finished': (day, { ticket: id, counter, branch, explained = null, ...ended }, { at }) => {
    const { outcome, reason = '', followUp = null } = ended
    const before = day.tickets.get(id)!
    const items = unsettledOf(before).map(({ item }) => item)
    const results = afterEnding(day, id, counter, items, ended, at)
    const legs = endLeg(day, id, { end: 'finished', endedAt: at, outcome, reason })
    moveTicket(day, id, {
      ...results,
      state: 'finished',
      counter: null,
      finishedAt: at,
      legs,
      branch,
      followUp,
      explained,
    })
    const { served, quickEnds } = day.counters.get(counter)!
    const quick = outcome === 'done' && at - (legs.at(-1)!.servedAt ?? at) < quickEndMs ? 1 : 0
    leaveCounter(day, counter, at, { lastFinished: id, served: served + 1, quickEnds: quickEnds + quick })
    const queue = day.queues.get(before.queue)
    if (queue !== undefined) setQueue(day, before.queue, { served: queue.served + 1 })
  },
  'ticket.arrived': (day, { ticket: id }) => {
    forgetHeld(day, id)
    moveTicket(day, id, { state: 'waiting', hold: null })
  },
  'ticket.cancelled': (day, { ticket: id }, { at }) => {
    const before = day.tickets.get(id)!
    if (before.state === 'missed') forgetMissed(day, id)
    if (before.state === 'held') forgetHeld(day, id)
    const open = before.legs.at(-1)?.endedAt === null
    const legs = open ? endLeg(day, id, { end: 'cancelled', endedAt: at }) : before.legs
    moveTicket(day, id, { state: 'cancelled', counter: null, pin: null, hold: null, finishedAt: at, legs })
    if (before.counter !== null) leaveCounter(day, before.counter, at)
    setRegister(day, { cancelled: day.register.cancelled + 1 })
  },
  'ticket.closed': closeAfterwards,
  'ticket.granted': (day, { ticket: id, group }) => {
    const { counter } = moveTicket(day, id, { green: group })
    if (counter === null) return
    setCounter(day, counter, { grants: day.counters.get(counter)!.grants + 1 })
  },
  'ticket.revoked': (day, { ticket: id }) => void moveTicket(day, id, { green: null }),
  'ticket.rated': (day, { ticket: id, grade }) => {
    moveTicket(day, id, { grade })
    const grades = day.register.grades.map((count, index) => (index === grade - 1 ? count + 1 : count))
    setRegister(day, { grades })
  },

  'alarm.raised': (day, { alarm: id, kind, counter, device }, { at, actor }) => {
    day.alarms.set(id, { ...newAlarm, id, kind, counter, device, by: actor.id ?? '', at })
    setRegister(day, { alarms: [...day.register.alarms, id] })
  },
  'alarm.acknowledged': (day, { alarm: id, by }, { at }) =>
    day.alarms.set(id, { ...day.alarms.get(id)!, acknowledgedBy: by, acknowledgedAt: at }),
  'alarm.closed': (day, { alarm: id, by, words }, { at }) => {
    day.alarms.set(id, { ...day.alarms.get(id)!, closedBy: by, closedAt: at, words })
    setRegister(day, { alarms: day.register.alarms.filter((each) => each !== id) })
  },
  'alert.acknowledged': (day, { alert, level, by }, { at }) => day.acknowledged.set(alert, { by, at, level }),
}

function applyPlan(
  day: Day,
  data: EntryData['day.opened'] | EntryData['day.replanned'],
  { at }: Entry,
): void {
  setRegister(day, { layout: layoutOf(data.plan), sessions: data.sessions })
  for (const { counter } of data.plan.counters)
    if (!day.counters.has(counter)) day.counters.set(counter, { ...newCounter, counter, since: at })
  for (const { queue } of data.plan.queues)
    if (!day.queues.has(queue)) day.queues.set(queue, { ...newQueue, queue })
  for (const { queue } of data.plan.queues) {
    const openCounters = data.plan.counters.filter(
      (counter) =>
        day.counters.get(counter.counter)?.status === 'open' &&
        counter.serves.some((service) => service.queue === queue),
    ).length
    setQueue(day, queue, { openCounters })
  }
}

/** What an ending adds to a ticket: a result for each matter, the notice that was given, the papers as found. */
function afterEnding(
  day: Day,
  id: string,
  counter: number,
  items: readonly string[],
  ended: Ended,
  at: number,
): Pick<Ticket, 'results' | 'notices' | 'papers'> {
  const { results, notices, papers } = day.tickets.get(id)!
  const { outcome, reason = '', missing, papers: found = [], repeated = [], later } = ended
  const clerk = day.counters.get(counter)!.clerk ?? ''
  const due = later?.due ?? null
  const notice = { at, items, missing: missing ?? [], papers: found, repeated, due }
  return {
    results: [...results, ...items.map((each) => ({ item: each, outcome, at, counter, clerk, reason }))],
    notices: missing === undefined ? notices : [...notices, notice],
    papers: mergePapers(papers, found),
  }
}

/** In the list of those who stand aside. */
function listHeld(day: Day, { id, number }: Ticket, { at }: Hold): void {
  setRegister(day, { held: enter(day.register.held, { standing: at, number, ticket: id }) })
}

/** Taken by phone: aside until its holder is in the hall. */
function awaited(ticket: Ticket, until: number, at: number): Ticket {
  return { ...ticket, state: 'held', hold: { kind: 'arrival', until, counter: null, at } }
}

/** Nobody is at the counter any more. */
function leaveCounter(day: Day, counter: number, at: number, change: Partial<CounterState> = {}): void {
  const { status } = day.counters.get(counter)!
  setCounter(day, counter, { ...change, ticket: null, freeSince: status === 'open' ? at : null })
}

/** The first inquiry is the clerk's from here on (H3). */
function noteInquiry(day: Day, clerk: string, ticket: string): void {
  day.inquiries.set(clerk, [...(day.inquiries.get(clerk) ?? []), ticket])
}

/** The same at the guide's desk, where guides share one list. */
function noteDesk(day: Day, clerk: string, ticket: string): void {
  noteInquiry(day, clerk, ticket)
  noteInquiry(day, guideDesk, ticket)
}

/** Keeps per queue how many open counters serve it. */
function countOpen(day: Day, counter: number, status: 'open' | 'paused' | 'closed'): void {
  const before = day.counters.get(counter)!.status === 'open' ? 1 : 0
  const change = (status === 'open' ? 1 : 0) - before
  if (change === 0) return
  for (const { queue } of day.layout.counters.get(counter)?.serves ?? []) {
    const state = day.queues.get(queue)
    if (state !== undefined) setQueue(day, queue, { openCounters: state.openCounters + change })
  }
}

function remember(day: Day, call: Register['calls'][number]): void {
  const others = day.register.calls.filter((each) => each.ticket !== call.ticket)
  setRegister(day, { calls: [call, ...others].slice(0, rememberedCalls) })
}

function newLeg(queue: string, counter: number, clerk: string, at: number): Ticket['legs'][number] {
  return {
    queue,
    counter,
    clerk,
    calledAt: at,
    servedAt: null,
    endedAt: null,
    end: null,
    outcome: null,
    reason: '',
    note: '',
  }
}

/** Every field named in one place and order: tickets of one shape are what makes folding a day quick. */
function newTicket(day: Day, data: EntryData['ticket.issued'], at: number, issuedBy: string | null): Ticket {
  return {
    id: data.ticket,
    number: data.number,
    queue: data.queue,
    serial: data.serial,
    items: data.items,
    guides: guidesOfItems(day, data.items),
    results: [],
    papers: [],
    theme: data.theme,
    green: data.green,
    booked: data.booking !== undefined && data.booking.late !== true,
    slot: data.booking === undefined ? null : { from: data.booking.from, to: data.booking.to },
    person: data.person,
    channel: data.channel,
    issuedBy,
    issuedAt: at,
    printed: data.given?.printed === true,
    standing: data.standing,
    lapsed: false,
    state: 'waiting',
    counter: null,
    pin: null,
    hold: null,
    times: 0,
    lastCallAt: null,
    why: null,
    rejoins: 0,
    handOffs: 0,
    missedAt: null,
    firstClerk: data.inquiry === undefined ? null : { clerk: data.inquiry.by, counter: null },
    inquiry: data.inquiry === undefined ? null : { matter: data.inquiry.matter, answer: '' },
    legs: [],
    notices: [],
    branch: null,
    followUp: null,
    explained: null,
    finishedAt: null,
    closed: null,
    grade: null,
  }
}

/** What a visit without a number has in place of an issue. */
const walkedUp = { theme: null, green: null, person: null, channel: 'clerk' } as const

const newAlarm = {
  acknowledgedBy: null,
  acknowledgedAt: null,
  closedBy: null,
  closedAt: null,
  words: '',
} as const

const newCounter = {
  status: 'closed',
  clerk: null,
  reason: '',
  ticket: null,
  overtook: false,
  lastFinished: null,
  served: 0,
  freeSince: null,
  quickMisses: 0,
  quickEnds: 0,
  grants: 0,
} as const

const newQueue = {
  closed: null,
  issued: 0,
  reservedFrom: null,
  handedIn: 0,
  waiting: 0,
  served: 0,
  openCounters: 0,
  legs: 0,
  legMs: 0,
} as const
