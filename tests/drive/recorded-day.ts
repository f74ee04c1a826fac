/** Days of real tickets from a file: CSV with a header in any order, plain or gzip. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'

export interface RecordedTicket {
  queue: string
  /** Minutes after midnight. */
  issued: number
  /** Minutes after midnight; null: never called. */
  called: number | null
  isGreen?: boolean
  isMissed?: boolean
  isHandedOff?: boolean
}

export interface RecordedDay {
  date: string
  office: string
  /** In the order of issue. */
  tickets: RecordedTicket[]
  /** As many counters as called at the same time, as far as the data say. */
  counters: number | null
}

/** Other names that a column may have. */
const synonyms: Record<string, readonly string[]> = {
  date: ['date', 'day'],
  office: ['office', 'hall', 'site', 'branch'],
  queue: ['queue', 'queue_id', 'service', 'letter'],
  issued: ['issued', 'issued_min', 'issued_at', 'taken'],
  called: ['called', 'called_min', 'called_at', 'served', 'served_min', 'served_at'],
  counters: ['open_counters_at_issue', 'open_counters', 'counters'],
}

/**
 * @param file plain CSV or gzip, told by its content
 * @param wanted a date or office; without, the office and day with the most tickets
 * @throws Error naming the missing column, or the first lines whose times cannot be read
 */
export function readRecordedDay(file: string, wanted: { date?: string; office?: string } = {}): RecordedDay {
  const bytes = readFileSync(file)
  const text =
    bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
  return recordedDayOf(text, wanted)
}

/** The same from text. */
export function recordedDayOf(text: string, wanted: { date?: string; office?: string } = {}): RecordedDay {
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    skip_empty_lines: true,
    trim: true,
    bom: true,
  })
  const columns = columnsOf(rows[0] ?? {})
  const groups = new Map<
    string,
    { date: string; office: string; rows: { line: number; row: Record<string, string> }[] }
  >()
  for (const [index, row] of rows.entries()) {
    const date = columns.date === undefined ? '' : row[columns.date]!
    const office = columns.office === undefined ? '' : row[columns.office]!
    if (
      (wanted.date !== undefined && date !== wanted.date) ||
      (wanted.office !== undefined && office !== wanted.office)
    )
      continue
    const key = `${date}|${office}`
    const group = groups.get(key) ?? { date, office, rows: [] }
    group.rows.push({ line: index + 2, row })
    groups.set(key, group)
  }
  const largest = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)[0]
  if (largest === undefined) throw new Error('no tickets for that date and office')
  const bad: number[] = []
  const tickets = largest.rows.flatMap(({ line, row }): RecordedTicket[] => {
    const issued = minutesOf(row[columns.issued]!)
    const calledText = row[columns.called]!
    const called = calledText === '' ? null : minutesOf(calledText)
    if (issued === null || (calledText !== '' && called === null)) {
      bad.push(line)
      return []
    }
    return [{ queue: row[columns.queue]!, issued, called }]
  })
  if (bad.length > 0)
    throw new Error(
      `times that cannot be read in line ${bad.slice(0, 5).join(', ')}${bad.length > 5 ? ' …' : ''}`,
    )
  const { counters } = columns
  const open = counters === undefined ? [] : largest.rows.map(({ row }) => Number(row[counters]))
  const most = Math.max(0, ...open.filter((each) => Number.isFinite(each)))
  return {
    date: largest.date,
    office: largest.office,
    tickets: tickets.sort((a, b) => a.issued - b.issued),
    counters: most > 0 ? most : null,
  }
}

interface Columns {
  queue: string
  issued: string
  called: string
  date?: string | undefined
  office?: string | undefined
  counters?: string | undefined
}

function columnsOf(row: Record<string, string>): Columns {
  const names = Object.keys(row)
  const find = (column: string): string | undefined =>
    synonyms[column]!.map((name) => names.find((each) => each.toLowerCase() === name)).find(
      (name) => name !== undefined,
    )
  const need = (column: string): string => {
    const found = find(column)
    if (found === undefined)
      throw new Error(`no column for "${column}": expected one of ${synonyms[column]!.join(', ')}`)
    return found
  }
  return {
    queue: need('queue'),
    issued: need('issued'),
    called: need('called'),
    date: find('date'),
    office: find('office'),
    counters: find('counters'),
  }
}

/** @returns minutes after midnight from `484.6`, `08:04`, `08:04:36` or `2026-11-24T08:04:36`; null for anything else. */
function minutesOf(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  const clock = /(?:^|[T ])(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?/.exec(text)
  if (clock === null) return null
  return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60
}
