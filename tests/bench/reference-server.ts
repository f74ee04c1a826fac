/**
 * The bare server that the benchmarks measure against: Hono, postgres.js, one SKIP LOCKED statement, no login, no law,
 * no journal; and a Socket.IO that broadcasts given bytes. Run as a process of its own.
 */

import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { Server } from 'socket.io'
import { claimNext, referenceHall } from './skip-locked.ts'

const [url = '', tickets = '0'] = process.argv.slice(2)
const sql = url === '' ? null : await referenceHall(url, Number(tickets))
const app = new Hono()
app.post('/call', async (context) => {
  const { counter } = await context.req.json<{ counter: number }>()
  const number = sql === null ? null : await claimNext(sql, counter)
  return number === null ? context.json({ code: 'nobody-waiting' }, 409) : context.json({ number })
})
/** Once, or again and again: four letters name the event, so that the measured one has as many bytes as the others. */
app.post('/broadcast/:event', async (context) => {
  const view: unknown = await context.req.json()
  const everyMs = Number(context.req.query('everyMs') ?? 0)
  const send = (): boolean => io.emit(context.req.param('event'), view)
  if (everyMs > 0) setInterval(send, Math.ceil(everyMs))
  else send()
  return context.json({})
})
const listener = getRequestListener(app.fetch)
const http = createServer((request, response) => void listener(request, response))
const io = new Server(http, { serveClient: false, perMessageDeflate: false })
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  console.log(`ready http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
})
