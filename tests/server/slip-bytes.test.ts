import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Paper, textOn } from '../../shared/printer/paper.ts'
import { PaperPrinter } from '../../shared/printer/paper-printer.ts'
import { isText, printable } from '../../shared/printer/printable.ts'
import { bytesOf, isTextAlone, pictureOf } from '../../shared/printer/slip-bytes.ts'
import type { Printer } from '../../shared/law/plan.ts'
import { linesOf } from '../../shared/printer/slip-words.ts'
import type { Slip } from '../../shared/views/slip.ts'
import type { SlipLine } from '../../shared/views/slip-lines.ts'

const printer: Printer = { printer: 'P', name: 'P', address: 'agent', text: 'gb18030' }
const lines: SlipLine[] = [
  { kind: 'head', text: '莲城演示政务服务中心' },
  { kind: 'number', text: 'A012' },
  { kind: 'name', text: '不动产登记' },
  { kind: 'pair', name: '前面等候', text: '5 人' },
  { kind: 'tear' },
  { kind: 'code', link: 'https://hall.example/t/abc', text: '扫码' },
  { kind: 'note', text: '过号不作废' },
]

const blankSlip: Slip = {
  ticket: '00000000-0000-4000-8000-000000000000',
  hall: '大厅',
  floor: '一层',
  zone: '综合区',
  number: 'A012',
  queueName: '综合业务',
  matter: '',
  steps: [],
  counters: [1],
  ahead: 5,
  wait: null,
  issuedAt: Date.UTC(2026, 10, 24, 1, 50),
  copiedAt: null,
  timeZone: 'Asia/Shanghai',
  rejoinBehind: 3,
  phone: '',
  link: 'https://hall.example/t/abc',
}

