/** What the start page says. */

import type { StartWords } from '../zh-CN/start.ts'

export const start: StartWords = {
  title: 'Jiaohao',
  lead: 'One number, from the first touch to the last word.',
  sub: 'Queueing and first inquiry for government service halls',
  language: '中文',
  open: 'Open',
  groups: {
    citizens: { name: 'Citizens', lead: 'Take a number, wait, rate' },
    clerks: { name: 'Clerks', lead: 'Call, serve, hand on' },
    hall: { name: 'Screens in the hall', lead: 'Seen from afar, and heard' },
    managers: { name: 'Management', lead: 'The whole, and the rules' },
  },
  pages: {
    kiosk: { name: 'Kiosk', lead: 'Touch screen: service, green channel, slip' },
    take: { name: 'Number by phone', lead: 'Take a number and see who is ahead' },
    counter: { name: 'Counter terminal', lead: 'Call, begin, finish: three keys' },
    evaluator: { name: 'Evaluator', lead: 'A rating after each visit' },
    cases: { name: 'Cases', lead: 'Follow-ups, papers to come, complaints, bad ratings' },
    board: { name: 'Board', lead: 'Calls, waits, missed numbers' },
    sign: { name: 'Sign', lead: 'Over a counter: the number it serves' },
    wall: { name: 'Wall', lead: 'All services, counters, waits, ratings' },
    manage: { name: "Manager's desk", lead: 'Stop and resume services, notices, the journal' },
  },
  demo: {
    heading: 'The demo hall',
    lead: 'These accounts and devices work on this machine alone. Try whatever you like.',
    counters: 'Clerks, one account for each counter',
    counterNo: (n) => `No. ${n}`,
    evaluator: 'Evaluator',
    sign: 'Sign',
    others: 'Other people',
    devices: 'Devices',
    password: 'Password of all demo accounts',
    enter: 'Sign in',
    username: 'Username',
    roles: {
      clerk: 'Clerk',
      guide: 'Guide',
      chief: 'Chief',
      manager: 'Manager',
      supervisor: 'Supervisor',
      admin: 'Administrator',
    },
    tour: 'Once around in a minute',
    steps: [
      'Take a number at the kiosk',
      'Sign in at counter 1, open it, press Space to call',
      'See the call on the board',
      'Finish, then rate on the evaluator',
    ],
  },
  developers: {
    heading: 'Integration and operation',
    docs: 'API documentation',
    openapi: 'OpenAPI document',
    health: 'Health',
    ready: 'Readiness',
    metrics: 'Metrics',
  },
}
