/** The page of a device that does not belong to the hall yet. */

import type { PairWords } from '../zh-CN/pair.ts'

export const pair: PairWords = {
  title: 'Enrol a device',
  heading: 'Please enrol this device',
  gone: 'This device was withdrawn',
  goneLead: 'It shows nothing of the hall any more. To use it again, enrol it once more.',
  how: 'The manager types this code on the page “Devices”:',
  code: 'Code',
  renews: (minutes) => `A new code in ${minutes} min`,
  soon: 'A new code in a moment',
  waiting: 'Getting a code…',
  away: 'The server cannot be reached; trying again',
  done: (name) => `Enrolled as “${name}”`,
  opening: 'Opening its page…',
  agent: 'A print agent is enrolled from the agent itself.',
  wall: 'With an account: sign in to the desk and see the wall',
  kinds: {
    kiosk: 'Kiosk',
    board: 'Board',
    sign: 'Counter sign',
    evaluator: 'Evaluator',
    printer: 'Print agent',
    wall: 'Wall',
  },
}