/** Puts bytes through the virtual printer. */
function paperFrom(bytes: Buffer, width = 576): { paper: Paper; asked: number } {
  const cut: Paper[] = []
  let asked = 0
  const machine = new PaperPrinter({
    width,
    onCut: (paper) => cut.push(paper),
    onAsk: () => asked++,
    onQuestion: () => undefined,
    onRow: () => true,
  })
  machine.take(bytes)
  expect(cut).toHaveLength(1)
  return { paper: cut[0]!, asked }
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

describe('a slip as text', () => {
  test('[P2] the bytes are the GB 18030 of the lines, and end with the question whether it is done', async () => {
    const bytes = await bytesOf(lines, printer)
    const hex = bytes.toString('hex')
    for (const part of ['b2bbb6afb2fab5c7bcc7', 'c7b0c3e6b5c8baf2', '41303132', 'b9fdbac5b2bbd7f7b7cf'])
      expect(hex).toContain(part)
    expect(hex.endsWith('1d7201')).toBe(true)
    const { paper, asked } = paperFrom(bytes)
    expect(asked).toBe(1)
    expect(textOn(paper).replace(/\s*\n\s*/g, '\n')).toBe(
      [
        '莲城演示政务服务中心',
        'A012',
        '不动产登记',
        '前面等候 5 人',
        '- '.repeat(23).trim(),
        '扫码',
        '过号不作废',
      ].join('\n'),
    )
    expect(paper.marks.filter(({ image }) => image !== undefined)).toHaveLength(1)
  })

  test('[P1] the number is the largest thing on the paper, on any width', async () => {
    for (const columns of [32, 42, 48] as const) {
      const { paper } = paperFrom(await bytesOf(lines, { ...printer, columns }))
      const large = paper.marks.filter(({ text }) => text !== undefined && text.high > 2)
      expect(large.map(({ text }) => text!.text)).toEqual(['A012'])
      for (const { x, text } of paper.marks)
        if (text !== undefined)
          expect(x + withoutSpaces(text.text).length * 12 * text.wide).toBeLessThanOrEqual(columns * 12)
    }
  })

  test('[P11] [P3] whatever the words, the paper has them letter for letter, and nothing else happens', async () => {
    const letters = fc.constantFrom(
      ...'\\|{}_"`^~=-;:,.*<>&%[]()!@#$ \n\t\r\u001b\u001d\u0000aZ09中号窗口不作废,。「」'.split(''),
      '{code:1;option:qrcode}',
      '\\n',
      '\\x41',
      '---',
      '===',
    )
    const words = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(words, words, words, async (head, value, note) => {
        const given: SlipLine[] = [
          { kind: 'head', text: `甲${head}乙` },
          { kind: 'pair', name: '前面等候', text: value },
          { kind: 'note', text: `丙${note}丁` },
        ]
        const { paper, asked } = paperFrom(await bytesOf(given, printer))
        expect(asked).toBe(1)
        const text = withoutSpaces(textOn(paper))
        expect(text).toContain(withoutSpaces(printable(`甲${head}乙`)))
        expect(text).toContain(withoutSpaces(printable(`丙${note}丁`)))
        expect(Array.from(text).sort().join('')).toBe(
          Array.from(withoutSpaces(printable(`甲${head}乙前面等候${value}丙${note}丁`)))
            .sort()
            .join(''),
        )
        expect(paper.marks.every(({ image }) => image === undefined)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('[P3] any character of Unicode is text that comes back the same, or makes the slip a picture', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), async (given) => {
        const text = printable(`甲${given}乙`)
        fc.pre(isText(text))
        const { paper } = paperFrom(await bytesOf([{ kind: 'note', text }], printer))
        expect(withoutSpaces(textOn(paper))).toBe(withoutSpaces(text))
      }),
      { numRuns: 150 },
    )
    for (let code = 0x4e00; code <= 0x9fa5; code += 7) {
      const text = String.fromCodePoint(code)
      expect(isText(text), text).toBe(true)
      const { paper } = paperFrom(await bytesOf([{ kind: 'note', text }], printer))
      expect(textOn(paper).trim()).toBe(text)
    }
  })
})

test('[P16] the slot of a booking is on the paper as text, and as dots of its own in a picture', async () => {
  const slip = { ...blankSlip, slot: { from: Date.UTC(2026, 10, 24, 2), to: Date.UTC(2026, 10, 24, 2, 30) } }
  const late = { ...slip, slot: { ...slip.slot, isLate: true } }
  const onTime = { ...slip, slot: { ...slip.slot, isLate: false } }
  for (const [language, words] of [
    ['zh-CN', '预约10:00–10:30'],
    ['en', 'Bookedfor10:00–10:30'],
  ] as const)
    for (const columns of [32, 48] as const) {
      const { paper } = paperFrom(await bytesOf(linesOf(onTime, language), { ...printer, columns }))
      expect(withoutSpaces(textOn(paper))).toContain(words)
    }
  const { paper } = paperFrom(await bytesOf(linesOf(late, 'zh-CN'), printer))
  expect(withoutSpaces(textOn(paper))).toContain('预约10:00–10:30已过预约时间，按现场取号排队。')
  const picture = async (language: string, given: Slip): Promise<string> =>
    (await pictureOf(linesOf(given, language))).rows.toString('hex')
  const drawn = await Promise.all([
    ...['zh-CN', 'en', 'ja'].flatMap((language) => [picture(language, blankSlip), picture(language, onTime)]),
    picture('zh-CN', late),
  ])
  expect(new Set(drawn).size).toBe(drawn.length)
})

describe('a slip as a picture', () => {
  const rare = (character: string): SlipLine[] => [
    { kind: 'head', text: `政务服务中心${character}` },
    { kind: 'number', text: 'A012' },
  ]

  test('[P3] 𠮷 and 㐀, which printers lack, are drawn, and are not each other nor nothing', async () => {
    const drawn = new Map<string, string>()
    for (const character of ['𠮷', '㐀', '　', '吉']) {
      const given = rare(character)
      expect(isTextAlone(given)).toBe(character === '　' || character === '吉')
      drawn.set(character, (await pictureOf(given)).rows.toString('hex'))
    }
    expect(new Set(drawn.values()).size).toBe(4)
    for (const character of ['𠮷', '㐀']) {
      const { paper, asked } = paperFrom(await bytesOf(rare(character), printer))
      expect(asked).toBe(1)
      expect(textOn(paper)).toBe('')
      expect(paper.marks.length).toBeGreaterThan(0)
    }
  })

  test('[P3] a character that no font has leaves a box, not a gap', async () => {
    const hex = async (character: string): Promise<string> =>
      (await pictureOf([{ kind: 'note', text: `甲${character}乙` }])).rows.toString('hex')
    // Unassigned for good: no font has it.
    expect(await hex('\u{2fffe}')).not.toBe(await hex('　'))
  })

  test('[P2] a printer that is given pictures alone prints the picture that the preview shows', async () => {
    const { width, height, rows } = await pictureOf(lines)
    const { paper } = paperFrom(await bytesOf(lines, { ...printer, text: 'image' }))
    expect([paper.width, paper.height]).toEqual([width, height])
    expect(Buffer.concat(paper.marks.map(({ image }) => image!.bits)).equals(rows)).toBe(true)
    expect((await pictureOf(lines, 32)).width).toBe(384)
  })
})
