/** Figures as a table, each beside what it is measured against. */

export interface Row {
  what: string
  ours: string
  reference: string
  /** Ours to the reference; what the target speaks of. */
  ratio: string
  target: string
}

/** Prints one benchmark. */
export function printTable(title: string, rows: readonly Row[]): void {
  const head: Row = { what: title, ours: 'ours', reference: 'reference', ratio: 'ratio', target: 'target' }
  const columns = ['what', 'ours', 'reference', 'ratio', 'target'] as const
  const width = (column: keyof Row): number => Math.max(...[head, ...rows].map((row) => row[column].length))
  const line = (row: Row): string => columns.map((column) => row[column].padEnd(width(column))).join('  ')
  console.log(`\n${line(head)}\n${columns.map((column) => '-'.repeat(width(column))).join('  ')}`)
  for (const row of rows) console.log(line(row))
}

/** @returns the value at that share of the sorted values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** @returns the middle of several runs. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @returns a rate for people. */
export function perSecond(count: number, milliseconds: number): number {
  return Math.round((count / milliseconds) * 1000)
}
