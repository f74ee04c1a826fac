import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at, aServer, type AServer, textAt } from './a-server.ts'

let server: AServer
let kiosks: string[]

beforeAll(async () => {
  server = await aServer()
  kiosks = server.demo.devices.filter(({ kind }) => kind === 'kiosk').map(({ token }) => token)
})
afterAll(async () => {
  await server.stop()
})

interface Block {
  queue: string
  day: string
  at: string
  numbers: { ticket: string; number: string; token: string }[]
}

async function reserve(
  kiosk: string,
  queue: string,
  count: number,
  id: string = randomUUID(),
): Promise<Block> {
  const { status, body } = await server.ask(kiosk, { id, type: 'numbers.reserve', queue, count })
  expect(status, JSON.stringify(body)).toBe(200)
  return at(body, 'result') as Block
}

/** What the kiosk of a block sends when its line is back. */
const handingIn = (
  { queue, day, numbers }: Block,
  number: string,
  given: string,
  id: string = randomUUID(),
) => ({
  id,
  type: 'ticket.issue',
  queue,
  channel: 'kiosk',
  reserved: {
    number,
    ticket: numbers.find((each) => each.number === number)?.ticket ?? randomUUID(),
    day,
    at: given,
  },
})

async function codeOf(kiosk: string, body: Record<string, unknown>): Promise<[number, unknown]> {
  const { status, body: problem } = await server.ask(kiosk, body)
  return [status, at(problem, 'code')]
}

async function waitingAt(counter: number): Promise<string[]> {
  const token = await server.person(`clerk${String(counter).padStart(2, '0')}`)
  const { body } = await server.get(`/api/halls/${server.demo.hall}/views/desk?key=${counter}`, token)
  return (at(body, 'data.waiting') as { number: string }[]).map(({ number }) => number)
}

const instant = (from: string, seconds: number): string =>
  new Date(Date.parse(from) + seconds * 1000).toISOString()

