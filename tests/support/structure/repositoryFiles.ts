import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One file of the repository: its path from the top, with forward slashes, and its text. */
export interface RepositoryFile {
  readonly path: string
  readonly text: string
}

const textFile = /\.(ts|tsx|css|html|json|md|yml|yaml|svg|sh)$|(^|\/)\.[^/]+$|^\.ci\/|^LICENSE$/

/** Every path git tracks or would track, so that a mistake is seen before it is committed and never in what is ignored. */
export function repositoryPaths(root: string): readonly string[] {
  // A clone made by another user (as on build machines) is "dubious" to git; listing its names is harmless.
  const listing = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', listing, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()
}

/** The text files among the paths; pictures, fonts and word vectors hold no words of ours. */
export function readRepositoryFiles(root: string, paths: readonly string[]): readonly RepositoryFile[] {
  return paths
    .filter((path) => textFile.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
