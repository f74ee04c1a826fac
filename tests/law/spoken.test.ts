import { describe, expect, test } from 'vitest'
import { spoken as english } from '../../shared/words/en/spoken.ts'
import { spoken as t } from '../../shared/words/zh-CN/spoken.ts'
import {
  actOf,
  pagesOf,
  freshOf,
  sentencesOf,
  speakable,
  type Step,
} from '../../ticket-printer/spoken/spoken-step.ts'

const names = (count: number): string[] => Array.from({ length: count }, (_, no) => `第${no + 1}项`)
const step = (more: Partial<Step> = {}): Step => ({
  heading: '您要办什么事？',
  notes: ['今天 9:00–12:00'],
  choices: names(3),
  resting: [],
  entry: 'none',
  hasBack: false,
  ...more,
})

describe('[S7] what is said of a step', () => {
  test('heading, what stands there, and a digit for every choice', () => {
    expect(sentencesOf(step({ hasBack: true, resting: ['出入境，今天的号已取完'] }), 0, t)).toEqual([
      '您要办什么事？',
      '今天 9:00–12:00',
      '按 1，第1项',
      '按 2，第2项',
      '按 3，第3项',
      '现在不能选：出入境，今天的号已取完',
      '按星号，返回',
    ])
  })

  test('every choice of a long list has its digit on some page, each once, and 9 leads round', () => {
    for (const count of [0, 1, 8, 9, 16, 17, 40]) {
      const long = step({ choices: names(count) })
      const said = Array.from({ length: pagesOf(long) }, (_, page) => sentencesOf(long, page, t))
      for (const name of long.choices)
        expect(said.flat().filter((each) => each.endsWith(`，${name}`)).length, name).toBe(1)
      const isLong = count > 8
      said.forEach((sentences, page) => {
        expect(sentences.includes(t.more)).toBe(isLong && page < said.length - 1)
        expect(sentences.includes(t.first)).toBe(isLong && page === said.length - 1)
      })
    }
  })

  test('pressing what was announced chooses exactly that, on every page', () => {
    const long = step({ choices: names(20) })
    for (let page = 0; page < pagesOf(long); page++)
      for (const sentence of sentencesOf(long, page, t)) {
        const [, digit, name] = /^按 ([1-8])，(.*)$/.exec(sentence) ?? []
        if (digit === undefined) continue
        const act = actOf(digit, long, page)
        expect(act?.do === 'choose' && long.choices[act.index], sentence).toBe(name)
      }
    expect(actOf('8', long, 2), 'a digit without a choice says everything again').toEqual({ do: 'repeat' })
  })

  test('where something is typed digits are typed, * deletes and # confirms', () => {
    const entry = step({ entry: 'letters', choices: ['A', 'B'] })
    for (const digit of ['0', '5', '9']) expect(actOf(digit, entry, 0)).toEqual({ do: 'type', digit })
    expect(actOf('*', entry, 0)).toEqual({ do: 'erase' })
    expect(actOf('#', entry, 0)).toEqual({ do: 'enter' })
    expect(sentencesOf(entry, 0, t).join()).not.toMatch(/按 \d，/)
    expect(sentencesOf(entry, 0, t)).toContain('可以选：B')
  })

  test('0 repeats, 9 leads on, * goes back, arrows move and turn the volume; other keys are the browser’s', () => {
    const acts = [
      '0',
      '9',
      '*',
      '#',
      'Enter',
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'a',
      ' ',
      'F5',
    ]
    expect(acts.map((key) => actOf(key, step(), 0)?.do ?? null)).toEqual([
      'repeat',
      'more',
      'back',
      'enter',
      'enter',
      'next',
      'before',
      'softer',
      'louder',
      null,
      null,
      null,
    ])
  })
})

test('[S7] numbers are said figure by figure, ranges in words', () => {
  expect(speakable('您的号码，A012', t)).toBe('您的号码，A 0 1 2')
  expect(speakable('约 40–66 分钟', t)).toBe('约 40 到 66 分钟')
  expect(speakable('about 40–66 min at B1003', english)).toBe('about 40 to 66 min at B 1 0 0 3')
  expect(speakable('社保·医保·公积金', t)).toBe('社保、医保、公积金')
})

test('[S7] what comes later is said once; a countdown and a wait that moves are not', () => {
  const before = { news: ['正在打印号单…'], notes: ['20 秒后返回首页', '约 5–9 分钟'] }
  const now = { news: ['号单已打印'], notes: ['19 秒后返回首页', '约 4–8 分钟', '监督电话 100-1345'] }
  expect(freshOf(before, now)).toEqual(['号单已打印', '监督电话 100-1345'])
  expect(freshOf(now, now)).toEqual([])
  const typed = (text: string) => ({ news: [text], notes: [] })
  expect(freshOf(typed('预约码 4'), typed('预约码 4 8'))).toEqual(['预约码 4 8'])
})
