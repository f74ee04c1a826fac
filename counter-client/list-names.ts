/** The lists beside the citizen. */

export const lists = ['waiting', 'held', 'missed', 'inquiries'] as const
export type ListName = (typeof lists)[number]
