import { defineConfig } from 'vitest/config'

const database = { globalSetup: ['tests/support/global-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // Two cores: more workers only make the races artificial.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'law',
          include: ['tests/law/**/*.test.ts', 'tests/house/**/*.test.ts'],
          // A bound against hanging, not a measure: a busy machine takes ten times as long over the random days.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'server', include: ['tests/{journal,server}/**/*.test.ts'], ...database } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], ...database, testTimeout: 300_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...database,
          globalSetup: [...database.globalSetup, 'tests/support/chromium.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
