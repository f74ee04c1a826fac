/**
 * What is done to the devices of a hall: entered, renamed, told what to show, withdrawn. Every process hears of it by
 * NOTIFY, so that a withdrawn screen is dark at once wherever its line ends.
 */

import { randomUUID } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import type { DeviceKind } from '../../shared/law/actor.ts'
import type { Shows } from '../../shared/wire/devices.ts'
import type { DeviceCommand } from '../../shared/wire/device-shapes.ts'
import type { DeviceRecord } from '../identity/caller.ts'
import { noTokenHash, type Pairings } from './pairings.ts'

const channel = 'device'

export type Acted =
  | { ok: true; seq: number; device: string }
  | { ok: false; why: 'unknown-code' | 'unknown-device' }

interface Act {
  type: 'paired' | 'renamed' | 'set' | 'revoked'
  device: string
  data: object
}

export class Devices {
  private readonly listeners = new Set<(id: string) => void>()
  private unlisten: (() => Promise<void>) | null = null

  constructor(
    private readonly sql: Sql,
    private readonly pairings: Pairings,
  ) {}

  /** Hears from now on what any process does to a device. */
  async start(): Promise<void> {
    const listening = await this.sql.listen(channel, (id) => {
      for (const listener of this.listeners) listener(id)
    })
    this.unlisten = () => listening.unlisten()
  }

  async stop(): Promise<void> {
    await this.unlisten?.().catch(() => undefined)
  }

  /** Calls with each device that was changed or withdrawn. @returns how to stop. */
  onChange(listener: (id: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** @returns the device, or null when there is none (any more). */
  async find(id: string): Promise<DeviceRecord | null> {
    const [row] = await this.sql<DeviceRecord[]>`
      select id, hall, kind, name, counter, zone, shows from device where id = ${id} and revoked_at is null`
    return row ?? null
  }

  /** Does it and records it. The same command again gets the first answer again. */
  async act(hall: string, command: DeviceCommand, actor: string): Promise<Acted> {
    const id = command.id.toLowerCase()
    return await this.sql.begin(async (tx) => {
      // Two of the same id at once: the second waits, and finds the first.
      await tx`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`
      const [known] = await tx<{ seq: string; device: string }[]>`
        select seq, device from device_act where command = ${id} and hall = ${hall}`
      if (known !== undefined) return { ok: true as const, seq: Number(known.seq), device: known.device }
      const act = await this.decide(tx, hall, command)
      if (typeof act === 'string') return { ok: false as const, why: act }
      const { type, device, data } = act
      const [row] = await tx<{ seq: string }[]>`
        insert into device_act (command, hall, device, type, data, actor)
        values (${id}, ${hall}, ${device}, ${type}, ${tx.json(data as never)}, ${actor}) returning seq`
      await tx`select pg_notify(${channel}, ${device})`
      return { ok: true as const, seq: Number(row!.seq), device }
    })
  }

  private async decide(
    tx: TransactionSql,
    hall: string,
    command: DeviceCommand,
  ): Promise<Act | 'unknown-code' | 'unknown-device'> {
    if (command.type === 'device.pair') return await this.pair(tx, hall, command)
    const { device } = command
    switch (command.type) {
      case 'device.rename': {
        const { name } = command
        const done = await tx`
          update device set name = ${name} where id = ${device} and hall = ${hall} and revoked_at is null returning id`
        return done.length === 0 ? 'unknown-device' : { type: 'renamed', device, data: { name } }
      }
      case 'device.set': {
        const { counter, zone, rest } = split(command.shows)
        const done = await tx`
          update device set counter = ${counter}, zone = ${zone}, shows = ${tx.json(rest as never)}
          where id = ${device} and hall = ${hall} and revoked_at is null returning id`
        if (done.length === 0) return 'unknown-device'
        // Where it was until now it will be heard of no more.
        await tx`delete from screen where device = ${device}`
        return { type: 'set', device, data: command.shows }
      }
      case 'device.revoke': {
        const done = await tx`
          update device set revoked_at = now() where id = ${device} and hall = ${hall} and revoked_at is null returning id`
        return done.length === 0 ? 'unknown-device' : { type: 'revoked', device, data: {} }
      }
    }
  }

  private async pair(
    tx: TransactionSql,
    hall: string,
    { code, kind, name, shows }: Extract<DeviceCommand, { type: 'device.pair' }>,
  ): Promise<Act | 'unknown-code'> {
    const device = randomUUID()
    if (!(await this.pairings.take(tx, code, device))) return 'unknown-code'
    await enter(tx, { device, hall, kind, name, shows, tokenHash: noTokenHash() })
    return { type: 'paired', device, data: { kind, name, shows } }
  }
}

async function enter(
  tx: TransactionSql,
  given: {
    device: string
    hall: string
    kind: DeviceKind
    name: string
    shows: Shows
    tokenHash: Buffer
  },
): Promise<void> {
  const { device, hall, kind, name, tokenHash } = given
  const { counter, zone, rest } = split(given.shows)
  await tx`
    insert into device (id, hall, kind, name, counter, zone, shows, token_hash)
    values (${device}, ${hall}, ${kind}, ${name}, ${counter}, ${zone}, ${tx.json(rest as never)}, ${tokenHash})`
}

/** Counter and zone have places of their own: rights follow from them. */
function split({ counter, zone, ...rest }: Shows): {
  counter: number | null
  zone: string | null
  rest: Shows
} {
  return { counter: counter ?? null, zone: zone ?? null, rest }
}
