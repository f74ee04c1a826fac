import { readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Sentence } from '../../display-client/announcer.ts'
import { groupsOf, type Reading, textOf, timesOf, type Word } from '../../display-client/sentence.ts'
import { readWave } from '../../server/clips/wave.ts'
import { clipNames } from '../../shared/wire/clips.ts'

const hertz = 16_000
const plain: Reading = { yao: false, counterDigits: false }
const words = Object.entries(clipNames).flatMap(([language, names]) =>
  names.map((name) => `${language}/${name}` as Word),
)
const clips = new Map(words.map((word) => [word, readWave(readFileSync(fileOf(word))).samples]))

const call = (number: string, counter: number, isRecall = false) => ({ seq: 1, number, counter, isRecall })
const sentence = (calls: Sentence['calls'], more: Partial<Sentence> = {}): Sentence => ({
  language: 'zh',
  chime: true,
  short: false,
  calls,
  ...more,
})

describe('the words of a call', () => {
  test('[S1] please, number sign by sign, counter as a number: "请 A 零 一 二 号,到 三 号 窗口办理"', () => {
    expect(groupsOf(sentence([call('A012', 3)]), plain)).toEqual([
      ['zh/please', 'zh/A', 'zh/0', 'zh/1', 'zh/2', 'zh/number'],
      ['zh/to', 'zh/3', 'zh/handle'],
    ])
    expect(groupsOf(sentence([call('B105', 24, true)]), { yao: true, counterDigits: false })).toEqual([
      ['zh/again'],
      ['zh/please', 'zh/B', 'zh/yao', 'zh/0', 'zh/5', 'zh/number'],
      ['zh/to', 'zh/2', 'zh/ten', 'zh/4', 'zh/handle'],
    ])
  })

  test.each([
    [7, '7'],
    [10, 'ten'],
    [12, 'ten 2'],
    [20, '2 ten'],
    [99, '9 ten 9'],
    [120, '1 2 0'],
  ])('counter %i', (counter, said) => {
    const [, group] = groupsOf(sentence([call('A001', counter)]), plain)
    expect(group!.slice(1, -1).join(' ').replaceAll('zh/', '')).toBe(said)
  })

  test('many calls in short, and in English', () => {
    const two = [call('A012', 3), call('B005', 15, true)]
    expect(groupsOf(sentence(two, { short: true }), plain)).toEqual([
      ['zh/A', 'zh/0', 'zh/1', 'zh/2', 'zh/3', 'zh/counter'],
      ['zh/again', 'zh/B', 'zh/0', 'zh/0', 'zh/5', 'zh/ten', 'zh/5', 'zh/counter'],
    ])
    expect(groupsOf(sentence([call('A012', 42)], { language: 'en' }), plain)).toEqual([
      ['en/number', 'zh/A', 'en/0', 'en/1', 'en/2'],
      ['en/to', 'en/40', 'en/2'],
    ])
    expect(textOf(sentence([call('A012', 3, true)]))).toBe('再次呼叫，请 A 0 1 2 号，到 3 号窗口办理。')
  })
})

describe('the recordings that ship with the product', () => {
  test('all are there, together below 600 kB, and none is louder than another by 3 dB', () => {
    expect(words.reduce((sum, word) => sum + statSync(fileOf(word)).size, 0)).toBeLessThan(600_000)
    const loud = [...clips.values()].map(loudnessOf)
    expect(20 * Math.log10(Math.max(...loud) / Math.min(...loud))).toBeLessThan(3)
  })

  test('[S1] joined, no word group has a gap above 60 ms, and nothing clips', () => {
    const numbers = ['A012', 'B345', 'C678', 'D901', 'HJ123', 'K047', 'W888', 'X999', 'Z1150', 'S704', 'T022']
    const counters = [1, 8, 10, 13, 20, 47, 66, 99, 105]
    for (const [index, number] of numbers.entries())
      for (const language of ['zh', 'en'] as const)
        for (const short of language === 'zh' ? [false, true] : [false])
          for (const yao of [false, true]) {
            const said = sentence([call(number, counters[index % counters.length]!, index % 2 === 0)], {
              language,
              short,
            })
            const groups = groupsOf(said, { yao, counterDigits: false })
            for (const group of groups) {
              const sound = joined([group])
              expect(peakOf(sound), group.join()).toBeLessThan(0.97)
              expect(longestGap(sound), group.join()).toBeLessThanOrEqual(0.06)
            }
            // Between the groups one hears a pause.
            if (groups.length > 1) expect(longestGap(joined(groups))).toBeGreaterThan(0.15)
          }
  })

  test('[S1] a call is said in less than five seconds, four in short before who came meanwhile is old', () => {
    const secondsOf = (word: Word): number => clips.get(word)!.length / hertz
    expect(timesOf(groupsOf(sentence([call('A012', 24)]), plain), secondsOf).seconds).toBeLessThan(5)
    const four = Array.from({ length: 4 }, (_, index) => call(`A00${index}`, index + 20))
    const short = sentence(four, { short: true })
    expect(timesOf(groupsOf(short, plain), secondsOf, true).seconds + 1.1).toBeLessThan(15)
  })

  test('the measure can fail: a pause inside a word group is found', () => {
    const gap = new Float32Array(0.08 * hertz)
    const one = clips.get('zh/1')!
    expect(longestGap(Float32Array.from([...one, ...gap, ...one]))).toBeGreaterThan(0.06)
  })
})

function fileOf(word: Word): string {
  return `server/clips/${word}.wav`
}

/** As the player joins them. */
function joined(groups: Word[][]): Float32Array {
  const { words: timed, seconds } = timesOf(groups, (word) => clips.get(word)!.length / hertz)
  const sound = new Float32Array(Math.ceil(seconds * hertz) + 1)
  for (const { word, at } of timed)
    for (const [i, sample] of clips.get(word)!.entries()) sound[Math.round(at * hertz) + i]! += sample
  return sound
}

function peakOf(sound: Float32Array): number {
  return sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}

/** @returns the longest stretch, in seconds, that is 34 dB below the loudest: nothing is heard in it. */
function longestGap(sound: Float32Array): number {
  const still = peakOf(sound) * 0.02
  let longest = 0
  let run = 0
  for (const sample of sound) {
    run = Math.abs(sample) < still ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest / hertz
}

function loudnessOf(sound: Float32Array): number {
  const heard = sound.filter((sample) => Math.abs(sample) > 0.02)
  return Math.sqrt(heard.reduce((sum, sample) => sum + sample * sample, 0) / heard.length)
}
