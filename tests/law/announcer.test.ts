import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Announcer, type Manner, type Sentence } from '../../display-client/announcer.ts'
import { Speaker } from '../../display-client/speaker.ts'
import type { BoardView, ViewEnvelope } from '../../shared/views/shapes.ts'

const begin = Date.UTC(2026, 10, 24, 1)
const second = 1000
const fresh = 15 * second
const twice: Manner = { repeats: 2, english: false }

/** Counters that call, as a board is told of them. */
class Floor {
  now = begin
  seq = 0
  private no = 0
  readonly counters = new Map<
    number,
    { number?: string; state: 'open' | 'called' | 'serving'; times: number }
  >()
  calls: BoardView['calls'] = []

  call(counter: number): void {
    const at = this.counters.get(counter)
    if (at?.state === 'called') this.record(counter, at.number!, ++at.times)
    else {
      const number = `A${String(++this.no).padStart(3, '0')}`
      this.counters.set(counter, { number, state: 'called', times: 1 })
      this.record(counter, number, 1)
    }
  }

  serve(counter: number): void {
    const at = this.counters.get(counter)
    if (at?.state === 'called') at.state = 'serving'
  }

  get view(): ViewEnvelope<'board'> {
    const counters = [...this.counters].map(([counter, { number, state }]) => ({
      counter,
      state,
      ...(number === undefined ? {} : { number }),
    }))
    const data = { calls: this.calls.slice(0, 18), counters } as unknown as BoardView
    return { hall: 'h', view: 'board', key: '', day: '2026-11-24', seq: this.seq, at: '', data }
  }

  isCalled(seq: number): boolean {
    const call = this.calls.find((each) => each.seq === seq)
    const at = this.counters.get(call?.counter ?? 0)
    return call !== undefined && at?.state === 'called' && at.number === call.number
  }

  private record(counter: number, number: string, times: number): void {
    const at = new Date(this.now).toISOString()
    const call = { seq: ++this.seq, number, counter, at, times, direction: '', queueName: '' }
    this.calls = [call, ...this.calls.filter((each) => each.number !== number)]
  }
}

/** Speaks as a screen does: the next sentence when the one before has ended. */
class Ear {
  readonly said: { at: number; until: number; sentence: Sentence }[] = []
  private until = 0

  constructor(
    private readonly floor: Floor,
    private readonly announcer: Announcer,
    private readonly lasts: (sentence: Sentence) => number,
    private readonly check: (sentence: Sentence) => void = () => undefined,
  ) {}

  listen(): void {
    const { now } = this.floor
    if (now < this.until) return
    const sentence = this.announcer.next(now, twice)
    if (sentence === null) return
    this.check(sentence)
    this.until = now + this.lasts(sentence)
    this.said.push({ at: now, until: this.until, sentence })
  }
}

/** As long as the recorded words take. */
const usual = ({ short, chime, calls }: Sentence): number =>
  (chime ? 1100 : 0) + calls.length * (short ? 2200 : 4300)

const step = fc.record({
  wait: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths * 100),
  counter: fc.integer({ min: 1, max: 8 }),
  what: fc.constantFrom('call', 'call', 'call', 'serve'),
})
const steps = fc.array(step, { maxLength: 60, size: 'max' })

/** Plays steps, a tenth of a second at a time, and listens until all is quiet. */
function play(
  given: readonly { wait: number; counter: number; what: string }[],
  check?: (floor: Floor, sentence: Sentence) => void,
): {
  floor: Floor
  ear: Ear
  rung: Map<number, { number: string; at: number; times: number; over: number }>
} {
  const floor = new Floor()
  const announcer = new Announcer()
  const ear = new Ear(floor, announcer, usual, (sentence) => check?.(floor, sentence))
  const rung = new Map<number, { number: string; at: number; times: number; over: number }>()
  announcer.hear(floor.view, floor.now)
  const pass = (milliseconds: number): void => {
    for (let at = 0; at < milliseconds; at += 100) {
      ear.listen()
      floor.now += 100
    }
  }
  for (const { wait, counter, what } of given) {
    pass(wait)
    const before = floor.seq
    if (what === 'call') floor.call(counter)
    else floor.serve(counter)
    for (const [seq, call] of rung) if (call.over === 0 && !floor.isCalled(seq)) call.over = floor.now
    if (floor.seq > before) {
      const { number, times } = floor.calls[0]!
      rung.set(floor.seq, { number, at: floor.now, times, over: 0 })
    }
    announcer.hear(floor.view, floor.now)
  }
  pass(200 * second)
  return { floor, ear, rung }
}

