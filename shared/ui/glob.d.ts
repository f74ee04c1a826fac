/** What the build makes of a pattern: a loader for each file. */
interface ImportMeta {
  glob<T>(pattern: string, options: { import: string }): Record<string, () => Promise<T>>
}
