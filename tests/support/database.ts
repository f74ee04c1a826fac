/** Databases for tests: real ones, cloned from the migrated template in a few milliseconds. */

import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** @returns a database of its own with the whole schema and nothing in it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = inject('database')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(template.replace(/[^/]*$/, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    await admin.unsafe(`create database ${name} template ${template.split('/').at(-1)!} strategy file_copy`)
  } finally {
    await admin.end()
  }
  return { url: template.replace(/[^/]*$/, name), drop: () => dropDatabase(template, name) }
}

async function dropDatabase(template: string, name: string): Promise<void> {
  const admin = postgres(template.replace(/[^/]*$/, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    await admin.unsafe(`drop database if exists ${name} with (force)`)
  } finally {
    await admin.end()
  }
}
