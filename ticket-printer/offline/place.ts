/** Which hall and which device: as the server says, and until it answers as it was the last time. */

import { deviceToken, findHall } from '../../shared/ui/hall.ts'
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
  const wanted = new URLSearchParams(location.search).get('hall') ?? ''
  const last = await keeper.lastPlace(wanted)
  const asked = askServer().then(({ hall, token = last?.token }) => {
    tell({ hall, token })
    if (token !== undefined) void keeper.rememberPlace(wanted, { hall, token })
  })
  if (last === null) return await asked
  const late = new Promise<'late'>((wake) => setTimeout(() => wake('late'), patienceMilliseconds))
  if ((await Promise.race([asked, late])) === 'late') tell(last)
}

/** The device is asked for after the hall: where nobody answers the first, nobody answers the second. */
async function askServer(): Promise<FoundPlace> {
  const { hall } = await findHall()
  return { hall, token: await deviceToken('kiosk') }
}
