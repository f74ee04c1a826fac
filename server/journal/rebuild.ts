/** `npm run rebuild`: recreates the report tables from the journal and proves that they were, or now are, equal. */

import { openDatabase } from '../db/open.ts'
import { rebuildReports } from './rebuild-reports.ts'

const { sql, close } = await openDatabase()
try {
  const { streams, tickets, legs, cases, differed } = await rebuildReports(sql)
  console.log(
    `${streams} days: ${tickets} tickets and ${legs} legs; ${cases} cases; rebuilt from the journal`,
  )
  const wrong = differed.ticket + differed.leg + differed.case_file
  console.log(
    wrong === 0
      ? 'the report tables were equal to the journal'
      : `mended: ${differed.ticket} tickets, ${differed.leg} legs, ${differed.case_file} cases`,
  )
} finally {
  await close()
}
