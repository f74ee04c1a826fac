/** The kiosk's own store: what is written to it is on the disk before the promise is kept. */

const name = 'jiaohao-kiosk'
const version = 1

export type StoreName = 'kept' | 'known'

/** @returns the store, or null in a browser that has none. */
export function openStore(): Promise<IDBDatabase | null> {
  return new Promise((done) => {
    try {
      const opening = indexedDB.open(name, version)
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('kept', { keyPath: 'ticket' })
        opening.result.createObjectStore('known')
      })
      opening.addEventListener('success', () => {
        // A later version in another window must not wait for this one.
        opening.result.addEventListener('versionchange', () => opening.result.close())
        done(opening.result)
      })
      opening.addEventListener('error', () => done(null))
    } catch {
      done(null)
    }
  })
}

/**
 * One transaction: all of it is written, or nothing. Windows take their turns.
 * @param work begins every request at once or in the handler of one before
 */
export function write<T>(
  store: IDBDatabase,
  on: StoreName,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  return new Promise((done, fail) => {
    const transaction = store.transaction(on, 'readwrite', { durability: 'strict' })
    let result: Promise<T> | undefined
    transaction.addEventListener('complete', () => void result?.then(done, fail))
    transaction.addEventListener('abort', () =>
      fail(transaction.error ?? new Error('the ledger could not be written')),
    )
    result = work(transaction.objectStore(on))
    result.catch((error: unknown) => {
      fail(error)
      try {
        transaction.abort()
      } catch {
        // It has ended by itself.
      }
    })
  })
}

/** @returns what a request brings. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result))
    request.addEventListener('error', () => fail(request.error ?? new Error('the ledger could not be read')))
  })
}

/** @returns everything, or one value. */
export function read<T>(
  store: IDBDatabase,
  on: StoreName,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return answerOf(ask(store.transaction(on, 'readonly').objectStore(on)))
}
