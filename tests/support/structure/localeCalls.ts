import { linesMatching } from './linesMatching.ts'
import type { RepositoryFile } from './repositoryFiles.ts'

const asksForALocale = /(?<![\w.])Intl\s*[.[]|\.(?:toLocale\w+|localeCompare)\b/

/**
 * How numbers, days, times, lists and names are written is asked in one place, shared/locale: two screens that each ask
 * `Intl` write the same day in two ways.
 */
export function findLocaleCalls(files: readonly RepositoryFile[]): readonly string[] {
  return files
    .filter(({ path }) => /^(?:client|server|shared)\/.*\.tsx?$/.test(path))
    .filter(({ path }) => !path.startsWith('shared/locale/') && !/\.test\.tsx?$/.test(path))
    .flatMap((file) => linesMatching(file, asksForALocale))
    .map(({ at, found }) => `${at}: ask shared/locale instead of ${found}`)
}
