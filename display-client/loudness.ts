/** How loud it may be at an hour: the plan's words of it, and what the screen's address says (`?sound=`). */

import type { Voice } from '../shared/law/plan.ts'

/** @param time local `HH:MM`. @returns from 0, which is quiet, to 1 */
export function volumeAt({ sound, volume }: Pick<Voice, 'sound' | 'volume'>, time: string): number {
  if (sound === 'off') return 0
  const found = volume.find(({ from, to }) =>
    from <= to ? from <= time && time < to : from <= time || time < to,
  )
  return (found?.percent ?? 100) / 100
}

/** @returns the plan's settings as this screen keeps them: `?sound=voice`, `chime` or `off`, `?voice=device`. */
export function ownVoice(voice: Voice, address: URLSearchParams): Voice {
  const sound = address.get('sound')
  const source = address.get('voice')
  return {
    ...voice,
    ...(sound === 'voice' || sound === 'chime' || sound === 'off' ? { sound } : {}),
    ...(source === 'clips' || source === 'device' ? { source } : {}),
  }
}
