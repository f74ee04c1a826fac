/** The lists beside the citizen. */

export const lists = ['waiting', 'held', 'missed'] as const
export type ListName = (typeof lists)[number]
