/** Who stands behind a request: a person who signed in, an enrolled device, or nobody known. */

import type { Actor, DeviceKind, Role } from '../../shared/law/actor.ts'
import { addressOf, type DeviceTold, type Shows } from '../../shared/wire/devices.ts'

export interface PersonRecord {
  id: string
  username: string
  staffNo: string
  name: string
  roles: Role[]
  /** None: every hall. */
  hall: string | null
  counters: number[]
  /** The stationed department that they belong to; none: the hall's own people. */
  department: string | null
}

export interface DeviceRecord {
  id: string
  hall: string
  kind: DeviceKind
  name: string
  counter: number | null
  zone: string | null
  /** What the desk has chosen for it to show; none: what its own address says. */
  shows: Shows | null
}

export type Caller = { kind: 'person'; person: PersonRecord } | { kind: 'device'; device: DeviceRecord }

/** @returns the caller as the law knows it. */
export function actorOf(caller: Caller): Actor {
  if (caller.kind === 'person') return { kind: 'person', id: caller.person.id, roles: caller.person.roles }
  const { id, kind, counter } = caller.device
  return { kind: 'device', id, device: kind, ...(counter === null ? {} : { counter }) }
}

/** @returns what a device is told of itself. */
export function toldTo({ id, kind, name, hall, counter, zone, shows }: DeviceRecord): DeviceTold {
  const whole = { ...shows, ...(counter === null ? {} : { counter }), ...(zone === null ? {} : { zone }) }
  return { id, kind, name, hall, address: shows === null ? null : addressOf(kind, hall, whole) }
}

/** @returns whether the caller belongs to the hall. */
export function belongsTo(caller: Caller, hall: string): boolean {
  const own = caller.kind === 'person' ? caller.person.hall : caller.device.hall
  return own === null || own === hall
}

/** @returns whether the caller is a person with one of the roles. */
export function hasRole(caller: Caller | null, ...roles: Role[]): boolean {
  return caller?.kind === 'person' && caller.person.roles.some((role) => roles.includes(role))
}

/** @returns the caller's identifier, for limits and logs. */
export function callerId(caller: Caller): string {
  return caller.kind === 'person' ? caller.person.id : caller.device.id
}
