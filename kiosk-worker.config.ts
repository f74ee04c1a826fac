/** The kiosk's worker is told by the build which files its page has: it keeps all of them or none. */

import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

export const workerName = 'kiosk-worker'
const pageName = 'kiosk'

/** @returns the plugin that puts version and files in front of the worker's script. */
export function kioskWorker(): Plugin {
  return {
    name: workerName,
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
        const page = chunks.find(({ isEntry, name }) => isEntry && name === pageName)
        const worker = chunks.find(({ isEntry, name }) => isEntry && name === workerName)
        if (page === undefined || worker === undefined) throw new Error('the kiosk has no page or no worker')
        const files = [...filesOf(page, bundle)].sort()
        const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
        const told = JSON.stringify({
          version,
          page: `/${page.fileName}`,
          files: files.map((file) => `/${file}`),
        })
        worker.code = `const kioskFiles = ${told}\n${worker.code}`
      },
    },
  }
}

/** Scripts and styles, loaded at once or later, and the figures' font; the Chinese one is a hundred files, kept as they are used. */
function filesOf(page: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>()
  const look = (name: string): void => {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') return
    files.add(name)
    const { importedCss = [], importedAssets = [] } = (chunk as WithAssets).viteMetadata ?? {}
    for (const file of importedCss) files.add(file)
    for (const file of importedAssets) if (file.includes('barlow') && file.endsWith('.woff2')) files.add(file)
    for (const other of [...chunk.imports, ...chunk.dynamicImports]) look(other)
  }
  look(page.fileName)
  return files
}

interface WithAssets {
  viteMetadata?: { importedCss: Iterable<string>; importedAssets: Iterable<string> }
}
