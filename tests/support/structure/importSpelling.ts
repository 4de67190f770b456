import { linesMatching } from './linesMatching.ts'
import type { RepositoryFile } from './repositoryFiles.ts'

const climbing = /(?:from|import|import\(|mock\(|url\()\s*['"](?:\.\/)?(?:\.\.\/){2,}[^'"]*/

/** Across folders an import is written `#shared/…`; one that climbs two folders or more hides where it goes. */
export function findClimbingImports(files: readonly RepositoryFile[]): readonly string[] {
  return files
    .filter((file) => /\.(ts|tsx|css)$/.test(file.path))
    .flatMap((file) => linesMatching(file, climbing))
    .map((line) => `${line.at}: write it from the top (#shared/…, #server/…, #client/…, #tests/…): ${line.found}`)
}
