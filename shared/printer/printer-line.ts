/** A line to a printer, both ways: a socket of the network or a device file. One job, then it is let go. */

import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

export interface PrinterLine {
  /** @throws Error when the printer does not take it in time */
  write(bytes: Buffer, milliseconds: number): Promise<void>
  /** @returns the first byte that is meant, or null when none comes in time. */
  read(isMeant: (byte: number) => boolean, milliseconds: number): Promise<number | null>
  /** Whether anything can still come. */
  isOpen(): boolean
  close(): Promise<void>
}

const connectMilliseconds = 3000
const closeMilliseconds = 1000
/** A device file has to be asked again and again. */
const pollMilliseconds = 30

/** Opens a line. @param address `tcp://host:port` or `file:///…`. @throws Error when nobody is there */
export async function openLine(address: string): Promise<PrinterLine> {
  if (address.startsWith('file:')) return openFile(fileURLToPath(address))
  const { hostname, port } = new URL(address.replace(/^tcp:/, 'http:'))
  return openSocket(hostname.replace(/^\[|\]$/g, ''), Number(port || 80))
}

async function openSocket(host: string, port: number): Promise<PrinterLine> {
  const socket = connect({ host, port, noDelay: true })
  await within(
    connectMilliseconds,
    new Promise<void>((done, fail) => {
      socket.once('connect', done)
      socket.once('error', fail)
    }),
  ).catch((error: unknown) => {
    socket.destroy()
    throw error
  })
  const inbox = new Inbox()
  socket.on('data', (chunk: Buffer) => inbox.take(chunk))
  socket.on('close', () => inbox.end())
  socket.on('error', () => inbox.end())
  return {
    write: (bytes, milliseconds) => within(milliseconds, writeTo(socket, bytes)),
    read: (isMeant, milliseconds) => inbox.next(isMeant, milliseconds),
    isOpen: () => inbox.isOpen,
    // What was written is still sent; a printer that never closes is left.
    close: async () => {
      await within(closeMilliseconds, new Promise<void>((done) => socket.end(done))).catch(() => undefined)
      socket.destroy()
    },
  }
}

function writeTo(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((done, fail) => {
    socket.write(bytes, (error) => (error ? fail(error) : done()))
  })
}

async function openFile(path: string): Promise<PrinterLine> {
  const handle = await openDevice(path)
  const inbox = new Inbox()
  const reading = setInterval(() => void readFrom(handle, inbox), pollMilliseconds)
  return {
    write: (bytes, milliseconds) => writeAll(handle, bytes, performance.now() + milliseconds),
    read: (isMeant, milliseconds) => inbox.next(isMeant, milliseconds),
    isOpen: () => inbox.isOpen,
    close: async () => {
      clearInterval(reading)
      inbox.end()
      await handle.close().catch(() => undefined)
    },
  }
}

/** Never made anew: a cable that was pulled must not become a file of that name. Some devices can only be written. */
async function openDevice(path: string): Promise<FileHandle> {
  // Windows has no O_NONBLOCK, and knows printers by files that can only be written.
  const { O_RDWR, O_WRONLY, O_APPEND } = constants
  const O_NONBLOCK = 'O_NONBLOCK' in constants ? constants.O_NONBLOCK : 0
  try {
    return await open(path, O_RDWR | O_APPEND | O_NONBLOCK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error
    return await open(path, O_WRONLY | O_APPEND | O_NONBLOCK)
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer, until: number): Promise<void> {
  let rest = bytes
  while (rest.length > 0) {
    try {
      const { bytesWritten } = await handle.write(rest)
      rest = rest.subarray(bytesWritten)
    } catch (error) {
      // The printer's buffer is full.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN' || performance.now() > until) throw error
      await pause(pollMilliseconds)
    }
  }
}

async function readFrom(handle: FileHandle, inbox: Inbox): Promise<void> {
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(16), 0, 16, null)
    if (bytesRead > 0) inbox.take(buffer.subarray(0, bytesRead))
  } catch {
    // Nothing there yet, or a device that cannot be read: it is as if it had not answered.
  }
}

/** Bytes that came, until somebody wants them. */
class Inbox {
  private readonly bytes: number[] = []
  isOpen = true
  private wake: () => void = () => undefined

  take(chunk: Buffer): void {
    this.bytes.push(...chunk)
    this.wake()
  }

  end(): void {
    this.isOpen = false
    this.wake()
  }

  async next(isMeant: (byte: number) => boolean, milliseconds: number): Promise<number | null> {
    const until = performance.now() + milliseconds
    for (;;) {
      while (this.bytes.length > 0) {
        const byte = this.bytes.shift()!
        if (isMeant(byte)) return byte
      }
      const left = until - performance.now()
      if (!this.isOpen || left <= 0) return null
      await Promise.race([new Promise<void>((done) => (this.wake = done)), pause(left)])
    }
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the printer took too long')), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
