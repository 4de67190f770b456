import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** In `dist`: when the last build began, in milliseconds since 1970. */
export const stampFile = 'built-at'

const sources = ['client', 'server', 'shared', 'package-lock.json', 'vite.config.ts']

/** Whether something that is built from was changed since the last build, or there was none. */
export function isBuildStale(root: string): boolean {
  const stamp = join(root, 'dist', stampFile)
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/server/main.js'))) return true
  const builtAt = Number(readFileSync(stamp, 'utf8'))
  return !(newestChange(root) < builtAt)
}

function newestChange(root: string): number {
  const times = sources.flatMap((source) => {
    const path = join(root, source)
    if (!existsSync(path)) return []
    const status = statSync(path)
    if (!status.isDirectory()) return [status.mtimeMs]
    const entries = readdirSync(path, { recursive: true, encoding: 'utf8' })
    // A folder's own time tells of files that were removed.
    return [status.mtimeMs, ...entries.map((entry) => statSync(join(path, entry)).mtimeMs)]
  })
  return Math.max(...times)
}
