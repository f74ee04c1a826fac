/** Who asks. The law knows roles and devices, never names. */

export type Role = 'clerk' | 'guide' | 'chief' | 'manager' | 'supervisor' | 'admin'
export type DeviceKind = 'kiosk' | 'board' | 'sign' | 'evaluator' | 'printer' | 'wall'

export type Actor =
  | { kind: 'person'; id: string; roles: readonly Role[] }
  | { kind: 'device'; id: string; device: DeviceKind; counter?: number }
  /** Someone who holds a ticket's token; may act on that ticket alone. */
  | { kind: 'citizen'; ticket: string }
  /** Taking a number by phone, before there is a ticket. */
  | { kind: 'public' }
  /** The hall itself: opening the day, waking a hold. */
  | { kind: 'system' }

/** What the journal keeps of an actor. */
export type ActorRecord = { kind: Actor['kind']; id?: string }

/** @returns the part of an actor that history needs: its kind and identifier. */
export function recordOf(actor: Actor): ActorRecord {
  if (actor.kind === 'person' || actor.kind === 'device') return { kind: actor.kind, id: actor.id }
  if (actor.kind === 'citizen') return { kind: actor.kind, id: actor.ticket }
  return { kind: actor.kind }
}
