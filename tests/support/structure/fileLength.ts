import type { RepositoryFile } from './repositoryFiles.ts'

const longLines = 250
const tooLongLines = 400
const written = /\.(ts|tsx|css|html)$/

/** A file is one idea: over 250 lines it probably holds two (a note), over 400 it certainly does (a problem). */
export function measureFileLengths(files: readonly RepositoryFile[]): {
  readonly notes: readonly string[]
  readonly problems: readonly string[]
} {
  const lengths = files
    .filter((file) => written.test(file.path))
    .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
    .toSorted((a, b) => b.lines - a.lines)
  return {
    problems: lengths
      .filter((file) => file.lines > tooLongLines)
      .map((file) => `${file.path}: ${file.lines} lines, at most ${tooLongLines} are allowed`),
    notes: lengths
      .filter((file) => file.lines > longLines && file.lines <= tooLongLines)
      .map((file) => `${file.path}: ${file.lines} lines, look for the second idea`),
  }
}
