/** The printer beside the agent: whoever wants something of it, the server or the kiosk, waits for whoever is at it (P10). */

import {
  lookAt,
  type Looked,
  type Printed,
  type PrinterAnswers,
  printOn,
} from '../../shared/printer/printer-talk.ts'

export class OnePrinter {
  /** How it answers stands in the hall's plan; whoever has a job tells. */
  answers: PrinterAnswers = { tellsStatus: true, tellsEnd: true }
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly address: string) {}

  /** Asks it how it is. Never throws. */
  look(): Promise<Looked> {
    return this.alone(() => lookAt(this.address, this.answers))
  }

  /** Prints one job. Never throws. */
  print(bytes: Buffer): Promise<Printed> {
    return this.alone(() => printOn(this.address, bytes, this.answers))
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work)
    this.last = done.catch(() => undefined)
    return done
  }
}
