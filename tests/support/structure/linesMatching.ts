import type { RepositoryFile } from './repositoryFiles.ts'

/** Each line on which the pattern is found, as `path:line`, with the words that matched. The pattern needs no flags. */
export function linesMatching(file: RepositoryFile, pattern: RegExp): readonly { at: string; found: string }[] {
  return file.text.split('\n').flatMap((line, index) => {
    const match = pattern.exec(line)
    return match ? [{ at: `${file.path}:${index + 1}`, found: match[0].trim() }] : []
  })
}
