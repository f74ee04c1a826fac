/**
 * State that can be taken back. A hall decides ahead of its database: when an append loses its race, the
 * state returns to the last durable entry. Records are immutable and replaced whole, so taking back is
 * putting the old record in place again, newest first.
 */

interface Change {
  table: Table<never, never>
  key: never
  before: never
}

/** The changes since the last `forget`, in order. */
export class Trail {
  private changes: Change[] = []
  private recording = false

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

  /** Drops the oldest changes, up to the mark: they are durable. Later marks shrink by that many. */
  forget(mark: number): void {
    if (mark > 0) this.changes.splice(0, mark)
  }

  note(table: Table<never, never>, key: never, before: never): void {
    if (this.recording) this.changes.push({ table, key, before })
  }
}

/** A map whose changes a trail remembers. */
export class Table<K, V> {
  private readonly rows = new Map<K, V>()

  constructor(private readonly trail: Trail) {}

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
    this.trail.note(this as never, key as never, this.rows.get(key) as never)
    this.rows.set(key, value)
  }

  restore(key: K, before: V | undefined): void {
    if (before === undefined) this.rows.delete(key)
    else this.rows.set(key, before)
  }
}
