/** The devices of a hall as its desk sees them: screens, signs, kiosks, evaluators, printers, LED strips. */

import type { Sql } from 'postgres'
import type { DeviceKind } from '../../shared/law/actor.ts'
import type { Day } from '../../shared/law/day.ts'
import { printersOfKiosk } from '../../shared/law/plan.ts'
import {
  addressOf,
  type DeviceHealth,
  type DevicesAnswer,
  type DeviceSeen,
  type Shows,
} from '../../shared/wire/devices.ts'
import type { SoundState } from '../../shared/wire/screens.ts'
import { printersSeen } from '../printing/printers.ts'

/** A page that is there says so at least every ten seconds. */
const here = '25 seconds'
const actsMost = 30

interface Row {
  id: string
  kind: DeviceKind
  name: string
  counter: number | null
  zone: string | null
  shows: Shows | null
  place: string | null
  sound: SoundState | null
  seen_at: Date | null
  spoken_at: Date | null
  version: string | null
  reached_day: string | null
  reached_seq: number | null
  pages: number
  speaks: boolean
}

/** @param versionOf the build of a kind's page as the server has it. @returns everything that is not withdrawn. */
export async function listDevices(
  sql: Sql,
  day: Day,
  versionOf: (kind: DeviceKind) => string | null,
): Promise<DevicesAnswer> {
  const { hall, plan } = day
  const [rows, printers, strips, acts, deaf] = await Promise.all([
    rowsOf(sql, hall),
    printersSeen(sql, plan),
    stripsOf(sql, hall),
    actsOf(sql, hall),
    deafIn(sql, hall),
  ])
  return {
    places: {
      timeZone: plan.timeZone,
      zones: plan.zones.map(({ zone, name, floor }) => ({ zone, name, floor })),
      queues: plan.queues.map(({ queue, name }) => ({ queue, name })),
      counters: plan.counters.map(({ counter }) => counter),
    },
    deaf,
    seq: day.seq,
    devices: rows.map((row) => {
      const printing = row.kind === 'kiosk' ? printersOfKiosk(plan.printers ?? [], row.name) : []
      return seen(
        row,
        day,
        printing.map(({ printer }) => printer),
        versionOf(row.kind),
      )
    }),
    printers,
    strips: (plan.strips ?? []).map(({ counter, address }) => ({
      counter,
      address,
      seenAt: strips.get(address)?.toISOString() ?? null,
    })),
    acts,
  }
}

/** @returns how the hall's devices do in short, as a wall shows it: nobody's name and nothing that was done. */
export async function deviceHealth(sql: Sql, { hall }: Day): Promise<DeviceHealth> {
  const [rows, deaf] = await Promise.all([rowsOf(sql, hall), deafIn(sql, hall)])
  const known = rows.filter(({ seen_at: seenAt }) => seenAt !== null)
  const quiet = known.filter(({ pages }) => pages === 0)
  return {
    here: known.length - quiet.length,
    unseen: rows.length - known.length,
    quiet: quiet.map(({ kind, name, seen_at: seenAt }) => ({ kind, name, seenAt: seenAt!.toISOString() })),
    deaf,
  }
}

function seen(row: Row, { hall, date }: Day, printers: string[], current: string | null): DeviceSeen {
  const { id, kind, counter, zone, version } = row
  const shows = { ...row.shows, ...(counter === null ? {} : { counter }), ...(zone === null ? {} : { zone }) }
  return {
    device: id,
    kind,
    name: row.name,
    shows,
    isSet: row.shows !== null,
    address: addressOf(kind, hall, shows),
    place: row.place,
    seenAt: row.seen_at?.toISOString() ?? null,
    pages: row.pages,
    sound: row.sound,
    speaks: row.speaks,
    spokenAt: row.spoken_at?.toISOString() ?? null,
    version,
    isOld: version !== null && current !== null && version !== current,
    seq: row.reached_day === date ? row.reached_seq : null,
    printers,
  }
}

async function rowsOf(sql: Sql, hall: string): Promise<Row[]> {
  return await sql<Row[]>`
    select d.id, d.kind, d.name, d.counter, d.zone, d.shows, s.place, s.sound, s.seen_at, s.spoken_at, s.version,
      s.reached_day, s.reached_seq,
      (select count(*)::int from screen p where p.device = d.id and p.seen_at > now() - ${here}::interval) as pages,
      exists (select from announcer a where a.hall = d.hall and a.device = d.id and a.until > now()) as speaks
    from device d
    left join lateral (select * from screen where device = d.id order by seen_at desc limit 1) s on true
    where d.hall = ${hall} and d.revoked_at is null
    order by d.kind, d.counter, d.zone nulls first, d.name, d.id`
}

async function deafIn(sql: Sql, hall: string): Promise<string[]> {
  const rows = await sql<{ zone: string }[]>`
    select distinct s.zone from screen s join device d on d.id = s.device
    where s.hall = ${hall} and d.kind = 'board' and d.revoked_at is null and s.sound <> 'off'
      and s.seen_at > now() - ${here}::interval and not exists (
        select from announcer a where a.hall = s.hall and a.zone = s.zone and a.until > now() and a.rank = 1)
    order by s.zone`
  return rows.map(({ zone }) => zone)
}

async function stripsOf(sql: Sql, hall: string): Promise<Map<string, Date>> {
  const rows = await sql<{ place: string; seen_at: Date }[]>`
    select place, seen_at from screen where hall = ${hall} and device = '# strip'`
  return new Map(rows.map(({ place, seen_at: seenAt }) => [place, seenAt]))
}

async function actsOf(sql: Sql, hall: string): Promise<DevicesAnswer['acts']> {
  const rows = await sql<(Omit<DevicesAnswer['acts'][number], 'at' | 'seq'> & { at: Date; seq: string })[]>`
    select a.seq, a.at, a.type, a.device, d.kind, d.name, p.name as by
    from device_act a join device d on d.id = a.device left join person p on p.id = a.actor
    where a.hall = ${hall} order by a.seq desc limit ${actsMost}`
  return rows.map(({ at, seq, ...rest }) => ({ ...rest, seq: Number(seq), at: at.toISOString() }))
}
