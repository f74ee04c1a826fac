/** The words of the devices' page, and what a device is said to show. */

import type { DevicePlaces, DevicesAnswer, DeviceSeen, Shows } from '../shared/wire/devices.ts'
import { devices as en } from '../shared/words/en/devices.ts'
import type { Language } from '../shared/words/language.ts'
import { devices as zh, type DevicesWords } from '../shared/words/zh-CN/devices.ts'

export const devicesWords: Record<Language, DevicesWords> = { 'zh-CN': zh, en }

/** @returns what a device shows, in one line; empty for one of which there is nothing to say. */
export function showsIn(
  { shows: t }: DevicesWords,
  { kind, shows, isSet }: Pick<DeviceSeen, 'kind' | 'shows' | 'isSet'>,
  places: DevicePlaces,
): string {
  const { counter } = shows
  if (counter !== undefined) return t.counter(counter)
  if (kind !== 'board') return ''
  const parts = [placeIn(t, shows, places), ...measures(t, shows)]
  return isSet ? parts.join(' · ') : shows.zone === undefined ? t.own : parts.join(' · ')
}

function placeIn(t: DevicesWords['shows'], { zone, queues }: Shows, places: DevicePlaces): string {
  if (queues !== undefined) return t.queues(queues.join('、'))
  if (zone === undefined) return t.hall
  const found = places.zones.find((each) => each.zone === zone)
  return t.zone(found === undefined ? zone : `${found.floor} ${found.name}`)
}

function measures(t: DevicesWords['shows'], shows: Shows): string[] {
  const { inches, distance, rows, columns, part, sound } = shows
  return [
    inches === undefined ? '' : t.inches(inches),
    distance === undefined ? '' : t.distance(distance),
    rows === undefined ? '' : t.rows(rows),
    columns === undefined ? '' : t.columns(columns),
    part === undefined ? '' : t.part(part),
    sound === 'chime' ? t.chime : sound === 'off' ? t.off : '',
  ].filter((words) => words !== '')
}

/** @returns where boards hang of which none can be heard; empty where all is well. */
export function deafIn(t: DevicesWords, { deaf }: Pick<DevicesAnswer, 'deaf'>): string {
  return deaf.length === 0 ? '' : t.deaf(deaf.map((zone) => (zone === '' ? t.wholeHall : zone)).join('、'))
}
