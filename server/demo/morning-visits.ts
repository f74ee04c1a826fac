/** Who comes on a morning, for what, and what becomes of it: a list that follows from a seed. */

import { demoPlan } from './plan.ts'
import { arrivals, pickQueue, serviceMinutes, ticketsADay } from './day-shape.ts'
import { randomOf } from './seeded.ts'

export interface MorningVisit {
  /** Minutes after midnight. */
  at: number
  queue: string
  item: string | null
  theme: string | null
  green: string | null
  /** How long it takes at the counter, in minutes. */
  minutes: number
  /** Does not hear the call; comes back later or not. */
  isMissed: boolean
  comesBack: boolean
  /** Belongs to another queue: found out at the counter. */
  handOffTo: string | null
  /** Steps aside for a paper and comes back. */
  isHeld: boolean
  ending: 'done' | 'accepted' | 'notice' | 'accepted-pending' | 'answered'
  /** 1 to 5; null: does not rate. */
  grade: number | null
}

/** When the doors open and when nobody new comes, in minutes after midnight. */
export const doorsOpen = 9 * 60
export const doorsClose = 11 * 60 + 30
/** A bus from the villages. */
export const surgeAt = 10 * 60
const surgeMinutes = 14
const surgeVisits = 60
const atTheDoor = 14
const firstHalfHour = 8 * 60 + 30
/** Where somebody belongs who came to the wrong queue: one that no counter of that queue serves itself. */
const elsewhere: Record<string, string> = { A: 'D', B: 'C', C: 'D', D: 'A', E: 'A', F: 'C', G: 'D', H: 'A' }
const greenGroups = ['elder', 'elder', 'elder', 'disabled', 'pregnant', 'veteran', 'infant']

/** @returns the visits in the order in which they come. */
export function morningVisits(seed: number): MorningVisit[] {
  const random = randomOf(seed)
  const visits: MorningVisit[] = []
  const come = (at: number, queue: string): number => visits.push(visitOf(at, queue, random))
  for (let i = 0; i < atTheDoor; i++) come(doorsOpen + (i * 2) / atTheDoor, pickQueue(random()))
  for (let half = 1; half <= 5; half++)
    for (let i = 0; i < (ticketsADay * arrivals[half]!) / 100; i++)
      come(firstHalfHour + half * 30 + random() * 30, pickQueue(random()))
  for (let i = 0; i < surgeVisits; i++)
    come(surgeAt + random() * surgeMinutes, ['B', 'B', 'D', 'E', 'C'][Math.floor(random() * 5)]!)
  return told(visits.sort((a, b) => a.at - b.at))
}

function visitOf(at: number, queue: string, random: () => number): MorningVisit {
  const items = demoPlan.items.filter((item) => item.queue === queue)
  const item = items[Math.floor(random() * items.length)]
  const mayFollow = item?.materials.some(({ kind }) => kind === 'later') === true
  const dice = random()
  return {
    at,
    queue,
    item: item === undefined || random() < 0.15 ? null : item.item,
    theme: null,
    green: random() < 0.13 ? greenGroups[Math.floor(random() * greenGroups.length)]! : null,
    minutes: Math.min(28, Math.max(2, serviceMinutes(queue, random))),
    isMissed: random() < 0.03,
    comesBack: random() < 0.8,
    handOffTo: random() < 0.04 ? elsewhere[queue]! : null,
    isHeld: random() < 0.015,
    ending:
      item?.kind === 'days'
        ? mayFollow && dice < 0.12
          ? 'accepted-pending'
          : dice < 0.2
            ? 'notice'
            : 'accepted'
        : 'done',
    grade: random() < 0.55 ? gradeAt(random()) : null,
  }
}

function gradeAt(dice: number): number {
  if (dice < 0.72) return 5
  if (dice < 0.95) return 4
  return dice < 0.994 ? 3 : 2
}

/** What a newcomer should see soon is not left to chance. */
function told(visits: MorningVisit[]): MorningVisit[] {
  const first = (queue: string, no: number): MorningVisit | undefined =>
    visits.filter((visit) => visit.queue === queue)[no]
  const change = (visit: MorningVisit | undefined, what: Partial<MorningVisit>): void => {
    if (visit !== undefined) Object.assign(visit, { isMissed: false, handOffTo: null, isHeld: false }, what)
  }
  change(first('A', 0), { handOffTo: 'D', minutes: 4, grade: 5 })
  change(first('B', 0), { minutes: 3, grade: 5 })
  change(first('B', 1), { isMissed: true, comesBack: true })
  change(first('D', 0), { minutes: 4, grade: 4 })
  change(first('D', 2), { green: 'elder' })
  change(first('C', 0), { theme: 'T-BD', item: null, minutes: 5 })
  change(first('A', 4), { isHeld: true })
  change(first('E', 1), { minutes: 6, grade: 2 })
  return visits
}
