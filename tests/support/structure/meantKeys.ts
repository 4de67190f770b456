import { linesMatching } from './linesMatching.ts'
import type { RepositoryFile } from './repositoryFiles.ts'

/** `event.key` held against one of the two keys that input methods take for themselves, or taken out to be. */
const asksTheEvent = /\b(?:event|nativeEvent)\.(?:key|code)\s*[!=]==?\s*['"](?:Enter|NumpadEnter|Escape)['"]/

/**
 * People who write with an input method choose their words with Enter and give them up with Escape. Whether a key was meant
 * for the page, client/ui/meantKey.ts alone can tell, in the order of Safari too.
 */
export function findUnmeantKeys(files: readonly RepositoryFile[]): readonly string[] {
  return files
    .filter(({ path }) => /^client\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((file) => linesMatching(file, asksTheEvent))
    .map(({ at, found }) => `${at}: ask meantKey(event) instead of ${found}`)
}
