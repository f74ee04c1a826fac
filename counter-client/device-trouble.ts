/** Which devices need a human: one that fell silent, cannot be heard, or whose printer cannot print. */

import type { DevicesAnswer, DeviceSeen } from '../shared/wire/devices.ts'

/** @returns whether it is there now. */
export function isHere({ kind, pages, seenAt }: DeviceSeen, now: number): boolean {
  // A print agent comes by with every job that it waits for.
  if (kind === 'printer') return seenAt !== null && now - Date.parse(seenAt) < 60_000
  return pages > 0
}

/** @param now the server's hour. @returns whether somebody should look after it; one never opened is no trouble. */
export function isTrouble(device: DeviceSeen, { printers }: DevicesAnswer, now: number): boolean {
  if (device.seenAt === null) return false
  if (!isHere(device, now)) return true
  if (device.kind === 'board' && (device.sound === 'locked' || device.sound === 'absent')) return true
  return device.printers.some((name) => {
    const printer = printers.find((each) => each.printer === name)
    return printer !== undefined && (printer.trouble !== null || printer.paper === 'near-end')
  })
}
