/**
 * The recorded words of the voice. A hall's own recordings (`CLIPS_DIR`, or `clips` in `DATA_DIR`, with the folders
 * `zh` and `en`) come before those of the product, word by word.
 */

import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isClip } from '../../shared/wire/clips.ts'
import { clipsFolder } from '../clips/folder.ts'
import type { App, Services } from './context.ts'
import { rejected } from './problem.ts'

const kinds: readonly [ending: string, type: string][] = [
  ['wav', 'audio/wav'],
  ['mp3', 'audio/mpeg'],
  ['ogg', 'audio/ogg'],
  ['m4a', 'audio/mp4'],
]
/** A word, not a song. */
const bytesMost = 400_000

/** Adds `GET /clips/{language}/{name}`. Only names of clips lead to a file, whatever else is in the folder. */
export function addClips(app: App, { config }: Services): void {
  const folders = [resolve(config.clipsDir ?? join(config.dataDir, 'clips')), clipsFolder]
  app.get('/clips/:language/:name', async (c) => {
    const { language, name } = c.req.param()
    if (!isClip(language, name)) throw rejected('not-found')
    for (const folder of folders)
      for (const [ending, type] of kinds) {
        const sound = await readSmall(join(folder, language, `${name}.${ending}`))
        if (sound === null) continue
        c.header('Content-Type', type)
        // Long enough for the screens that start together, short enough for who has just put in new ones.
        c.header('Cache-Control', 'public, max-age=60')
        return c.body(sound)
      }
    throw rejected('not-found')
  })
}

async function readSmall(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const found = await stat(path)
    return found.isFile() && found.size <= bytesMost ? new Uint8Array(await readFile(path)) : null
  } catch {
    return null
  }
}
