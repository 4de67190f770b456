import { linesMatching } from './linesMatching.ts'
import type { RepositoryFile } from './repositoryFiles.ts'

const hex = /(?<![\w&/-])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w/-])/i
const functional = /(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/i
// In a style sheet a colour by name, but not as part of a token (`--ink-black`) or a property (`white-space`).
const named =
  /:[^;{]*(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|yellow|orange|purple|pink|brown|silver|navy|teal)(?![\w-])/i

/** Every colour is a token of client/theme, so that light, dark and high contrast each need one change only. */
export function findLooseColours(files: readonly RepositoryFile[]): readonly string[] {
  return files
    .filter((file) => /^client\/.*\.(css|tsx?)$/.test(file.path) && !/^client\/theme\/|\.test\.tsx?$/.test(file.path))
    .flatMap((file) =>
      [hex, functional, ...(file.path.endsWith('.css') ? [named] : [])].flatMap((pattern) =>
        linesMatching(file, pattern),
      ),
    )
    .map((line) => `${line.at}: a colour outside client/theme: ${line.found}`)
}