describe('what is spoken when', () => {
  test('[S1] a call: chime, twice; the second time without a chime', () => {
    const { ear } = play([{ wait: 0, counter: 3, what: 'call' }])
    expect(ear.said.map(({ sentence }) => sentence)).toEqual([
      {
        language: 'zh',
        chime: true,
        short: false,
        calls: [{ seq: 1, number: 'A001', counter: 3, isRecall: false }],
      },
      {
        language: 'zh',
        chime: false,
        short: false,
        calls: [{ seq: 1, number: 'A001', counter: 3, isRecall: false }],
      },
    ])
  })

  test('[S1] a citizen who has come is not called a second time', () => {
    const { ear } = play([
      { wait: 0, counter: 3, what: 'call' },
      { wait: 2000, counter: 3, what: 'serve' },
    ])
    expect(ear.said).toHaveLength(1)
  })

  test('[S1] many at once are said in one short sentence, a few after each other', () => {
    const calls = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ wait: 0, counter: i + 1, what: 'call' }))
    // The first begins at once; the others wait for its end.
    const many = play([...calls(1), { wait: 500, counter: 2, what: 'call' }, ...calls(5).slice(2)])
    expect(many.ear.said.map(({ sentence }) => [sentence.short, sentence.calls.length])).toEqual([
      [false, 1],
      [true, 4],
    ])
    const few = play([...calls(1), { wait: 500, counter: 2, what: 'call' }])
    expect(few.ear.said.map(({ sentence }) => sentence.calls[0]!.number)).toEqual(['A001', 'A002', 'A002'])
  })

  test('[S1] calls are said in the order in which they were made', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const order = play(given).ear.said.flatMap(({ sentence }) => sentence.calls.map((call) => call.seq))
        expect(order).toEqual([...order].sort((x, y) => x - y))
      }),
      { numRuns: 300 },
    )
  })

  test('[S1] nothing is spoken that is past: not called any more, called again since, or an old first call', () => {
    let spoken = 0
    fc.assert(
      fc.property(steps, (given) => {
        play(given, (floor, { calls, chime }) => {
          for (const { seq, isRecall } of calls) {
            expect(floor.isCalled(seq)).toBe(true)
            const call = floor.calls.find((each) => each.seq === seq)!
            if (chime && !isRecall) expect(floor.now - Date.parse(call.at)).toBeLessThan(fresh)
            spoken++
          }
        })
      }),
      { numRuns: 300 },
    )
    expect(spoken).toBeGreaterThan(1000)
  })

  test('[S1] every recall sounds, unless its citizen comes or is called again before its turn; it says that it is one', () => {
    let recalls = 0
    fc.assert(
      fc.property(steps, (given) => {
        const { ear, rung } = play(given)
        const heard = ear.said.flatMap(({ sentence }) => sentence.calls)
        for (const [seq, { times, over }] of rung) {
          if (times < 2 || over > 0) continue
          recalls++
          expect(heard.find((call) => call.seq === seq)).toMatchObject({ isRecall: true })
        }
      }),
      { numRuns: 300 },
    )
    expect(recalls).toBeGreaterThan(200)
  })

  test('[S1] a number is said at most as often as it was called, times the repeats', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { ear, rung } = play(given)
        for (const [seq] of rung) {
          const times = ear.said.filter(({ sentence }) =>
            sentence.calls.some((call) => call.seq === seq),
          ).length
          expect(times).toBeLessThanOrEqual(twice.repeats)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('[V6] a screen that comes back speaks nothing that it missed', () => {
    const floor = new Floor()
    const announcer = new Announcer()
    floor.call(1)
    announcer.hear(floor.view, floor.now)
    expect(announcer.next(floor.now, twice)).toBeNull()
    floor.call(2)
    floor.now += fresh
    announcer.hear(floor.view, floor.now)
    expect(announcer.next(floor.now, twice)).toBeNull()
  })

  test('[S2] who takes over says what the one before did not come to, and not what it said', () => {
    const floor = new Floor()
    const announcer = new Announcer()
    announcer.hear(floor.view, floor.now)
    floor.call(1)
    floor.now += 4 * second
    floor.call(2)
    announcer.hear(floor.view, floor.now)
    announcer.leaveToOthers(floor.now)
    floor.now += 8 * second
    announcer.takeOver({ day: '2026-11-24', seq: 1 }, floor.now)
    expect(announcer.next(floor.now, twice)?.calls.map((call) => call.number)).toEqual(['A002'])
  })
})

