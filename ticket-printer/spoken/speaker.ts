/** The device's own voice, one that works without a network. Where there is none it says nothing and admits it. */

/** Loud enough beside the keypad, soft enough for the hall (EN 301 549, 5.1.3.12 and 13). */
export const usualVolume = 0.6
const step = 0.2
/** Some browsers drop what is said right after they were silenced. */
const settleMilliseconds = 60

export class Speaker {
  volume = usualVolume
  private readonly next: string[] = []
  private waiting: ReturnType<typeof setTimeout> | undefined

  /** @param onWord hears whenever a sentence begins or ends */
  constructor(private readonly onWord: () => void) {}

  /** @returns the voice for a language, or null; browsers tell of their voices only after a while. */
  voiceFor(language: string): SpeechSynthesisVoice | null {
    const wanted = language.split('-')[0]!.toLowerCase()
    const voices = 'speechSynthesis' in window ? speechSynthesis.getVoices() : []
    const fitting = voices.filter(
      ({ lang, localService }) => localService && lang.toLowerCase().startsWith(wanted),
    )
    return (
      fitting.find(({ lang }) => lang.replace('_', '-').toLowerCase() === language.toLowerCase()) ??
      fitting[0] ??
      null
    )
  }

  /** Says this now, whatever was being said: a press is answered at once. */
  say(sentences: readonly string[], language: string): void {
    this.stop()
    this.add(sentences, language)
  }

  /** Says this after what is being said: what happens by itself cuts nobody's number off. */
  add(sentences: readonly string[], language: string): void {
    const voice = this.voiceFor(language)
    if (voice === null) return
    this.next.push(...sentences)
    this.waiting ??= setTimeout(() => {
      this.waiting = undefined
      for (const sentence of this.next.splice(0)) this.speak(sentence, voice)
    }, settleMilliseconds)
  }

  stop(): void {
    clearTimeout(this.waiting)
    this.waiting = undefined
    this.next.length = 0
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }

  /** @param by 1 louder, -1 softer; never silent @returns the volume in per cent */
  turn(by: 1 | -1): number {
    this.volume = Math.min(1, Math.max(step, Math.round((this.volume + by * step) * 10) / 10))
    return Math.round(this.volume * 100)
  }

  private speak(sentence: string, voice: SpeechSynthesisVoice): void {
    const words = new SpeechSynthesisUtterance(sentence)
    words.voice = voice
    words.lang = voice.lang
    words.volume = this.volume
    words.addEventListener('start', this.onWord)
    words.addEventListener('end', this.onWord)
    speechSynthesis.speak(words)
  }
}
