/** First inquiries (首问, Reg. 25): who heard a citizen first sees to the end what became of them (H6). */

import type { Outcome } from '../law/commands.ts'
import { type Day, guideDesk, type Ticket } from '../law/day.ts'
import { warningsOf } from '../law/inquiry.ts'
import { iso, itemName, personOf, queueName } from './parts.ts'
import type { DeskView, GuideView, InquiryView } from './shapes.ts'
import type { ViewContext } from './view-of.ts'

const shown = 20

/** @returns the citizens whom this clerk received first and handed on. */
export function inquiriesOf(day: Day, clerk: string | null): Pick<DeskView, 'inquiries' | 'inquiriesCount'> {
  const mine = ticketsOf(day, clerk ?? guideDesk).filter(
    (ticket) => clerk !== null && ticket.legs.some(({ end }) => end === 'handed-off' || end === 'step'),
  )
  return { inquiriesCount: mine.length, inquiries: newest(mine).map((ticket) => inquiryOf(day, ticket)) }
}

/** @returns whoever was received at the guides' desk, with what they asked. */
export function deskInquiriesOf(
  day: Day,
  context: ViewContext,
): Pick<GuideView, 'inquiries' | 'inquiriesCount'> {
  const all = ticketsOf(day, guideDesk)
  return {
    inquiriesCount: all.length,
    inquiries: newest(all).map((ticket) => ({
      ...inquiryOf(day, ticket),
      matter: ticket.inquiry?.matter ?? '',
      by: personOf(ticket.firstClerk?.clerk ?? null, context),
      ...(ticket.branch === null ? {} : { branch: ticket.branch }),
    })),
  }
}

function ticketsOf(day: Day, whose: string): Ticket[] {
  return (day.inquiries.get(whose) ?? []).map((id) => day.tickets.get(id)!)
}

function newest(tickets: readonly Ticket[]): Ticket[] {
  return tickets.slice(-shown).toReversed()
}

function inquiryOf(day: Day, ticket: Ticket): InquiryView {
  return {
    ticket: ticket.id,
    number: ticket.number,
    itemName: itemName(day, ticket),
    state: ticket.state,
    queueName: queueName(day, ticket.queue),
    ...(ticket.counter === null ? {} : { counter: ticket.counter }),
    handOffs: ticket.handOffs,
    receivedAt: iso(ticket.legs.find(({ servedAt }) => servedAt !== null)?.servedAt ?? ticket.issuedAt),
    ...(ticket.finishedAt === null ? {} : { endedAt: iso(ticket.finishedAt) }),
    ...outcomeOf(ticket),
    warnings: warningsOf(ticket),
  }
}

function outcomeOf(ticket: Ticket): { outcome?: Outcome } {
  const outcome = ticket.legs.at(-1)?.outcome
  return outcome == null ? {} : { outcome }
}
