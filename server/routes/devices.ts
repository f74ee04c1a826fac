/** The desk of the hall's devices: all of them, what waits under a code, and what is done to one. */

import { describeRoute, resolver } from 'hono-openapi'
import type { DeviceKind } from '../../shared/law/actor.ts'
import type { Plan } from '../../shared/law/plan.ts'
import { showsOf, type Shows } from '../../shared/wire/devices.ts'
import {
  type DeviceCommand,
  deviceCommandAnswer,
  deviceHealthAnswer,
  devicesAnswer,
  foundPairing,
  wireDeviceCommand,
} from '../../shared/wire/device-shapes.ts'
import { deviceHealth, listDevices } from '../devices/device-list.ts'
import type { Hall } from '../hall/halls.ts'
import { belongsTo, type Caller, callerId, hasRole } from '../identity/caller.ts'
import { type Asking, commandDoor, type Done } from './command-door.ts'
import { type App, type Ctx, requireCaller, requireHall, type Services } from './context.ts'
import { answers, inPath } from './describing.ts'
import { pageVersion } from './pages.ts'
import { invalid, rejected, tooMany } from './problem.ts'

/** Adds `GET /api/halls/{hall}/devices`, `GET …/devices/health`, `GET …/pairings/{code}` and `POST …/devices/commands`. */
export function addDevices(app: App, services: Services): void {
  const security = [{ bearer: [] }]

  app.get(
    '/api/halls/:hall/devices',
    describeRoute({
      summary: 'All devices of the hall: when each was heard of, how it does, and what was done to it',
      tags: ['devices'],
      security,
      parameters: [inPath('hall')],
      responses: answers(devicesAnswer, 'The devices', 401, 403, 404, 503),
    }),
    async (c) => {
      const { caller, hall } = await whoAsks(c, services)
      if (!hasRole(caller, 'guide', 'chief', 'manager', 'supervisor', 'admin')) throw rejected('no-right')
      return c.json(await listDevices(services.sql, await hall.today(), pageVersion))
    },
  )

  app.get(
    '/api/halls/:hall/devices/health',
    describeRoute({
      summary: "How the hall's devices do, in short: for a wall and for staff",
      tags: ['devices'],
      security,
      parameters: [inPath('hall')],
      responses: answers(deviceHealthAnswer, 'The devices in short', 401, 403, 404, 503),
    }),
    async (c) => {
      const { caller, hall } = await whoAsks(c, services)
      if (caller.kind === 'device' && caller.device.kind !== 'wall') throw rejected('no-right')
      return c.json(await deviceHealth(services.sql, await hall.today()))
    },
  )

  app.get(
    '/api/halls/:hall/pairings/:code',
    describeRoute({
      summary: 'What waits under a code (manager, admin)',
      tags: ['devices'],
      security,
      parameters: [inPath('hall'), inPath('code')],
      responses: answers(foundPairing, 'What the page is that shows it', 401, 403, 404, 429, 503),
    }),
    async (c) => {
      const { caller } = await whoAsks(c, services)
      assertMayDirect(caller)
      const found = await guarded(services, caller, () => services.pairings.find(c.req.param('code')))
      if (found === null) throw rejected('unknown-code')
      return c.json(found)
    },
  )

  app.post(
    '/api/halls/:hall/devices/commands',
    describeRoute({
      summary: 'Do something to a device (manager, admin)',
      description:
        '`device.pair` with the code that it shows, `device.rename`, `device.set` (what it shows), `device.revoke`. 200 once it is recorded; the same `id` again gets the first answer again.',
      tags: ['devices'],
      security,
      parameters: [inPath('hall')],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: resolver(wireDeviceCommand) } },
      },
      responses: answers(deviceCommandAnswer, 'Done', 400, 401, 403, 404, 413, 422, 429, 503),
    }),
    commandDoor(services, { schema: wireDeviceCommand, isForStrangers: () => false, ask }),
  )
}

async function ask({ services, hall, caller, wire }: Asking<DeviceCommand>): Promise<Done> {
  assertMayDirect(caller)
  const { plan } = await hall.today()
  if (wire.type === 'device.pair') assertFits(plan, wire.kind, wire.shows)
  if (wire.type === 'device.set') {
    const device = await services.devices.find(wire.device)
    if (device === null || device.hall !== hall.id) throw rejected('unknown-device')
    assertFits(plan, device.kind, wire.shows)
  }
  const act = () => services.devices.act(hall.id, wire, callerId(caller!))
  const acted = await (wire.type === 'device.pair'
    ? guarded(services, caller!, act, (answer) => !answer.ok)
    : act())
  if (!acted.ok) throw rejected(acted.why)
  return { seq: acted.seq, result: { device: acted.device } }
}

async function whoAsks(c: Ctx, services: Services): Promise<{ caller: Caller; hall: Hall }> {
  const caller = await requireCaller(c, services)
  const hall = await requireHall(services.halls, c.req.param('hall') ?? '')
  if (!belongsTo(caller, hall.id)) throw rejected('foreign-hall')
  return { caller, hall }
}

function assertMayDirect(caller: Caller | null): void {
  if (!hasRole(caller, 'manager', 'admin')) throw rejected('no-right')
}

/** Codes are not to be found by trying: wrong ones are few for each person. @throws Problem 429 */
async function guarded<T>(
  { limits }: Services,
  caller: Caller,
  look: () => Promise<T>,
  isWrong: (found: T) => boolean = (found) => found === null,
): Promise<T> {
  const seconds = limits.wrongCode.take(callerId(caller))
  if (seconds > 0) throw tooMany(seconds)
  const found = await look()
  if (!isWrong(found)) limits.wrongCode.giveBack(callerId(caller))
  return found
}

/** @throws Problem 422 for what a device of the kind cannot show, or the hall does not have. */
function assertFits({ zones, queues, counters }: Plan, kind: DeviceKind, shows: Shows): void {
  const own: readonly string[] = showsOf[kind]
  for (const name of Object.keys(shows)) if (!own.includes(name)) throw invalid(`shows.${name}`, 'unknown')
  const { zone, counter, queues: some } = shows
  if (own.includes('counter') && counter === undefined) throw invalid('shows.counter', 'missing')
  if (zone !== undefined && !zones.some((each) => each.zone === zone)) throw invalid('shows.zone', 'unknown')
  if (counter !== undefined && !counters.some((each) => each.counter === counter))
    throw invalid('shows.counter', 'unknown')
  if (some?.some((queue) => !queues.some((each) => each.queue === queue)) === true)
    throw invalid('shows.queues', 'unknown')
}
