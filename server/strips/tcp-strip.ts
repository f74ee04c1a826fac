/** The driver for strips that take a line of UTF-8 text over TCP: connect, send the line, close. */

import { connect } from 'node:net'
import type { StripDriver } from './strips.ts'

const waitMilliseconds = 2000

/** @throws Error when the strip cannot be reached within two seconds */
export const tcpStrip: StripDriver = ({ address }, text) => {
  const at = address.lastIndexOf(':')
  return new Promise((done, fail) => {
    const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)) })
    socket.setTimeout(waitMilliseconds, () => socket.destroy(new Error('no answer in time')))
    socket.once('error', fail)
    socket.once('close', (hadError) => {
      if (!hadError) done()
    })
    socket.once('connect', () => socket.end(`${text}\n`))
    // What it answers is of no interest, but has to be taken.
    socket.resume()
  })
}
