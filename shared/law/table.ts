/**
 * State that can be taken back. A hall decides ahead of its database: when an append loses its race, the
 * state returns to the last durable entry. Records are immutable and replaced whole, so taking back is
 * putting the old record in place again, newest first.
 */

interface Change {
  table: Table<never, never>
  key: never
  before: never
  after: never
}

/** The changes since the last `forget`, in order. */
export class Trail {
  private changes: Change[] = []
  private recording = false
  private readonly tables: Table<never, never>[] = []

  /** @returns the table's place among those of its state. */
  add(table: Table<never, never>): number {
    return this.tables.push(table) - 1
  }

  /** Begins to record; before that, changes cost nothing and cannot be taken back. */
  record(): void {
    this.recording = true
  }

  /** @returns a place to which `back` can return. */
  mark(): number {
    return this.changes.length
  }

  /** Takes back every change made after the mark. */
  back(mark: number): void {
    while (this.changes.length > mark) {
      const change = this.changes.pop()!
      change.table.restore(change.key, change.before)
    }
  }

  /**
   * Drops the oldest changes, up to the mark: they are durable. Later marks shrink by that many.
   * @param behind the trail of a state that only follows: it gets these very records, and need not make them again
   */
  forget(mark: number, behind?: Trail): void {
    if (mark === 0) return
    for (const { table, key, after } of this.changes.splice(0, mark))
      behind?.tables[table.place]?.restore(key, after)
  }

  note(table: Table<never, never>, key: never, before: never, after: never): void {
    if (this.recording) this.changes.push({ table, key, before, after })
  }
}

/** A map whose changes a trail remembers. */
export class Table<K, V> {
  readonly place: number
  private readonly rows = new Map<K, V>()

  constructor(private readonly trail: Trail) {
    this.place = trail.add(this as never)
  }

  get(key: K): V | undefined {
    return this.rows.get(key)
  }

  has(key: K): boolean {
    return this.rows.has(key)
  }

  get size(): number {
    return this.rows.size
  }

  values(): IterableIterator<V> {
    return this.rows.values()
  }

  entries(): IterableIterator<[K, V]> {
    return this.rows.entries()
  }

  set(key: K, value: V): void {
    this.trail.note(this as never, key as never, this.rows.get(key) as never, value as never)
    this.rows.set(key, value)
  }

  restore(key: K, before: V | undefined): void {
    if (before === undefined) this.rows.delete(key)
    else this.rows.set(key, before)
  }
}
