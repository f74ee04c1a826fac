/** Where the recorded words are that ship with the product. */

import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const clipsFolder = dirname(fileURLToPath(import.meta.url))
