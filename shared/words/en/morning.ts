/** What the start page says about the played morning. */

import type { MorningWords } from '../zh-CN/morning.ts'

export const morning: MorningWords = {
  heading: 'Watch a morning',
  lead: 'One click plays a morning of the demo hall: numbers, calls, hand-offs, missed numbers, a printer out of paper, a surge at ten. It has a hall of its own, so the demo hall is not touched, and nothing of it is left once it is stopped.',
  speed: 'Speed',
  speeds: { 1: '1× (real time)', 10: '10×', 30: '30×', 60: '60×' },
  lasts: (minutes) => `takes about ${minutes} min`,
  start: 'Watch a morning',
  starting: 'Opening the doors…',
  stop: 'Stop',
  stopping: 'Tidying up, stops in a moment…',
  compressed: (speed) =>
    speed === 1
      ? 'Real time: people come and are served as they would be.'
      : `At ${speed}×: arrivals and services take a ${speed}th of their time; minutes on the pages are real minutes.`,
  clock: 'Time in the played morning',
  chapters: {
    doors: 'Doors open: people take numbers, counters open',
    first: 'First calls, services and ratings',
    handOff: 'A hand-off keeps number and place; a missed number comes back',
    steady: 'All is well: somebody asks for help, a guide answers',
    paper: 'The kiosk is out of paper: numbers hold, the guide prints the slips again',
    surge: 'Surge at ten: a busload arrives at once',
    relief: 'The flex counter and others open',
    calm: 'The surge is over',
    closing: 'No more numbers: whoever has one is served',
    over: 'The morning is over',
  },
  open: 'Open (several side by side; you can take numbers and call them yourself)',
  pages: {
    wall: 'Wall',
    board: 'Board',
    kiosk: 'Kiosk',
    counter: 'Terminal of counter 7',
    sign: 'Sign of counter 7',
    evaluator: 'Evaluator of counter 7',
    guide: 'Guide desk',
    printer: 'Printer',
    manage: "Manager's desk",
  },
  elsewhere: 'Another server process is playing one. Stop it to play one here.',
  trouble: 'The server does not answer. Please try again in a moment.',
}
