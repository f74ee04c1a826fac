/** `npm run bench`: figures as ratios to a reference measured in the same run. `npm run bench -- a e` runs some. */

import { benchDatabase } from './bench-database.ts'
import { commandsInManyHalls, commandsInOneHall } from './commands.bench.ts'
import { costWithManyWaiting, restart } from './growth.bench.ts'
import { callsOverHttp } from './http.bench.ts'
import { callToScreen } from './screens.bench.ts'

const asked = process.argv.slice(2)
const wants = (letter: string): boolean => asked.length === 0 || asked.includes(letter)
const database = await benchDatabase()
try {
  if (wants('a')) await commandsInOneHall(database)
  if (wants('b')) await commandsInManyHalls(database)
  if (wants('c')) await callsOverHttp(database)
  if (wants('d')) await callToScreen(database)
  if (wants('e')) await costWithManyWaiting()
  if (wants('f')) await restart(database)
} finally {
  await database.stop()
}
