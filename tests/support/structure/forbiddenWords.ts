import { linesMatching } from './linesMatching.ts'
import type { RepositoryFile } from './repositoryFiles.ts'

const anywhere = /\b(?:TODO|FIXME)\b|@?ts-ignore|ts-nocheck|biome-ignore/
const anyType = /:\s*any\s*(?:$|[;,)=\]}|&>{[])/
const thisCheck = /^tests\/support\/structure\/forbiddenWords/
const others = /^(package-lock\.json|LICENSE)$/

/** Work put off, and checks switched off, don't enter the repository: what isn't done is said in an issue. */
export function findForbiddenWords(files: readonly RepositoryFile[]): readonly string[] {
  return files
    .filter((file) => !thisCheck.test(file.path) && !others.test(file.path))
    .flatMap((file) => [
      ...linesMatching(file, anywhere),
      ...(/\.tsx?$/.test(file.path) ? linesMatching(file, anyType) : []),
    ])
    .map((line) => `${line.at}: forbidden: ${line.found}`)
}
