/** Who may ask for what (rules C1, T1). One table; 403 for everyone else. */

import type { Actor, DeviceKind, Role } from './actor.ts'
import type { CommandType } from './commands.ts'

interface Right {
  roles: readonly Role[]
  devices?: readonly DeviceKind[]
  /** Whoever holds the ticket's token. */
  citizen?: true
  /** Anyone, on a phone, before there is a ticket. */
  phone?: true
  system?: true
}

const windowStaff: readonly Role[] = ['clerk', 'chief']
const floorStaff: readonly Role[] = ['guide', 'clerk', 'chief']
const direction: readonly Role[] = ['chief', 'manager']
const helpers: readonly Role[] = ['guide', 'chief', 'manager']

export const rights: { readonly [T in CommandType]: Right } = {
  'ticket.issue': { roles: floorStaff, devices: ['kiosk'], phone: true },
  'ticket.arrive': { roles: floorStaff, devices: ['kiosk'], citizen: true },
  'ticket.cancel': { roles: floorStaff, devices: ['kiosk'], citizen: true },
  'ticket.close': { roles: [...floorStaff, 'manager'] },
  'ticket.rejoin': { roles: floorStaff, devices: ['kiosk'], citizen: true },
  'ticket.grant': { roles: floorStaff },
  'ticket.revoke': { roles: floorStaff },
  'ticket.walkUp': { roles: windowStaff },
  'inquiry.record': { roles: floorStaff },
  'ticket.describe': { roles: windowStaff },
  'ticket.check': { roles: windowStaff },
  'ticket.settle': { roles: windowStaff },
  'counter.open': { roles: [...windowStaff, 'manager'] },
  'counter.pause': { roles: windowStaff },
  'counter.close': { roles: [...windowStaff, 'manager'] },
  'ticket.call': { roles: windowStaff },
  'ticket.recall': { roles: windowStaff },
  'ticket.serve': { roles: windowStaff },
  'ticket.miss': { roles: windowStaff },
  'ticket.resume': { roles: windowStaff },
  'ticket.hold': { roles: windowStaff },
  'ticket.handOff': { roles: windowStaff },
  'ticket.finish': { roles: windowStaff },
  'ticket.rate': { roles: [], devices: ['evaluator'], citizen: true },
  'queue.close': { roles: direction },
  'queue.open': { roles: direction },
  'hall.announce': { roles: direction },
  'numbers.reserve': { roles: [], devices: ['kiosk'] },
  'numbers.strand': { roles: [], devices: ['kiosk'] },
  'alarm.raise': { roles: floorStaff, devices: ['kiosk'] },
  'alarm.acknowledge': { roles: helpers },
  'alarm.close': { roles: helpers },
  'alert.acknowledge': { roles: [...direction, 'supervisor'] },
  'day.open': { roles: [], system: true },
  'day.replan': { roles: [], system: true },
  'day.wake': { roles: [], system: true },
  'day.end': { roles: [], system: true },
  'day.inherit': { roles: [], system: true },
}

/** @returns whether this actor may ask for this kind of command at all. */
export function mayAsk(actor: Actor, type: CommandType): boolean {
  const right = rights[type]
  switch (actor.kind) {
    case 'person':
      return actor.roles.some((role) => right.roles.includes(role))
    case 'device':
      return right.devices?.includes(actor.device) ?? false
    case 'citizen':
      return right.citizen === true
    case 'system':
      return right.system === true
    case 'public':
      return right.phone === true
  }
}

/** @returns whether the actor may take a counter from another, or close another's. */
export function mayTakeOver(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.some((role) => direction.includes(role))
}
