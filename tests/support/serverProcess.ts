import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildServer } from '#server/build.ts'

/** Beside the packages, so that the built server finds them; git doesn't look there. One for each run, gone with it. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/offsite-faults', import.meta.url))
const builtInto = join(cache, String(process.pid), 'server')

/** The server as `npm start` runs it, built afresh; gives what removes it again. */
export async function buildForFaults(): Promise<() => void> {
  await buildServer(builtInto)
  return () => rmSync(dirname(builtInto), { recursive: true, force: true })
}

export type ServerProcess = {
  readonly url: string
  /** Everything it wrote to its terminal so far. */
  readonly said: () => string
  readonly child: ChildProcess
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

type Start = { readonly dataDir: string; readonly environment?: Readonly<Record<string, string>> }

/** Starts a real server process; the failure is what it said instead of where it is. */
export async function startProcess({
  dataDir,
  environment = {},
}: Start): Promise<ServerProcess | { readonly refusal: string }> {
  const child = spawn(process.execPath, [join(builtInto, 'main.js')], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code ?? 1)),
  )
  const url = await new Promise<string | null>((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /Offsite is at (http:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => resolve(null))
  })
  return url === null ? { refusal: said.trim() } : { url, said: () => said, child, ended }
}
