/**
 * A printer that is none: it listens on this machine, speaks ESC/POS with its answers, runs out of paper when told to,
 * and shows what it printed. For the demo hall and the tests.
 */

import { createServer, type Server, type Socket } from 'node:net'
import { dotsOn, type Paper, pngOf, textOn } from '../../shared/printer/paper.ts'
import { PaperPrinter } from '../../shared/printer/paper-printer.ts'

export interface PrinterMood {
  paper: 'ok' | 'near-end' | 'out'
  cover: 'closed' | 'open'
  isOffline: boolean
  /** It takes everything and says nothing. */
  isSilent: boolean
  /** It says how it is, but never that it is done. */
  neverEnds: boolean
  /** Rows until the paper runs out; none: never. */
  rowsLeft: number | null
}

export interface PrintedSlip {
  no: number
  at: number
  text: string
  /** Drawn when somebody looks. */
  png(): Promise<Buffer>
}

const calm: PrinterMood = {
  paper: 'ok',
  cover: 'closed',
  isOffline: false,
  isSilent: false,
  neverEnds: false,
  rowsLeft: null,
}
const keptSlips = 12
/** Paper of 80 mm, and the white beside what is printed. */
const dots = 576
const margin = 24

export class VirtualPrinter {
  /** Newest first. */
  readonly slips: PrintedSlip[] = []
  /** Everything that was ever sent to it. */
  received = Buffer.alloc(0)
  mood: PrinterMood = { ...calm }
  /** Lines to it that were open together, at most. */
  mostAtOnce = 0
  private count = 0
  private answer: (byte: number) => void = () => undefined
  private readonly sockets = new Set<Socket>()
  private readonly paper = new PaperPrinter({
    width: dots,
    onCut: (paper) => this.keep(paper),
    onAsk: () => {
      if (!this.mood.isSilent && !this.mood.neverEnds) this.answer(this.mood.paper === 'near-end' ? 0x03 : 0)
    },
    onQuestion: (n) => {
      if (!this.mood.isSilent) this.answer(this.statusAt(n))
    },
    onRow: () => this.useRow(),
  })

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** Starts it on a free port of this machine. */
  static async start(): Promise<VirtualPrinter> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    const printer = new VirtualPrinter(server, `tcp://127.0.0.1:${port}`)
    server.on('connection', (socket) => printer.talk(socket))
    return printer
  }

  /** Changes how it is; what had to wait goes on when nothing stops it any more. */
  set(mood: Partial<PrinterMood>): void {
    this.mood = { ...this.mood, ...mood }
    if (this.isStopped()) this.paper.stop()
    else this.paper.go()
  }

  /** As new, with nothing on its way. */
  reset(): void {
    this.mood = { ...calm }
    this.slips.length = 0
    this.received = Buffer.alloc(0)
    this.paper.clear()
    this.paper.go()
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise((done) => this.server.close(done))
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket)
    this.mostAtOnce = Math.max(this.mostAtOnce, this.sockets.size)
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('error', () => undefined)
    socket.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk])
      this.answer = (byte) => {
        if (socket.writable) socket.write(Buffer.of(byte))
      }
      this.paper.take(chunk)
    })
  }

  private keep(paper: Paper): void {
    let drawing: Promise<Buffer> | undefined
    const png = (): Promise<Buffer> => (drawing ??= dotsOn(paper).then((raster) => pngOf(raster, margin)))
    this.slips.unshift({ no: ++this.count, at: Date.now(), text: textOn(paper), png })
    this.slips.length = Math.min(this.slips.length, keptSlips)
  }

  private useRow(): boolean {
    if (this.mood.rowsLeft !== null && --this.mood.rowsLeft <= 0)
      this.mood = { ...this.mood, paper: 'out', rowsLeft: null }
    return !this.isStopped()
  }

  private isStopped(): boolean {
    return this.mood.paper === 'out' || this.mood.cover === 'open' || this.mood.isOffline
  }

  private statusAt(n: number): number {
    const { paper, cover } = this.mood
    switch (n) {
      case 1:
        return 0x12 | (this.isStopped() ? 0x08 : 0)
      case 2:
        return 0x12 | (cover === 'open' ? 0x04 : 0) | (paper === 'out' ? 0x20 : 0)
      case 4:
        return 0x12 | (paper === 'out' ? 0x6c : paper === 'near-end' ? 0x0c : 0)
      default:
        return 0x12
    }
  }
}
