import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildServer } from '#server/build.ts'
import { until } from '#tests/support/runner/until.ts'

/** A large data file is examined first. */
const startLimitMs = 120_000

/** Beside the packages, so that the built server finds them; git doesn't look there. One for each run, gone with it. */
const cache = fileURLToPath(new URL('../../../node_modules/.cache/offsite-faults', import.meta.url))
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

type Start = {
  readonly dataDir: string
  readonly environment?: Readonly<Record<string, string>>
  /** A file for all it says, as `npm start > server.log 2>&1` has it; else it is read from a pipe. */
  readonly logFile?: string
}

/** Starts a real server process; the failure is what it said instead of where it is. */
export async function startProcess({
  dataDir,
  environment = {},
  logFile,
}: Start): Promise<ServerProcess | { readonly refusal: string }> {
  const log = logFile === undefined ? 'pipe' : openSync(logFile, 'a')
  const child = spawn(process.execPath, [join(builtInto, 'main.js')], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', log, log],
  })
  if (typeof log === 'number') closeSync(log)
  let heard = ''
  const hear = (chunk: Buffer) => {
    heard += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const said = () => (logFile === undefined ? heard : readFileSync(logFile, 'utf8'))
  let isOver = false
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => {
      isOver = true
      resolve(signal ?? code ?? 1)
    }),
  )
  const urlSaid = () => /Offsite is at (http:\S+)/.exec(said())?.[1]
  await until(() => isOver || urlSaid() !== undefined, {
    timeoutMs: startLimitMs,
    what: 'the server to say where it is',
  })
  const url = urlSaid()
  return url === undefined ? { refusal: said().trim() } : { url, said, child, ended }
}
