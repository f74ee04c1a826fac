/** What the check of a plan says. */

import type { PlanWords } from '../zh-CN/plan.ts'

export const plan: PlanWords = {
  loaded: (name, seq) => `The plan of "${name}" is in force (version ${seq}).`,
  refused: (count) => `The plan was not taken; ${count} ${count === 1 ? 'thing is' : 'things are'} wrong:`,
  usage: 'Usage: npm run plan -- FILE.json [--lang zh-CN|en]',
  unreadable: (file) => `${file} cannot be read: it is no valid JSON file.`,
  problems: {
    twice: (value) => `"${value}" stands twice`,
    unknown: (value) => `"${value}" does not exist`,
    'prefix-form': (value) =>
      `prefix "${value}" must be one or two capital letters without I, O, Q, and not SW`,
    'prefix-shared': (value) => `prefix "${value}" belongs to another queue already`,
    'not-served': (value) => `no counter serves queue "${value}"`,
    'group-missing': (value) => `the regulation's green group "${value}" is missing`,
    'session-order': (value) => `session ${value} does not begin before it ends`,
    'session-overlap': (value) => `session ${value} overlaps another`,
    'days-missing': (value) => `item "${value}" names no working days`,
    vague: (value) => `"${value}" is a catch-all: a guide names each material`,
    'date-form': (value) => `"${value}" is no date, write for example 2026-10-01`,
    'booking-share': (value: string) =>
      `a share of ${value} is more than half: whoever just comes must have a place`,
    'no-places': (value: string) => `queue "${value}" has no place to book at this share`,
    'no-walk-ins': (value: string) => `more than half of a day’s numbers of queue "${value}" could be booked`,
    'local-form': (value) => `“${value}” should be an address of the machine itself, http://127.0.0.1:port`,
    'local-without-agent': (value) => `“${value}” is only for a printer whose address is agent`,
    'address-form': (value) =>
      `the printer address “${value}” should be tcp://host:port, file:///device or agent`,
    missing: () => 'is missing',
    shape: () => 'has the wrong form or value',
    'time-zone': () => 'is no time zone, write for example Asia/Shanghai',
  },
}
