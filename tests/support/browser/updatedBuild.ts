import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPageWorker } from '#server/build/pageWorker.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const compressed = /\.(br|gz)$/
const text = /\.(js|css|html)$/

/** A copy of the last build, that can be replaced under a running server by what the next one would be. */
export interface UpdatableBuild {
  readonly distDir: string
  /** Every part gets another name and the ones before are gone, as after a change that reaches all of them. */
  readonly update: () => Promise<void>
  readonly remove: () => void
}

export function copyBuild(): UpdatableBuild {
  const dir = mkdtempSync(join(tmpdir(), 'offsite-build-'))
  const distDir = join(dir, 'dist')
  cpSync(join(root, 'dist'), distDir, { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'))
  const clientDir = join(distDir, 'client')
  return {
    distDir,
    update: async () => {
      renameParts(clientDir)
      await buildPageWorker(root, clientDir)
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

function renameParts(clientDir: string): void {
  const assets = join(clientDir, 'assets')
  for (const dir of [clientDir, assets])
    for (const file of readdirSync(dir).filter((name) => compressed.test(name))) rmSync(join(dir, file))
  const nextNames = new Map(readdirSync(assets).map((name) => [name, name.replace('.', 'x.')]))
  const oldName = new RegExp([...nextNames.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  for (const [name, nextName] of nextNames) {
    renameSync(join(assets, name), join(assets, nextName))
    if (text.test(nextName)) renew(join(assets, nextName))
  }
  renew(join(clientDir, 'index.html'))

  function renew(path: string): void {
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(oldName, (name) => nextNames.get(name) ?? name),
    )
  }
}
