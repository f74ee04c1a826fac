/** `npm run rebuild`: recreates the report tables from the journal and proves that they were, or now are, equal. */

import { openDatabase } from '../db/open.ts'
import { rebuildReports } from './rebuild-reports.ts'

const { sql, close } = await openDatabase()
try {
  const { streams, tickets, legs, differed } = await rebuildReports(sql)
  console.log(`${streams} days: ${tickets} tickets and ${legs} legs rebuilt from the journal`)
  const wrong = differed.ticket + differed.leg
  console.log(
    wrong === 0
      ? 'the report tables were equal to the journal'
      : `mended: ${differed.ticket} tickets, ${differed.leg} legs`,
  )
} finally {
  await close()
}
