/**
 * The voice: recorded words, loaded when the page begins and joined on the sound's own clock, or the device's own
 * Chinese voice. Whatever happens a sentence has an end: a voice that reports none is given its time and no more.
 */

import { chimeSeconds, ringAt } from '../shared/ui/chime.ts'
import { openSound } from '../shared/ui/sound.ts'
import { clipNames } from '../shared/wire/clips.ts'
import type { Sentence } from './announcer.ts'
import { groupsOf, type Reading, textOf, timesOf, type Word } from './sentence.ts'

export interface Sounding extends Reading {
  /** From 0 to 1. */
  volume: number
  /** `words: false`: the chime alone. */
  words: boolean
  /** The device's own voice, where it has one that works offline. */
  device: boolean
}

const startSeconds = 0.05
/** A breath after each sentence, in seconds. */
const breathSeconds = 0.45
const graceMilliseconds = 1000
const reloadMilliseconds = 30_000
const loadMilliseconds = 3000
/** How long a device's voice may take: it does not always say when it has ended. */
const millisecondsPerSign = 320
const atOnce = 6
const allWords = Object.entries(clipNames).flatMap(([language, names]) =>
  names.map((name) => `${language}/${name}` as Word),
)

export class Voice {
  private readonly clips = new Map<Word, AudioBuffer>()
  private loading: Promise<void> | null = null

  /** Loads the words, and again what could not be loaded. */
  async load(): Promise<void> {
    this.loading = this.loadAll()
    await this.loading
    if (this.clips.size < allWords.length) setTimeout(() => void this.load(), reloadMilliseconds)
  }

  /** Says a sentence to its end. @returns whether it could be heard */
  async say(sentence: Sentence, sounding: Sounding): Promise<boolean> {
    const context = await openSound()
    if (context === null || sounding.volume === 0) return false
    // A call may come while a page has just begun.
    await Promise.race([this.loading, pause(loadMilliseconds)])
    const into = context.createGain()
    into.gain.value = sounding.volume
    into.connect(context.destination)
    const begin = context.currentTime + startSeconds
    if (sentence.chime) ringAt(context, into, begin)
    const speak = begin + (sentence.chime ? chimeSeconds : 0)
    const groups = sounding.words ? groupsOf(sentence, sounding) : []
    const voice = sounding.device ? deviceVoice(sentence.language) : undefined
    const hasWords = groups.every((group) => group.every((word) => this.clips.has(word)))
    const isByDevice = groups.length > 0 && (voice !== undefined || !hasWords)
    const end = isByDevice ? speak : this.schedule(context, into, speak, groups, sentence.short)
    const heard = await reach(context, end)
    const own = isByDevice ? (voice ?? deviceVoice(sentence.language)) : undefined
    if (own !== undefined) await speakBy(own, sentence, sounding.volume)
    await pause(breathSeconds * 1000)
    into.disconnect()
    return heard
  }

  private async loadAll(): Promise<void> {
    const words = allWords.filter((word) => !this.clips.has(word))
    const load = async (): Promise<void> => {
      for (let word = words.shift(); word !== undefined; word = words.shift()) await this.loadOne(word)
    }
    await Promise.all(Array.from({ length: atOnce }, load))
  }

  /** @returns when the last word ends, by the sound's clock */
  private schedule(
    context: AudioContext,
    into: AudioNode,
    begin: number,
    groups: readonly Word[][],
    short: boolean,
  ): number {
    const { words, seconds } = timesOf(groups, (word) => this.clips.get(word)!.duration, short)
    for (const { word, at } of words) {
      const source = context.createBufferSource()
      source.buffer = this.clips.get(word)!
      source.connect(into)
      source.start(begin + at)
    }
    return begin + seconds
  }

  private async loadOne(word: Word): Promise<void> {
    try {
      const answer = await fetch(`/clips/${word}`)
      if (!answer.ok) return
      const decoder = new OfflineAudioContext(1, 1, 48_000)
      this.clips.set(word, await decoder.decodeAudioData(await answer.arrayBuffer()))
    } catch {
      // Tried again later; until then a sentence with this word is spoken by the device, or only rung.
    }
  }
}

/**
 * Waits until the sound's clock has come there, but no longer than that takes by the wall's: a lost loudspeaker may
 * stop the former. @returns whether it came there
 */
async function reach(context: AudioContext, end: number): Promise<boolean> {
  const latest = performance.now() + (end - context.currentTime) * 1000 + graceMilliseconds
  while (context.currentTime < end && performance.now() < latest)
    await pause(Math.max(10, (end - context.currentTime) * 1000))
  return context.currentTime >= end
}

/** A voice from the network would be silent when it is needed. */
function deviceVoice(language: Sentence['language']): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in window)) return undefined
  const wanted = language === 'zh' ? /^(zh|cmn)/i : /^en/i
  return speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && wanted.test(voice.lang) && !/^(zh-HK|yue)/i.test(voice.lang))
}

async function speakBy(voice: SpeechSynthesisVoice, sentence: Sentence, volume: number): Promise<void> {
  const text = textOf(sentence)
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = voice.lang
  utterance.volume = volume
  const ended = new Promise<void>((end) => {
    utterance.addEventListener('end', () => end())
    utterance.addEventListener('error', () => end())
  })
  speechSynthesis.speak(utterance)
  await Promise.race([ended, pause(2000 + text.length * millisecondsPerSign)])
  speechSynthesis.cancel()
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, Math.max(0, milliseconds)))
}
