/**
 * `npm run clips`: makes the set of recorded words that ships with the product, by espeak-ng (which has to be
 * installed for it). Run when the set changes, never at an install. Each word is trimmed, brought to the same loudness
 * and written as 16 kHz mono µ-law: half the size of plain samples, and decoded by every browser that plays WAV.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClipLanguage, clipNames } from '../../shared/wire/clips.ts'
import { clipsFolder } from './folder.ts'
import { levelled, resampled, trimmed } from './sound.ts'
import { readWave, waveOf } from './wave.ts'

const hertz = 16_000

interface Speech {
  voice: string
  /** Words a minute. */
  speed: number
  text: string
}

/**
 * Voice `cmn` reads Chinese characters as English words, so the Chinese is given as pinyin with its tones to
 * `cmn-latn-pinyin`. Digits are spoken one by one: it would read 012 as a number.
 */
const chinese: Record<string, string> = {
  ...Object.fromEntries(
    ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'].map((word, digit) => [
      digit,
      word,
    ]),
  ),
  yao: 'yao1',
  ten: 'shi2',
  please: 'qing3',
  number: 'hao4',
  to: 'dao4',
  counter: 'hao4 chuang1kou3',
  handle: 'hao4 chuang1kou3 ban4li3',
  again: 'zai4ci4 hu1jiao4',
}

const english: Record<string, string> = {
  ...Object.fromEntries(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, number) => [number, word]),
  ),
  ...Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, index) => [(index + 2) * 10, word]),
  ),
  number: 'Number',
  to: 'please go to counter',
  counter: 'counter',
  again: 'Calling again',
}

let bytes = 0
for (const language of ['zh', 'en'] as const) {
  const into = join(clipsFolder, language)
  rmSync(into, { recursive: true, force: true })
  mkdirSync(into)
  for (const name of clipNames[language]) {
    const file = join(into, `${name}.wav`)
    writeFileSync(file, clipOf(speechOf(language, name)))
    bytes += statSync(file).size
  }
}
console.log(`${clipNames.zh.length + clipNames.en.length} clips, ${Math.round(bytes / 1000)} kB`)

function speechOf(language: ClipLanguage, name: string): Speech {
  if (language === 'en') return { voice: 'en-us', speed: 165, text: english[name]! }
  const text = chinese[name]
  if (text !== undefined) return { voice: 'cmn-latn-pinyin', speed: name.length > 3 ? 180 : 175, text }
  return { voice: 'en-us', speed: 190, text: `${name}.` }
}

function clipOf({ voice, speed, text }: Speech): Buffer {
  const file = join(tmpdir(), `jiaohao-clip-${process.pid}.wav`)
  const done = spawnSync('espeak-ng', [
    '-v',
    voice,
    '-s',
    String(speed),
    '-p',
    '45',
    '-a',
    '100',
    '-w',
    file,
    text,
  ])
  if (done.error !== undefined || done.status !== 0)
    throw new Error('espeak-ng is needed to make the clips (Debian: apt-get install espeak-ng)')
  const spoken = readWave(readFileSync(file))
  rmSync(file)
  return waveOf({ hertz, samples: levelled(trimmed(resampled(spoken, hertz), hertz)) })
}
