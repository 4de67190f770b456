import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFilesWritable } from '#tests/support/disk/unwritableFiles.ts'
import { until } from '#tests/support/runner/until.ts'
import { freePort } from '#tests/support/server/freePort.ts'
import { patience } from '#tests/support/story/patience.ts'

const built = fileURLToPath(new URL('../../../dist', import.meta.url))

/** What `npm start` serves, as a process of its own with data of its own. */
export interface BuiltServer {
  /** `http://127.0.0.1:<port>`, the same after a restart. */
  readonly url: string
  /** As a power cut would: no good-bye, nothing flushed (`kill -9`). */
  readonly kill: () => Promise<void>
  /** Once more on the same port with the same data. */
  readonly restart: () => Promise<void>
  /** From now on nothing more goes into its files, as on a full disk; or it does again. */
  readonly setDisk: (state: 'writable' | 'full') => void
  /** Ends it, and removes its data. */
  readonly close: () => Promise<void>
}

export interface Served {
  /** What is served, where it isn't the last build. */
  readonly distDir?: string
  /** Where its data are, where it isn't a folder of its own; whoever names one removes it. */
  readonly dataDir?: string
}

export async function startBuiltServer({ distDir = built, dataDir: given }: Served = {}): Promise<BuiltServer> {
  const dataDir = given ?? mkdtempSync(join(tmpdir(), 'offsite-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = () => startProcess(join(distDir, 'server/main.js'), url, { PORT: String(port), DATA_DIR: dataDir })
  let running = await start()
  return {
    url,
    kill: () => end(running, 'SIGKILL'),
    restart: async () => {
      running = await start()
    },
    setDisk: (state) => {
      if (running.pid !== undefined) setFilesWritable(running.pid, state === 'writable')
    },
    close: async () => {
      await end(running, 'SIGTERM')
      if (given === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function startProcess(
  program: string,
  url: string,
  environment: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const server = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...environment },
    // Not straight into a file, which a server with a full disk could not write into either.
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  server.stderr?.pipe(process.stderr, { end: false })
  // A run that is broken off leaves no server behind.
  const follow = () => server.kill('SIGKILL')
  process.once('exit', follow)
  server.once('exit', () => process.off('exit', follow))
  const isReady = async () => {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`)
    return (await fetch(`${url}/readyz`)).ok
  }
  await until(isReady, { timeoutMs: patience.serverStartMs, what: 'the built server to be ready' })
  return server
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}
