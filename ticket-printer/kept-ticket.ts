/** The last number that was taken or looked at on this phone: its token, for the code that hangs in the hall. */

const storeKey = 'jiaohao.ticket'

/** Keeps the token on this phone; where nothing can be kept the six digits are typed instead. */
export function keepTicket(token: string): void {
  try {
    localStorage.setItem(storeKey, token)
  } catch {
    // A private window keeps nothing.
  }
}

/** @returns the token, or null. */
export function keptTicket(): string | null {
  try {
    return localStorage.getItem(storeKey)
  } catch {
    return null
  }
}
