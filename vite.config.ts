import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { defineConfig } from 'vite'
import { kioskWorker, workerName } from './kiosk-worker.config.ts'

/** Every HTML file at the top of a client is a page of its own. */
const clients = ['counter-client', 'display-client', 'ticket-printer']
const pages = clients
  .filter((client) => existsSync(client))
  .flatMap((client) => readdirSync(client).map((file) => join(client, file)))
  .filter((file) => file.endsWith('.html'))

const server = process.env['SERVER'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [kioskWorker()],
  appType: 'mpa',
  // Files that keep their names: the terminal's manifest and its icons.
  publicDir: 'counter-client/public',
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // The security policy takes fonts from files only, not from data URLs.
    assetsInlineLimit: 0,
    // Terminals in halls are old.
    target: 'chrome87',
    rolldownOptions: {
      input: {
        ...Object.fromEntries(pages.map((page) => [basename(page, '.html'), resolve(page)])),
        [workerName]: resolve('ticket-printer/offline/kiosk-worker.ts'),
      },
      output: {
        // A worker rules what lies below it, and has one name for ever.
        entryFileNames: ({ name }) => (name === workerName ? `${workerName}.js` : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': { target: server }, '/socket.io': { target: server, ws: true } } },
})
