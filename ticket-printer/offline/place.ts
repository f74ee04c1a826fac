/** Which hall and which device: as the server says, and until it answers as it was the last time. */

import { deviceToken, findHall, keptToken, wantedHall } from '../../shared/ui/hall.ts'
import type { Keeper } from './keeper.ts'

const patienceMilliseconds = 2000

export interface FoundPlace {
  hall: string
  token: string | undefined
}

/**
 * Finds it; goes on asking the server where it does not answer.
 * @param tell is told what is known, and again when that was not all
 * @returns once something is known
 */
export async function placeOf(keeper: Keeper, tell: (place: FoundPlace) => void): Promise<void> {
  const wanted = wantedHall() ?? ''
  const last = await keeper.lastPlace(wanted)
  const asked = askServer().then(({ hall, token }) => {
    tell({ hall, token })
    const isLent = keptToken('kiosk') === undefined
    if (token !== undefined) void keeper.rememberPlace(wanted, { hall, token, isLent })
  })
  // What was withdrawn is no kiosk without its line either; only a demo hall lends.
  const token = keptToken('kiosk') ?? (last?.isLent === true ? last.token : undefined)
  if (last === null || token === undefined) return await asked
  const late = new Promise<'late'>((wake) => setTimeout(() => wake('late'), patienceMilliseconds))
  if ((await Promise.race([asked, late])) === 'late') tell({ hall: last.hall, token })
}

/** The device is asked for after the hall: where nobody answers the first, nobody answers the second. */
async function askServer(): Promise<FoundPlace> {
  const { hall } = await findHall()
  return { hall, token: await deviceToken('kiosk') }
}
