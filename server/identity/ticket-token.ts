/** A citizen's token: the ticket and a proof that this hall gave it, short enough for a QR code on paper. */

import { createHmac, timingSafeEqual } from 'node:crypto'

const idBytes = 16
const proofBytes = 12

export class TicketTokens {
  constructor(
    private readonly key: Buffer,
    /** What it opens: a token of one kind opens nothing of another. */
    private readonly kind: 'ticket' | 'booking' = 'ticket',
  ) {}

  /** @returns the token of a ticket; always the same one. */
  tokenOf(ticket: string): string {
    const id = Buffer.from(ticket.replaceAll('-', ''), 'hex')
    return Buffer.concat([id, this.proofOf(id)]).toString('base64url')
  }

  /** @returns the ticket that the token opens, or null for a token that was never given. */
  ticketOf(token: string): string | null {
    if (!/^[\w-]{38}$/.test(token)) return null
    const bytes = Buffer.from(token, 'base64url')
    // The last character has spare bits: only the one way of writing that was given counts.
    if (bytes.length !== idBytes + proofBytes || bytes.toString('base64url') !== token) return null
    const id = bytes.subarray(0, idBytes)
    if (!timingSafeEqual(bytes.subarray(idBytes), this.proofOf(id))) return null
    return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  private proofOf(id: Buffer): Buffer {
    return createHmac('sha256', this.key).update(this.kind).update(id).digest().subarray(0, proofBytes)
  }
}
