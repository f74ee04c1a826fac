import { describe, expect, test } from 'vitest'
import { ownVoice, volumeAt } from '../../display-client/loudness.ts'
import { usualVoice } from '../../shared/law/plan.ts'

describe('how loud it may be', () => {
  const voice = {
    ...usualVoice,
    volume: [
      { from: '12:00', to: '14:00', percent: 40 },
      { from: '22:00', to: '06:00', percent: 0 },
    ],
  }

  test.each([
    ['11:59', 1],
    ['12:00', 0.4],
    ['13:59', 0.4],
    ['14:00', 1],
    ['23:30', 0],
    ['05:59', 0],
    ['06:00', 1],
  ])('at %s', (time, volume) => {
    expect(volumeAt(voice, time)).toBe(volume)
  })

  test('a hall, or one screen of it, may be quiet altogether', () => {
    expect(volumeAt({ ...voice, sound: 'off' }, '11:00')).toBe(0)
    expect(ownVoice(voice, new URLSearchParams('sound=chime&voice=device'))).toMatchObject({
      sound: 'chime',
      source: 'device',
    })
    expect(ownVoice(voice, new URLSearchParams('sound=loud'))).toEqual(voice)
  })
})