describe('a kiosk without its line', () => {
  test('[N7] [J3] gets a block with tokens; the same id again is the same block; the token opens the ticket once it is one, and says so until then', async () => {
    const id = randomUUID()
    const block = await reserve(kiosks[0]!, 'F', 4, id)
    expect(block.numbers.map(({ number }) => number)).toEqual(['F9996', 'F9997', 'F9998', 'F9999'])
    expect(await reserve(kiosks[0]!, 'F', 4, id)).toEqual(block)
    const { ticket, number, token } = block.numbers[0]!
    const path = `/api/halls/${server.demo.hall}/views/ticket?key=${token}`
    const early = await server.get(path)
    expect([early.status, at(early.body, 'code')]).toEqual([404, 'not-handed-in'])
    const byNumber = `/api/halls/${server.demo.hall}/tickets/by-number/${number.toLowerCase()}`
    expect(at((await server.get(byNumber, kiosks[1])).body, 'code')).toBe('not-handed-in')
    const found = `/api/halls/${server.demo.hall}/views/visit?key=${number}`
    expect(at((await server.get(found, await server.person('guide1'))).body, 'code')).toBe('not-handed-in')
    expect(at((await server.get(byNumber.replace('f9996', 'f900'), kiosks[1])).body, 'code')).toBe(
      'unknown-ticket',
    )
    const { body } = await server.ask(kiosks[0], handingIn(block, number, block.at))
    expect(at(body, 'result')).toMatchObject({ ticket, number, token })
    expect(textAt((await server.get(path)).body, 'data.number')).toBe(number)
  })

  test('[N7] nobody but a kiosk, and a block is answered within the series of the queue', async () => {
    const asked = { type: 'numbers.reserve', queue: 'A' }
    expect(await codeOf(await server.person('guide1'), asked)).toEqual([403, 'not-yours'])
    expect((await server.ask(undefined, asked)).status).toBe(401)
    expect(await codeOf(kiosks[0]!, { ...asked, queue: 'X' })).toEqual([409, 'unknown-queue'])
    expect((await server.ask(kiosks[0], { ...asked, count: 0 })).status).toBe(422)
  })

  test('[N8] [N9] two at once hand in interleaved: everyone once, in the order in which they were given', async () => {
    const [first, second] = await Promise.all([reserve(kiosks[0]!, 'E', 10), reserve(kiosks[1]!, 'E', 10)])
    await new Promise((wake) => setTimeout(wake, 1200))
    const given = Array.from({ length: 20 }, (_, index) => ({
      block: index % 2 === 0 ? first : second,
      kiosk: kiosks[index % 2]!,
      number: (index % 2 === 0 ? first : second).numbers[Math.floor(index / 2)]!.number,
      at: instant(second.at, index * 0.05),
      id: randomUUID(),
    }))
    const online = await server.ask(kiosks[0], { type: 'ticket.issue', queue: 'E' })
    const send = async (index: number): Promise<void> => {
      const each = given[index]!
      const { status } = await server.ask(each.kiosk, handingIn(each.block, each.number, each.at, each.id))
      expect(status).toBe(200)
    }
    // Each kiosk one after the other, both at once, and every answer lost once.
    await Promise.all(
      [0, 1].map(async (own) => {
        for (let index = own; index < given.length; index += 2) {
          await send(index)
          await send(index)
        }
      }),
    )
    const order = [...given.map(({ number }) => number), textAt(online.body, 'result.number')]
    const { body } = await server.get(
      `/api/halls/${server.demo.hall}/journal?day=${first.day}&limit=1000`,
      await server.person('supervisor'),
    )
    const issued = (at(body, 'entries') as { type: string; data: { number: string; queue: string } }[])
      .filter(({ type, data }) => type === 'ticket.issued' && data.queue === 'E')
      .map(({ data }) => data.number)
    expect([...issued].sort()).toEqual([...order].sort())
    const called: string[] = []
    const clerk = await server.person('clerk21')
    await server.ask(clerk, { type: 'counter.open', counter: 21 })
    for (let i = 0; i < order.length; i++) {
      const call = await server.ask(clerk, { type: 'ticket.call', counter: 21 })
      called.push(textAt(call.body, 'result.number'))
      await server.ask(clerk, { type: 'ticket.serve', counter: 21 })
      await server.ask(clerk, { type: 'ticket.finish', counter: 21, outcome: 'done' })
    }
    expect(called).toEqual(order)
  })

  test('[N8] another kiosk’s, a wrong one, one already handed in and one of another day are refused by name', async () => {
    const block = await reserve(kiosks[0]!, 'C', 3)
    const { number } = block.numbers[0]!
    expect(await codeOf(kiosks[1]!, handingIn(block, number, block.at))).toEqual([409, 'not-reserved'])
    expect(await codeOf(kiosks[0]!, handingIn(block, 'C001', block.at))).toEqual([409, 'not-reserved'])
    const guessed = { ...block, numbers: [] }
    expect(await codeOf(kiosks[0]!, handingIn(guessed, number, block.at))).toEqual([409, 'not-reserved'])
    expect(await codeOf(kiosks[0]!, handingIn({ ...block, queue: 'B' }, number, block.at))).toEqual([
      409,
      'not-reserved',
    ])
    expect(await codeOf(kiosks[0]!, handingIn({ ...block, day: '2026-01-05' }, number, block.at))).toEqual([
      409,
      'reserve-over',
    ])
    expect((await server.ask(kiosks[0], handingIn(block, number, block.at))).status).toBe(200)
    expect(await codeOf(kiosks[0]!, handingIn(block, number, block.at))).toEqual([409, 'already-handed-in'])
    expect((await server.ask(kiosks[0], handingIn(block, '<b>', block.at))).status).toBe(422)
    expect(await waitingAt(14)).toContain(number)
  })

  test('[N8] [J3] what came through before the line broke is the first answer to what is handed in under its id', async () => {
    const block = await reserve(kiosks[0]!, 'G', 2)
    const id = randomUUID()
    const before = await server.ask(kiosks[0], { id, type: 'ticket.issue', queue: 'G' })
    const after = await server.ask(kiosks[0], handingIn(block, block.numbers[0]!.number, block.at, id))
    expect(after).toEqual(before)
  })

  test('[N11] numbers of a day that is over: those that it knows are left out, the others are said', async () => {
    const numbers = [{ number: 'F9990', queue: 'F', at: '2026-01-05T02:00:00Z' }]
    const report = { type: 'numbers.strand', day: '2026-01-05', numbers }
    expect(await codeOf(await server.person('guide1'), report)).toEqual([403, 'not-yours'])
    expect((await server.ask(kiosks[0], report)).status).toBe(200)
    expect((await server.ask(kiosks[0], report)).status).toBe(200)
    const guide = await server.person('guide1')
    const { body } = await server.get(`/api/halls/${server.demo.hall}/views/guide`, guide)
    expect(at(body, 'data.stranded')).toEqual([
      { day: '2026-01-05', number: 'F9990', queueName: expect.any(String) },
    ])
  })
})
