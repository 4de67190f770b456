import { fileURLToPath } from 'node:url'
import { findLooseColours } from './colours.ts'
import { measureFileLengths } from './fileLength.ts'
import { findForbiddenWords } from './forbiddenWords.ts'
import { findWrongImports } from './importDirection.ts'
import { findClimbingImports } from './importSpelling.ts'
import { findLocaleCalls } from './localeCalls.ts'
import { findUnmeantKeys } from './meantKeys.ts'
import { readRepositoryFiles, repositoryPaths } from './repositoryFiles.ts'
import { findStrayTopLevel } from './topLevel.ts'
import { findWrittenText } from './writtenText.ts'

// The part of `npm run check` that no linter knows: where things stand, what may import what, what may not be written.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const fewestModules = 50

const paths = repositoryPaths(root)
const files = readRepositoryFiles(root, paths)
const lengths = measureFileLengths(files)
const problems = [
  ...findStrayTopLevel(paths),
  ...lengths.problems,
  ...findClimbingImports(files),
  ...findForbiddenWords(files),
  ...findLooseColours(files),
  ...findLocaleCalls(files),
  ...findUnmeantKeys(files),
  ...findWrittenText(files),
  ...(await findWrongImports(root, fewestModules)),
]

for (const note of lengths.notes) console.log(`note: ${note}`)
for (const problem of problems) console.error(problem)
console.log(`Structure: ${files.length} files looked at, ${problems.length} problems.`)
if (problems.length > 0) process.exitCode = 1
