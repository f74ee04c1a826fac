/**
 * Who is there, and who speaks. Of a zone's screens one holds a lease in the database, so that one speaks whatever
 * process each hangs on; the lease ends six seconds after its last renewal, and at once when the line is closed.
 */

import type { Sql } from 'postgres'
import type { ScreenAnswer, ScreensAnswer, ScreenState, SoundState } from '../shared/wire/screens.ts'
import type { Caller, DeviceRecord } from './identity/caller.ts'

const lease = '6 seconds'
/** No zone is called so. */
const stripsLease = '# strips'

interface Spoken {
  spoken_day: string | null
  spoken_seq: number | null
}

export class Screens {
  constructor(private readonly sql: Sql) {}

  /**
   * A screen has said that it is there.
   * @param line its connection
   * @returns whether it is the one that speaks; a page that is no enrolled board of the hall never is
   */
  async report(line: string, caller: Caller | null, state: ScreenState): Promise<ScreenAnswer> {
    const silent = { speaks: false, spoken: null }
    if (caller?.kind !== 'device' || caller.device.hall !== state.hall) return silent
    const { device } = caller
    await this.note(device, state)
    if (device.kind !== 'board') return silent
    if (state.sound === 'locked' || state.sound === 'off') {
      await this.leave(line)
      return silent
    }
    return await this.claim(line, device, state)
  }

  /** The connection is closed: whoever asks next speaks. */
  async leave(line: string): Promise<void> {
    await this.sql`update announcer set until = now() where holder = ${line} and until > now()`
  }

  /** @returns whether this process is the one that drives the hall's strips, for the next six seconds. */
  async mayDrive(hall: string, process: string): Promise<boolean> {
    const mine = await this.sql`
      insert into announcer (hall, zone, holder, device, place, rank, until)
      values (${hall}, ${stripsLease}, ${process}, '', '', 1, now() + ${lease}::interval)
      on conflict (hall, zone) do update set holder = excluded.holder, until = excluded.until
      where announcer.until <= now() or announcer.holder = excluded.holder
      returning holder`
    return mine.length > 0
  }

  /** @returns the screens of a hall that were heard of within a day, the latest last. */
  async list(hall: string): Promise<ScreensAnswer> {
    const rows = await this.sql<ScreenRow[]>`
      select s.device, d.name, d.kind, d.counter, s.place, s.zone, s.sound, s.seen_at, s.spoken_at,
        exists (select from announcer a where a.hall = s.hall and a.zone = s.zone and a.device = s.device
          and a.place = s.place and a.until > now()) as speaks
      from screen s join device d on d.id = s.device
      where s.hall = ${hall} and d.revoked_at is null and d.kind in ('board', 'sign', 'wall')
        and s.seen_at > now() - interval '1 day'
      order by d.kind, d.counter, d.name, s.place`
    const [count] = await this.sql<{ unseen: number }[]>`
      select count(*)::int as unseen from device d
      where d.hall = ${hall} and d.revoked_at is null and d.kind in ('board', 'sign', 'wall')
        and not exists (select from screen s where s.device = d.id and s.seen_at > now() - interval '1 day')`
    return {
      screens: rows.map(({ seen_at: seenAt, spoken_at: spokenAt, ...rest }) => ({
        ...rest,
        seenAt: seenAt.toISOString(),
        spokenAt: spokenAt?.toISOString() ?? null,
      })),
      unseen: count?.unseen ?? 0,
    }
  }

  /** Something without a page was heard of: a strip that took its text, a print agent. */
  async noteThing(device: string, hall: string, place: string): Promise<void> {
    await this.sql`
      insert into screen (device, place, hall, zone, sound, seen_at)
      values (${device}, ${place.slice(0, 200)}, ${hall}, '', 'off', now())
      on conflict (device, place) do update set hall = excluded.hall, seen_at = excluded.seen_at`
  }

  private async note(device: DeviceRecord, state: ScreenState): Promise<void> {
    const { hall, zone, place, sound, spoken, version = null, reached } = state
    const day = spoken?.day ?? null
    const seq = spoken?.seq ?? null
    await this.sql`
      insert into screen (device, place, hall, zone, sound, spoken_day, spoken_seq, spoken_at, seen_at, version,
        reached_day, reached_seq)
      values (${device.id}, ${place}, ${hall}, ${zone}, ${sound}, ${day}, ${seq}, null, now(), ${version},
        ${reached?.day ?? null}, ${reached?.seq ?? null})
      on conflict (device, place) do update set hall = excluded.hall, zone = excluded.zone,
        sound = excluded.sound, seen_at = excluded.seen_at, spoken_day = excluded.spoken_day,
        spoken_seq = excluded.spoken_seq, version = excluded.version, reached_day = excluded.reached_day,
        reached_seq = excluded.reached_seq,
        spoken_at = case when excluded.spoken_seq is not null
          and (excluded.spoken_day, excluded.spoken_seq) is distinct from (screen.spoken_day, screen.spoken_seq)
          then now() else screen.spoken_at end`
  }

  /** A screen without a loudspeaker gives way to one that has one: it could not be heard anyway. */
  private async claim(line: string, device: DeviceRecord, state: ScreenState): Promise<ScreenAnswer> {
    const { hall, zone, place, spoken } = state
    const rank = state.sound === 'ready' ? 1 : 0
    const day = spoken?.day ?? null
    const seq = spoken?.seq ?? null
    const [mine] = await this.sql<Spoken[]>`
      insert into announcer (hall, zone, holder, device, place, rank, until, spoken_day, spoken_seq)
      values (${hall}, ${zone}, ${line}, ${device.id}, ${place}, ${rank}, now() + ${lease}::interval, ${day}, ${seq})
      on conflict (hall, zone) do update set holder = excluded.holder, device = excluded.device,
        place = excluded.place, rank = excluded.rank, until = excluded.until,
        spoken_day = greatest(excluded.spoken_day, announcer.spoken_day),
        spoken_seq = case when excluded.spoken_day = announcer.spoken_day
            then greatest(excluded.spoken_seq, announcer.spoken_seq)
          when coalesce(excluded.spoken_day, '') > coalesce(announcer.spoken_day, '') then excluded.spoken_seq
          else announcer.spoken_seq end
      where announcer.until <= now() or announcer.holder = excluded.holder or announcer.rank < excluded.rank
      returning spoken_day, spoken_seq`
    if (mine === undefined) return { speaks: false, spoken: null }
    const { spoken_day: lastDay, spoken_seq: lastSeq } = mine
    return {
      speaks: true,
      spoken: lastDay === null || lastSeq === null ? null : { day: lastDay, seq: lastSeq },
    }
  }
}

interface ScreenRow {
  device: string
  name: string
  kind: string
  counter: number | null
  place: string
  zone: string
  sound: SoundState
  speaks: boolean
  seen_at: Date
  spoken_at: Date | null
}