describe('the speaker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('[S1] the player is asked for one sentence at a time; one that never ends holds nobody up for ever', async () => {
    const floor = new Floor()
    const ends: ((heard: boolean) => void)[] = []
    const speaker = new Speaker({
      now: () => floor.now,
      isLive: () => true,
      manner: () => ({ repeats: 1, english: false }),
      play: () => new Promise((end) => ends.push(end)),
    })
    speaker.hear(floor.view)
    speaker.take(true, null)
    floor.call(1)
    speaker.hear(floor.view)
    floor.call(2)
    speaker.hear(floor.view)
    expect(ends).toHaveLength(1)
    ends[0]!(true)
    await vi.advanceTimersByTimeAsync(0)
    expect(speaker.spoken).toEqual({ day: '2026-11-24', seq: 1 })
    expect(ends).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60 * second)
    floor.call(3)
    speaker.hear(floor.view)
    expect(ends).toHaveLength(3)
    expect(speaker.spoken?.seq).toBe(1)
  })

  test('[S1] in a race of calls no sentence covers or cuts off another, however long they take', async () => {
    let most = 0
    let played = 0
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
        async (given, lengths) => {
          const floor = new Floor()
          let sounding = 0
          const speaker = new Speaker({
            now: () => floor.now,
            isLive: () => true,
            manner: () => twice,
            play: async () => {
              most = Math.max(most, ++sounding)
              await new Promise((wake) => setTimeout(wake, lengths[played++ % lengths.length]! * 100))
              sounding--
              return true
            },
          })
          speaker.hear(floor.view)
          speaker.take(true, null)
          for (const { wait, counter, what } of given) {
            await vi.advanceTimersByTimeAsync(wait)
            floor.now += wait
            if (what === 'call') floor.call(counter)
            else floor.serve(counter)
            speaker.hear(floor.view)
          }
          await vi.runAllTimersAsync()
        },
      ),
      { numRuns: 60 },
    )
    expect(played).toBeGreaterThan(200)
    expect(most).toBe(1)
  })

  test('[S2] a screen that is not the one to speak is silent, and so is one whose line is down', async () => {
    const floor = new Floor()
    const played: Sentence[] = []
    let isLive = true
    const speaker = new Speaker({
      now: () => floor.now,
      isLive: () => isLive,
      manner: () => twice,
      play: async (sentence) => (played.push(sentence), true),
    })
    speaker.hear(floor.view)
    floor.call(1)
    speaker.hear(floor.view)
    await vi.advanceTimersByTimeAsync(0)
    expect(played).toEqual([])
    isLive = false
    speaker.take(true, null)
    await vi.advanceTimersByTimeAsync(0)
    expect(played).toEqual([])
    isLive = true
    speaker.take(true, null)
    await vi.advanceTimersByTimeAsync(0)
    expect(played).toHaveLength(2)
  })
})
