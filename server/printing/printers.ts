/** The printers of a hall as they last were, and who speaks with which: one line each, whatever the process (P10). */

import type { Sql } from 'postgres'
import type { Plan, Printer } from '../../shared/law/plan.ts'
import { type PrinterStatus } from '../../shared/printer/status.ts'
import type { PrinterView, Trouble } from '../../shared/views/printers.ts'

/** Longer than any talk with a printer takes; after that whoever spoke with it is gone. */
const busySeconds = 45
/** An agent that has not come by for so long is away. */
const awaySeconds = 40

interface PrinterRow {
  printer: string
  status: PrinterStatus | null
  trouble: Trouble | null
  looked_at: Date | null
  seen_at: Date | null
}

/**
 * Takes the line to a printer.
 * @param lookedBefore only when it was not looked at for so many seconds
 * @returns whether it is ours now
 */
export async function takeLine(
  sql: Sql,
  hall: string,
  printer: string,
  lookedBefore: number | null,
): Promise<boolean> {
  const rows = await sql`
    insert into printer as p (hall, printer, busy_until)
    values (${hall}, ${printer}, now() + make_interval(secs => ${busySeconds}))
    on conflict (hall, printer) do update set busy_until = excluded.busy_until
    where (p.busy_until is null or p.busy_until < now()) and (${lookedBefore}::int is null
      or p.looked_at is null or p.looked_at < now() - make_interval(secs => ${lookedBefore ?? 0}))
    returning p.printer`
  return rows.length > 0
}

/** Lets go of the line. */
export async function freeLine(sql: Sql, hall: string, printer: string): Promise<void> {
  await sql`update printer set busy_until = null where hall = ${hall} and printer = ${printer}`
}

/** Keeps what a printer was found to be. */
export async function saveLook(
  sql: Sql,
  hall: string,
  printer: string,
  status: PrinterStatus | null,
  trouble: Trouble | null,
): Promise<void> {
  const hasAnswered = status !== null || trouble === null
  await sql`
    insert into printer (hall, printer, status, trouble, looked_at, seen_at)
    values (${hall}, ${printer}, ${sql.json(status as never)}, ${trouble}, now(), case when ${hasAnswered} then now() end)
    on conflict (hall, printer) do update set status = excluded.status, trouble = excluded.trouble,
      looked_at = now(), seen_at = coalesce(excluded.seen_at, printer.seen_at)`
}

/** @returns the hall's printers, in the order of the plan. */
export async function printersSeen(sql: Sql, { hall, printers = [] }: Plan): Promise<PrinterView[]> {
  const rows = await sql<PrinterRow[]>`
    select printer, status, trouble, looked_at, seen_at from printer where hall = ${hall}`
  return printers.map((planned) =>
    viewOf(
      planned,
      rows.find((row) => row.printer === planned.printer),
    ),
  )
}

function viewOf({ printer, name, address }: Printer, row: PrinterRow | undefined): PrinterView {
  const lookedAt = row?.looked_at ?? null
  const isAway =
    address === 'agent' && (lookedAt === null || lookedAt.getTime() < Date.now() - awaySeconds * 1000)
  const trouble = isAway ? 'unreachable' : (row?.trouble ?? null)
  const status = isAway ? null : (row?.status ?? null)
  return {
    printer,
    name,
    paper: status?.paper ?? 'unknown',
    cover: status?.cover ?? 'unknown',
    online: lookedAt !== null && trouble === null,
    trouble,
    seenAt: row?.seen_at?.toISOString() ?? null,
  }
}
