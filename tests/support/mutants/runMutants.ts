import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { guardMutants } from './guardMutants.ts'
import { type Mutant, mutated } from './mutant.ts'
import { permissionMutants } from './permissionMutants.ts'
import { signingMutants } from './signingMutants.ts'
import { updateMutants } from './updateMutants.ts'

/**
 * Takes each rule out of the guard in turn, in a copy of the sources, and runs the tests there: one has to turn red. Names
 * given on the command line choose the mutants whose name or file holds one of them.
 */
const copied = ['server', 'shared', 'tests', 'package.json', 'vite.config.ts', 'tsconfig.json', '.tsconfig.base.json']
/** First those that are quick; the matrix only for what they don't find out. */
const stages = [
  ['--project', 'shared', '--project', 'server', 'shared/permissions', 'server/sync/guard', 'server/sync/membership'],
  ['--project', 'shared', 'shared/domain/alignment'],
  ['--project', 'integration', 'tests/integration/permissionMatrix.test.ts'],
  ['--project', 'integration', 'tests/integration/permissionMatrixRoles.test.ts'],
]

const wanted = process.argv.slice(2)
const mutants = [...permissionMutants, ...signingMutants, ...guardMutants, ...updateMutants].filter(
  ({ name, file }) => wanted.length === 0 || wanted.some((word) => name.includes(word) || file.includes(word)),
)
const root = mkdtempSync(join(tmpdir(), 'offsite-mutants-'))
process.once('exit', () => rmSync(root, { recursive: true, force: true }))
for (const path of copied) cpSync(path, join(root, path), { recursive: true })
for (const path of ['node_modules', 'client']) symlinkSync(join(process.cwd(), path), join(root, path))

const untouched = runTests()
if (untouched !== null) throw new Error(`the tests are red before anything was taken out: ${untouched}`)
const survivors = mutants.filter((mutant) => {
  const found = foundOut(mutant)
  console.log(
    `${found === null ? 'SURVIVED' : 'found out'}  ${mutant.file}: ${mutant.name}${found ? `  ← ${found}` : ''}`,
  )
  return found === null
})
console.log(`${mutants.length - survivors.length} of ${mutants.length} mutants found out`)
process.exitCode = survivors.length > 0 ? 1 : 0

/** The test that turned red; `null` where none did. */
function foundOut(mutant: Mutant): string | null {
  const path = join(root, mutant.file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(path, mutated(source, mutant))
  try {
    return runTests()
  } finally {
    writeFileSync(path, source)
  }
}

function runTests(): string | null {
  for (const stage of stages) {
    const failed = failedIn(stage)
    if (failed !== null) return failed
  }
  return null
}

function failedIn(stage: readonly string[]): string | null {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const options = ['run', '--bail', '1', '--reporter', 'json', '--pool', 'threads', '--no-isolate']
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, ...options, ...stage], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status === 0) return null
  const failed = /"fullName":"((?:[^"\\]|\\.)*)","status":"failed"/.exec(stdout)?.[1]
  return failed ?? `the tests ended badly: ${stderr.slice(-300)}`
}
