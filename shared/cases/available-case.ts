/** Which buttons are live: `decideCase` asked about every command in turn, so that the two cannot disagree (K11). */

import type { CaseCommand, CaseCommandType } from './case-commands.ts'
import { type CaseFile, missingOf } from './case-file.ts'
import { type CaseContext, decideCase, mayReceive } from './decide-case.ts'
import { stepAfter } from './stages.ts'

/** @returns the commands that the actor could give now, in the order of the work. */
export function availableForCase(file: CaseFile, context: CaseContext): CaseCommandType[] {
  const possible = samplesFor(file, context)
    .filter((sample) => 'facts' in decideCase(file, sample, context))
    .map((sample) => sample.type)
  return [...new Set(possible)]
}

function samplesFor(file: CaseFile, context: CaseContext): CaseCommand[] {
  const advance = {
    type: 'case.advance',
    stage: stepAfter(file.opened.kind, file.stage)?.stage ?? 'closed',
    words: '…',
    how: 'phone',
    cause: 'other',
    scope: 'inside',
    answer: 'satisfied',
  } as const
  return [
    { ...advance, finding: 'true' },
    // The one finding that is the management's.
    { ...advance, finding: 'mistaken' },
    { type: 'case.receive', material: missingOf(file)[0] ?? '' },
    { type: 'case.accept' },
    { type: 'case.decline', reason: '…' },
    { type: 'case.reassign', to: someoneElse(file, context), reason: '…' },
    { type: 'case.extend', reason: '…' },
    { type: 'case.note', words: '…' },
    { type: 'case.seeContact' },
  ]
}

/** Whoever comes first: whether it may go to somebody at all is the question. */
function someoneElse(file: CaseFile, { colleagues }: CaseContext): string {
  for (const { id, roles } of colleagues.values()) if (mayReceive(file, { id, roles })) return id
  return ''
}
