/** The HTTP application: everything that can be asked, in one place. */

import { Hono } from 'hono'
import type { Mornings } from './demo/mornings.ts'
import type { DemoHall } from './demo/people.ts'
import { addBookingCommands } from './routes/booking-commands.ts'
import { addBookingCalendar } from './routes/booking-calendar.ts'
import { addBookings } from './routes/bookings.ts'
import type { VirtualPrinter } from './demo/virtual-printer.ts'
import { addCard } from './routes/card.ts'
import { addCaseCommands } from './routes/case-commands.ts'
import { addCases } from './routes/cases.ts'
import { addClips } from './routes/clips.ts'
import { addCommands } from './routes/commands.ts'
import type { App, Env, Services } from './routes/context.ts'
import { addDemo } from './routes/demo.ts'
import { addDemoMorning } from './routes/demo-morning.ts'
import { addDemoPrinter } from './routes/demo-printer.ts'
import { addDevices } from './routes/devices.ts'
import { addDepartment } from './routes/department.ts'
import { addDocs } from './routes/docs.ts'
import { answerErrors, frame, onlyMethods, smallBody } from './routes/frame.ts'
import { addGuides } from './routes/guides.ts'
import { addHealth } from './routes/health.ts'
import { addJournal } from './routes/journal.ts'
import { addArrival } from './routes/arrival.ts'
import { addKioskPolicy } from './routes/kiosk-policy.ts'
import { addNumbers } from './routes/numbers.ts'
import { addPages, demoPages } from './routes/pages.ts'
import { addPastCommands } from './routes/past-commands.ts'
import { addPairings } from './routes/pairings.ts'
import { addPrinting } from './routes/printing.ts'
import { addReplay } from './routes/replay.ts'
import { addScreens } from './routes/screens.ts'
import { addSession } from './routes/session.ts'
import { addTickets } from './routes/tickets.ts'
import { addUsual } from './routes/usual.ts'
import { addViews } from './routes/views.ts'

/**
 * @param demo accounts to give away, `virtual` a printer to play with, `mornings` to watch: under the demo hall alone
 * @returns the application
 */
export function createApp(
  services: Services,
  demo: DemoHall | null = null,
  virtual: VirtualPrinter | null = null,
  mornings: Mornings | null = null,
): App {
  const app = new Hono<Env>()
  app.use(frame(services))
  app.use('/api/*', smallBody)
  answerErrors(app, services)
  addCommands(app, services)
  addPastCommands(app, services)
  addViews(app, services)
  addGuides(app, services)
  addNumbers(app, services)
  addArrival(app, services)
  addCaseCommands(app, services)
  addCases(app, services)
  addTickets(app, services)
  addBookingCommands(app, services)
  addBookings(app, services)
  addBookingCalendar(app, services)
  addCard(app, services)
  addJournal(app, services)
  addReplay(app, services)
  addPrinting(app, services)
  addScreens(app, services)
  addPairings(app, services)
  addDevices(app, services)
  addUsual(app, services)
  addDepartment(app, services)
  addSession(app, services)
  addDemo(app, demo, mornings)
  addDemoPrinter(app, virtual, mornings)
  addDemoMorning(app, mornings)
  addHealth(app, services)
  addDocs(app, services)
  addClips(app, services)
  onlyMethods(app)
  addKioskPolicy(app, services)
  addPages(app, virtual === null ? [] : demoPages)
  return app
}
