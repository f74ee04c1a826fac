/** The part of ESC/POS that slips are made of, executed: bytes go in, paper comes out. */

import { cell, widthOf } from './glyphs.ts'
import type { Mark, Paper } from './paper.ts'

const esc = 0x1b
const fs = 0x1c
const gs = 0x1d

/** How many bytes follow a command's two, for those that always have the same. */
const lengths: Record<number, Record<string, number>> = {
  [esc]: {
    '@': 0,
    '2': 0,
    ' ': 1,
    '!': 1,
    '-': 1,
    '3': 1,
    E: 1,
    G: 1,
    J: 1,
    M: 1,
    R: 1,
    a: 1,
    d: 1,
    t: 1,
    '{': 1,
    $: 2,
    '\\': 2,
  },
  [fs]: { '&': 0, '.': 0, '!': 1, '-': 1, C: 1, S: 2 },
  [gs]: { '!': 1, B: 1, a: 1, r: 1, L: 2, W: 2 },
}

export interface PaperPrinterOptions {
  /** Dots across. */
  width: number
  /** A piece of paper was cut off. */
  onCut: (paper: Paper) => void
  /** GS r: asked in order, so everything before it is printed. */
  onAsk: () => void
  /** DLE EOT n. */
  onQuestion: (n: number) => void
  /** A row was fed; false: no more paper, what follows waits. */
  onRow: () => boolean
}

export class PaperPrinter {
  private waiting = Buffer.alloc(0)
  private paper: Paper
  private row: Mark[] = []
  private rowHigh = 0
  private x = 0
  private left = 0
  private align = 0
  private width: number
  private spacing = 30
  private wide = 1
  private high = 1
  private isBold = false
  private isChinese = false
  private isStopped = false

  constructor(private readonly options: PaperPrinterOptions) {
    this.width = options.width
    this.paper = { width: options.width, height: 0, marks: [] }
  }

  /** Takes bytes; executes them unless it is stopped. Real-time questions are answered in any case. */
  take(chunk: Buffer): void {
    this.waiting = Buffer.concat([this.waiting, this.isStopped ? this.answered(chunk) : chunk])
    this.run()
  }

  stop(): void {
    this.isStopped = true
  }

  /** Goes on with what had to wait. */
  go(): void {
    this.isStopped = false
    this.run()
  }

  /** Forgets what has not been printed. */
  clear(): void {
    this.waiting = Buffer.alloc(0)
    this.reset()
    this.paper = { width: this.options.width, height: 0, marks: [] }
  }

  private run(): void {
    while (!this.isStopped && this.waiting.length > 0) {
      const used = this.step(this.waiting)
      if (used === 0) return
      this.waiting = this.waiting.subarray(used)
    }
  }

  /** @returns how many bytes one command took; 0: it is not whole yet. */
  private step(bytes: Buffer): number {
    const [first = 0, second = -1] = bytes
    if (first === 0x10) {
      if (bytes.length < 3) return 0
      if (second === 0x04) this.options.onQuestion(bytes[2]!)
      return 3
    }
    if (first === 0x0a) {
      this.feed(Math.max(this.rowHigh, this.spacing))
      return 1
    }
    if (first < 0x20 && !(first in lengths)) return 1
    if (!(first in lengths)) return this.text(bytes)
    if (second < 0) return 0
    const name = String.fromCharCode(second)
    if (first === gs && name === 'V') return this.cut(bytes)
    if (first === gs && name === 'v') return this.image(bytes)
    const length = lengths[first]![name]
    if (length === undefined)
      throw new Error(`no such command here: ${first.toString(16)} ${second.toString(16)}`)
    if (bytes.length < 2 + length) return 0
    this.execute(first, name, bytes[2] ?? 0, bytes[3] ?? 0)
    return 2 + length
  }

  private execute(kind: number, name: string, low: number, high: number): void {
    const number = low + high * 256
    if (kind === fs) {
      if (name === '&') this.isChinese = true
      if (name === '.') this.isChinese = false
      return
    }
    if (kind === gs) {
      if (name === '!') [this.wide, this.high] = [(low >> 4) + 1, (low & 15) + 1]
      if (name === 'L') this.left = number
      if (name === 'W') this.width = number
      if (name === 'r') this.options.onAsk()
      return
    }
    if (name === '@') this.reset()
    if (name === 'a') this.align = low & 3
    if (name === 'E') this.isBold = (low & 1) === 1
    if (name === '2') this.spacing = 30
    if (name === '3') this.spacing = low
    if (name === '$') this.x = number
    if (name === '\\') this.x += number > 32_767 ? number - 65_536 : number
    if (name === 'J') this.feed(low)
    if (name === 'd') this.feed(low * this.spacing)
  }

  private text(bytes: Buffer): number {
    let end = 0
    while (end < bytes.length && bytes[end]! >= 0x20) end++
    const decoder = new TextDecoder(this.isChinese ? 'gb18030' : 'latin1')
    const text = decoder.decode(bytes.subarray(0, end))
    const { wide, high, isBold } = this
    this.row.push({ x: this.left + this.x, y: 0, text: { text, wide, high, isBold } })
    this.rowHigh = Math.max(this.rowHigh, high * cell * 2)
    this.x += Array.from(text).reduce((sum, character) => sum + widthOf(character), 0) * cell * wide
    return end
  }

  private image(bytes: Buffer): number {
    if (bytes.length < 8) return 0
    const bytesPerRow = bytes.readUInt16LE(4)
    const height = bytes.readUInt16LE(6)
    const end = 8 + bytesPerRow * height
    if (bytes.length < end) return 0
    const spare = Math.max(0, this.width - bytesPerRow * 8)
    const x = this.left + Math.floor((spare * this.align) / 2)
    this.row.push({ x, y: 0, image: { bytesPerRow, height, bits: Buffer.from(bytes.subarray(8, end)) } })
    this.feed(height)
    return end
  }

  private cut(bytes: Buffer): number {
    const length = (bytes[2] ?? 0) >= 65 ? 4 : 3
    if (bytes.length < length) return 0
    this.options.onCut(this.paper)
    this.paper = { width: this.options.width, height: 0, marks: [] }
    return length
  }

  private feed(high: number): void {
    for (const mark of this.row) this.paper.marks.push({ ...mark, y: this.paper.height })
    this.paper.height += high
    this.row = []
    this.rowHigh = 0
    this.x = 0
    if (!this.options.onRow()) this.isStopped = true
  }

  private reset(): void {
    this.row = []
    this.rowHigh = 0
    this.x = 0
    this.left = 0
    this.align = 0
    this.width = this.options.width
    this.spacing = 30
    this.wide = 1
    this.high = 1
    this.isBold = false
    this.isChinese = false
  }

  /** Answers what is asked in real time. @returns the rest, to wait. */
  private answered(chunk: Buffer): Buffer {
    const rest: number[] = []
    for (let at = 0; at < chunk.length; at++) {
      if (chunk[at] === 0x10 && chunk[at + 1] === 0x04 && at + 2 < chunk.length) {
        this.options.onQuestion(chunk[at + 2]!)
        at += 2
      } else rest.push(chunk[at]!)
    }
    return Buffer.from(rest)
  }
}
