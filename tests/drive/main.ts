/** `npm run drive -- [FILE.csv] [--speed 60]`: plays a day of tickets against a running hall. */

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { type Demo, demoOf } from '../support/contract-client.ts'
import { play, type Played } from './player.ts'
import { readRecordedDay } from './recorded-day.ts'
import { syntheticDay } from './synthetic-day.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    speed: { type: 'string', default: '60' },
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    hall: { type: 'string' },
    date: { type: 'string' },
    office: { type: 'string' },
    seed: { type: 'string', default: '20261124' },
    /** Accounts and devices as in `GET /api/demo`, for a hall that is not the demo. */
    accounts: { type: 'string' },
  },
})

const speed = Number(values.speed)
if (!(speed > 0)) throw new Error('--speed must be a number above 0')
const day =
  positionals[0] === undefined
    ? syntheticDay(Number(values.seed))
    : readRecordedDay(positionals[0], {
        ...(values.date === undefined ? {} : { date: values.date }),
        ...(values.office === undefined ? {} : { office: values.office }),
      })
const demo =
  values.accounts === undefined
    ? await demoOf(values.url)
    : (JSON.parse(readFileSync(values.accounts, 'utf8')) as Demo)
if (values.hall !== undefined) demo.hall = values.hall

const calls = day.tickets.filter((ticket) => ticket.called !== null).length
console.log(
  `${day.office} ${day.date}: ${day.tickets.length} tickets, ${calls} calls, at ${speed} times the speed`,
)
const bar = new SingleBar({ format: '{bar} {percentage} %  {value}/{total}  {eta_formatted} left' })
let stopped = false
process.once('SIGINT', () => {
  stopped = true
})
bar.start(day.tickets.length + calls, 0)
const outcome = await play(day, {
  url: values.url,
  demo,
  speed,
  onProgress: (done) => bar.update(done),
  stopped: () => stopped,
})
bar.stop()

const queues = [...new Set(outcome.tickets.map((ticket) => ticket.queue))].sort()
console.log(`\nwaits in minutes of the hall's day   ${'played'.padEnd(38)}recorded`)
console.log(`${'queue'.padEnd(12)}${head()}  ${head()}`)
for (const queue of queues)
  printRow(
    queue,
    outcome.tickets.filter((ticket) => ticket.queue === queue),
  )
printRow('all', outcome.tickets)
const problems = [...outcome.problems].map(([code, count]) => `${code} ${count}`).join(', ')
console.log(`\nrefused: ${problems === '' ? 'nothing' : problems}`)

function printRow(name: string, tickets: readonly Played[]): void {
  const figures = (pick: (ticket: Played) => number | null): string => {
    const waits = tickets.flatMap((ticket) => pick(ticket) ?? []).sort((a, b) => a - b)
    const at = (share: number): number =>
      waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
    const mean = waits.reduce((sum, each) => sum + each, 0) / Math.max(1, waits.length)
    return [waits.length, ...[mean, at(0.5), at(0.9), at(0.95)].map((each) => each.toFixed(1))]
      .map((each) => String(each).padStart(7))
      .join('')
  }
  console.log(
    `${name.padEnd(12)}${figures((ticket) => ticket.waited)}  ${figures((ticket) => ticket.recorded)}`,
  )
}

function head(): string {
  return ['n', 'mean', 'median', 'P90', 'P95'].map((each) => each.padStart(7)).join('')
}
