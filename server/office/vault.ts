/**
 * What identifies a citizen, sealed (K10): AES-256-GCM under a key that follows from a secret of the database and
 * VAULT_KEY, bound to its place, so that a row moved elsewhere opens nothing.
 */

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import type { Contact } from '../hall/halls.ts'
import type { Sealed } from '../journal/case-rows.ts'

type Place = Pick<Sealed, 'hall' | 'subject' | 'kind'>

const nonceBytes = 12
const tagBytes = 16

export class Vault {
  constructor(
    private readonly sql: Sql,
    /** 32 bytes. */
    private readonly key: Buffer,
  ) {}

  /** @returns a name and number as they are kept until that date. */
  sealContact(hall: string, subject: string, { name, phone }: Contact, until: string): Sealed {
    return this.seal({ hall, subject, kind: 'contact' }, JSON.stringify({ name, phone }), until)
  }

  /** @returns a citizen's own words as they are kept until that date. */
  sealStory(hall: string, subject: string, words: string, until: string): Sealed {
    return this.seal({ hall, subject, kind: 'story' }, words, until)
  }

  /** @returns whom to tell, or null where nothing is kept (any more). */
  async contactOf(hall: string, subject: string): Promise<Contact | null> {
    const text = await this.open({ hall, subject, kind: 'contact' })
    return text === null ? null : (JSON.parse(text) as Contact)
  }

  /** @returns whom to reach, by subject; those of whom nothing is kept are left out. */
  async contactsOf(hall: string, subjects: readonly string[]): Promise<Map<string, Contact>> {
    const rows = await this.sql<{ subject: string; cipher: Buffer }[]>`
      select subject, cipher from vault
      where hall = ${hall} and kind = 'contact' and subject = any(${this.sql.array([...subjects], 25)}::text[])`
    return new Map(
      rows.map(({ subject, cipher }) => [
        subject,
        JSON.parse(this.opened({ hall, subject, kind: 'contact' }, cipher)) as Contact,
      ]),
    )
  }

  /** @returns the citizen's own words, or null. */
  storyOf(hall: string, subject: string): Promise<string | null> {
    return this.open({ hall, subject, kind: 'story' })
  }

  /** Deletes what is past its date; a case that is still open keeps its own. @returns how many rows. */
  async purge(): Promise<number> {
    const gone = await this.sql`
      delete from vault v where keep_until < current_date and not exists (
        select from case_file c where c.hall = v.hall and c.id = v.subject and c.closed_at is null)
      returning 1`
    return gone.length
  }

  private seal(place: Place, text: string, until: string): Sealed {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(placeBytes(place))
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return { ...place, cipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]), until }
  }

  private async open(place: Place): Promise<string | null> {
    const { hall, subject, kind } = place
    const [row] = await this.sql<{ cipher: Buffer }[]>`
      select cipher from vault where hall = ${hall} and subject = ${subject} and kind = ${kind}`
    return row === undefined ? null : this.opened(place, row.cipher)
  }

  private opened(place: Place, cipher: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, cipher.subarray(0, nonceBytes))
      .setAAD(placeBytes(place))
      .setAuthTag(cipher.subarray(nonceBytes, nonceBytes + tagBytes))
    return Buffer.concat([
      decipher.update(cipher.subarray(nonceBytes + tagBytes)),
      decipher.final(),
    ]).toString('utf8')
  }
}

function placeBytes({ hall, subject, kind }: Place): Buffer {
  return Buffer.from(JSON.stringify([hall, subject, kind]))
}
