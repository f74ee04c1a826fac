/** `npm run verify`: walks the chain of every stream and says where one breaks. */

import { openDatabase } from '../db/open.ts'
import { verifyStream } from './read.ts'

const { sql, close } = await openDatabase()
let broken = 0
try {
  const streams = await sql<{ stream: string }[]>`select stream from journal where seq = 1 order by stream`
  for (const { stream } of streams) {
    const verdict = await verifyStream(sql, stream)
    if (verdict.ok) console.log(`ok      ${stream}  ${verdict.entries} entries  ${verdict.head.slice(0, 16)}`)
    else {
      broken++
      console.log(`BROKEN  ${stream}  at entry ${verdict.seq}: ${verdict.why}`)
    }
  }
  console.log(
    broken === 0
      ? `${streams.length} streams, every chain whole`
      : `${broken} of ${streams.length} streams broken`,
  )
} finally {
  await close()
}
process.exitCode = broken === 0 ? 0 : 1
