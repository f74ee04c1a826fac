import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { VirtualPrinter } from '../../server/demo/virtual-printer.ts'
import { bytesOf } from '../../shared/printer/slip-bytes.ts'
import { lookAt, printOn } from '../../shared/printer/printer-talk.ts'
import { until } from '../support/contract-client.ts'

const both = { tellsStatus: true, tellsEnd: true }
const neither = { tellsStatus: false, tellsEnd: false }

let printer: VirtualPrinter
let bytes: Buffer

beforeAll(async () => {
  printer = await VirtualPrinter.start()
  bytes = await bytesOf(
    [
      { kind: 'head', text: '莲城演示政务服务中心' },
      { kind: 'number', text: 'A012' },
      { kind: 'code', link: 'https://hall.example/t/abc', text: '扫码' },
      { kind: 'note', text: '过号不作废' },
    ],
    { text: 'gb18030' },
  )
})
afterAll(() => printer?.stop())
beforeEach(() => printer.reset())

const paperOut = async (): Promise<void> => await until('a slip', () => printer.slips.length > 0)

describe('a printer on the network', () => {
  test('[P4] printed is what the printer said to be printed, with the paper that is left', async () => {
    expect(await printOn(printer.address, bytes, both)).toMatchObject({ state: 'printed', trouble: null })
    expect(printer.slips).toHaveLength(1)
    expect(printer.slips[0]!.text).toContain('A012')
    printer.set({ paper: 'near-end' })
    const near = await printOn(printer.address, bytes, both)
    expect(near).toMatchObject({ state: 'printed', status: { paper: 'near-end' } })
  })

  test('[P5] out of paper, open, offline or silent: failed, and not a byte of the job was sent', async () => {
    const moods = [
      [{ paper: 'out' }, 'paper-out'],
      [{ cover: 'open' }, 'cover-open'],
      [{ isOffline: true }, 'offline'],
      [{ isSilent: true }, 'silent'],
    ] as const
    for (const [mood, trouble] of moods) {
      printer.reset()
      printer.set(mood)
      expect(await printOn(printer.address, bytes, both)).toMatchObject({ state: 'failed', trouble })
      expect(await lookAt(printer.address, both)).toMatchObject({ trouble })
      printer.reset()
      await new Promise((wake) => setTimeout(wake, 50))
      expect(printer.slips).toEqual([])
    }
  })

  test('[P4] paper that runs out in the middle: unknown, and the reason is told before the patience ends', async () => {
    printer.set({ rowsLeft: 4 })
    const began = performance.now()
    const printed = await printOn(printer.address, bytes, both)
    expect(printed).toMatchObject({ state: 'unknown', trouble: 'paper-out', status: { paper: 'out' } })
    expect(performance.now() - began).toBeLessThan(4000)
    expect(printer.slips).toEqual([])
    // With new paper the printer itself goes on: a slip printed anew would have been a second one.
    printer.set({ paper: 'ok' })
    await paperOut()
  })

  test('[P4] it printed, and said nothing: unknown', async () => {
    printer.set({ neverEnds: true })
    expect(await printOn(printer.address, bytes, both)).toMatchObject({ state: 'unknown', trouble: 'silent' })
    expect(printer.slips).toHaveLength(1)
  })

  test('[P4] a clone that never answers is set so: it took everything, and that must do', async () => {
    printer.set({ isSilent: true })
    expect(await printOn(printer.address, bytes, neither)).toMatchObject({ state: 'printed', status: null })
    await paperOut()
    printer.reset()
    printer.set({ neverEnds: true })
    const onlyStatus = { tellsStatus: true, tellsEnd: false }
    expect(await printOn(printer.address, bytes, onlyStatus)).toMatchObject({ state: 'printed' })
    printer.set({ rowsLeft: 3 })
    expect(await printOn(printer.address, bytes, onlyStatus)).toMatchObject({
      state: 'unknown',
      trouble: 'paper-out',
    })
  })

  test('[P5] nobody there: failed, soon', async () => {
    const away = await VirtualPrinter.start()
    await away.stop()
    expect(await printOn(away.address, bytes, both)).toMatchObject({
      state: 'failed',
      trouble: 'unreachable',
    })
  })

  test('[P4] a line that breaks after the first byte: unknown', async () => {
    const server: Server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => {
        if (chunk.length === 3 && chunk[0] === 0x10) socket.write(Buffer.of(0x12))
        else socket.destroy()
      })
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as { port: number }
    const printed = await printOn(`tcp://127.0.0.1:${port}`, bytes, both)
    expect(printed.state).toBe('unknown')
    await new Promise((done) => server.close(done))
  })
})

describe('a device file', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiaohao-lp-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('[P4] the bytes go there one job after the other', async () => {
    const path = join(folder, 'lp0')
    writeFileSync(path, '')
    const address = pathToFileURL(path).href
    expect(await printOn(address, bytes, neither)).toMatchObject({ state: 'printed' })
    expect(await printOn(address, bytes, neither)).toMatchObject({ state: 'printed' })
    expect(readFileSync(path).equals(Buffer.concat([bytes, bytes]))).toBe(true)
  })

  test('[P5] no such device: failed, and no file of that name is made', async () => {
    const path = join(folder, 'lp1')
    const address = pathToFileURL(path).href
    expect(await printOn(address, bytes, neither)).toMatchObject({ state: 'failed', trouble: 'unreachable' })
    expect(() => readFileSync(path)).toThrow()
  })

  test('[P5] one that says nothing although it should: failed', async () => {
    const path = join(folder, 'lp2')
    writeFileSync(path, '')
    const address = pathToFileURL(path).href
    expect(await printOn(address, bytes, both)).toMatchObject({ state: 'failed', trouble: 'silent' })
    expect(readFileSync(path)).toHaveLength(3)
  })
})
