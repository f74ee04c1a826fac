/** The jobs of the printers, as they lie in the database: every process sees the same, and each is printed once (P7). */

import type { Sql } from 'postgres'
import type { JobState, PrintingSeen, Trouble } from '../../shared/views/printers.ts'
import type { JobAnswer } from '../../shared/wire/printing.ts'

export interface AskedJob {
  id: string
  hall: string
  day: string
  ticket: string
  printer: string
  language: string
  origin: string
  askedBy: string
}

export interface ClaimedJob {
  id: string
  day: string
  ticket: string
  language: string
  origin: string
  /** An earlier slip of the ticket may be in somebody's hand. */
  isCopy: boolean
}

/** Longer than any talk with a printer takes. */
const claimSeconds = 45
/** Whoever stood there has gone by then. */
const lateSeconds = 45
/** A kiosk asks at once; a ticket without a job by then has no slip. */
const askSeconds = 10
const keptDays = 7

/** Puts a job in the queue; one that is known by its id is not put there again. @returns it as it is now. */
export async function askJob(sql: Sql, job: AskedJob): Promise<JobAnswer> {
  const { id, hall, day, ticket, printer, language, origin, askedBy } = job
  await sql`insert into print_job ${sql({ id, hall, day, ticket, printer, language, origin, asked_by: askedBy })}
    on conflict (id) do nothing`
  return (await findJob(sql, hall, id))!
}

/** @returns the job, or null when the hall has none with that id. */
export async function findJob(sql: Sql, hall: string, id: string): Promise<JobAnswer | null> {
  const [row] = await sql<JobAnswer[]>`
    select id as job, ticket, printer, state, trouble from print_job where id = ${id} and hall = ${hall}`
  return row === undefined ? null : { ...row }
}

/** @returns the printers that have something to do. */
export async function queuedPrinters(sql: Sql): Promise<{ hall: string; printer: string }[]> {
  return sql`select distinct hall, printer from print_job where state = 'queued' and claimed_until is null`
}

/** Takes the oldest job of a printer in hand. Jobs may be skipped, unlike citizens: others have these in hand. */
export async function claimJob(sql: Sql, hall: string, printer: string): Promise<ClaimedJob | null> {
  const [row] = await sql<ClaimedJob[]>`
    update print_job j set claimed_until = now() + make_interval(secs => ${claimSeconds})
    where j.id = (
      select id from print_job where hall = ${hall} and printer = ${printer} and state = 'queued'
        and claimed_until is null
      order by asked_at, id for update skip locked limit 1)
    returning j.id, j.day::text as day, j.ticket, j.language, j.origin, exists (
      select from print_job o where o.hall = j.hall and o.day = j.day and o.ticket = j.ticket and o.id <> j.id
        and o.state in ('printed', 'unknown')) as "isCopy"`
  return row ?? null
}

/** What became of a job. One that was taken for lost may still be reported; one that has ended stays as it is. */
export async function endJob(
  sql: Sql,
  hall: string,
  id: string,
  state: Exclude<JobState, 'queued'>,
  trouble: Trouble | null,
): Promise<boolean> {
  const rows = await sql`
    update print_job set state = ${state}, trouble = ${trouble}, ended_at = now()
    where id = ${id} and hall = ${hall} and claimed_until is not null and state in ('queued', 'unknown')
    returning id`
  return rows.length > 0
}

/** What waits for a printer that cannot print fails at once, with why (P17). */
export async function failWaiting(sql: Sql, hall: string, printer: string, trouble: Trouble): Promise<void> {
  await sql`update print_job set state = 'failed', trouble = ${trouble}, ended_at = now()
    where hall = ${hall} and printer = ${printer} and state = 'queued' and claimed_until is null`
}

/** Jobs that nobody has in hand any more are unknown, jobs that nobody took are late (P8); old ones are forgotten. */
export async function sweepJobs(sql: Sql): Promise<void> {
  await sql`update print_job set state = 'unknown', trouble = 'cut-short', ended_at = now()
    where state = 'queued' and claimed_until < now()`
  await sql`update print_job set state = 'failed', trouble = 'late', ended_at = now()
    where state = 'queued' and claimed_until is null and asked_at < now() - make_interval(secs => ${lateSeconds})`
}

/** Forgets what nobody asks about any more. */
export async function forgetJobs(sql: Sql): Promise<void> {
  await sql`delete from print_job where asked_at < now() - make_interval(days => ${keptDays})`
}

/** @returns tickets of the day without a printed slip and without one on its way (P9). */
export async function unprintedOf(sql: Sql, hall: string, day: string): Promise<PrintingSeen['unprinted']> {
  return sql<PrintingSeen['unprinted']>`
    select ticket, (array_agg(state order by asked_at desc))[1] as state,
      (array_agg(trouble order by asked_at desc))[1] as trouble
    from print_job where hall = ${hall} and day = ${day}
    group by ticket having not bool_or(state in ('printed', 'queued'))`
}

/**
 * Marks tickets that a printing kiosk issued and never asked a slip for: it died in between (P9).
 * @param after the entry up to which tickets have been looked at. @returns the entry up to which they are now.
 */
export async function markUnasked(
  sql: Sql,
  hall: string,
  day: string,
  stream: string,
  after: number,
): Promise<number> {
  const [row] = await sql<{ last: string | null }[]>`
    with kiosk as materialized (
      -- Until its first slip of the day a device may be one that prints elsewhere, or not at all.
      select distinct on (asked_by) asked_by, printer, asked_at from print_job
      where hall = ${hall} and day = ${day} order by asked_by, asked_at
    ), fresh as materialized (
      select seq, (data->>'ticket')::uuid as ticket, actor->>'id' as actor, at from journal
      where stream = ${stream} and seq > ${after} and type = 'ticket.issued'
        and coalesce(data->'given'->>'printed', '') <> 'true'
        and at < now() - make_interval(secs => ${askSeconds}) and exists (select from kiosk)
    ), marked as (
      insert into print_job
        (id, hall, day, ticket, printer, language, origin, asked_by, asked_at, state, trouble, ended_at)
      select f.ticket, ${hall}, ${day}, f.ticket, k.printer, 'zh-CN', '', f.actor, f.at, 'failed', 'not-asked', now()
      from fresh f join kiosk k on k.asked_by = f.actor and k.asked_at < f.at
      where not exists (
        select from print_job j where j.hall = ${hall} and j.day = ${day} and j.ticket = f.ticket)
      on conflict (id) do nothing
    ) select max(seq) as last from fresh`
  return row?.last ? Number(row.last) : after
}
