import { createHash, randomUUID } from 'node:crypto'
import { linkSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failure, type Result, success } from '#shared/result.ts'

/** The longest path that a local socket may have on every system. */
const socketPathBytes = 100
const attempts = 5

/**
 * Makes sure that one process only serves a data directory: two would overwrite one another's work. Who serves it listens on
 * a local socket, which ends with the process, however that ends, and can be asked, so that nothing stale is left to remove.
 * Gives the end of it; the failure is a sentence.
 */
export async function lockDirectory(dataDir: string): Promise<Result<() => Promise<void>, string>> {
  const directory = realpathSync(dataDir)
  const inside = join(directory, 'served.sock')
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 32)
  const outside = process.platform === 'win32' ? `\\\\.\\pipe\\offsite-${hash}` : join(tmpdir(), `offsite-${hash}.sock`)
  const fits = process.platform !== 'win32' && Buffer.byteLength(inside) <= socketPathBytes
  // Some file systems hold no sockets; then the lock lies beside, and holds on this machine.
  const lock = (fits ? await listenAlone(inside) : null) ?? (await listenAlone(outside))
  if (lock === 'taken')
    return failure(
      `Another Offsite server is already using ${directory}. Two on the same data would overwrite each other's work: ` +
        'stop the other one first, or give this one a folder of its own: DATA_DIR=./data2 PORT=4401 npm start',
    )
  if (!lock)
    return failure(`Can't make sure that no other server uses ${directory}: no local socket can be opened there.`)
  return success(() => new Promise<void>((resolve) => lock.close(() => resolve())))
}

/** `null` where no socket can be opened at this place. */
async function listenAlone(path: string): Promise<Server | 'taken' | null> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const listening = await listen(path)
    if (listening.ok) return listening.value
    if (listening.failure !== 'EADDRINUSE') return null
    if (await answers(path)) return 'taken'
    if (!(await removeStale(path))) return 'taken'
  }
  return 'taken'
}

/** Takes the socket of a dead process away; `false` where it turns out to be alive, started in this very moment. */
async function removeStale(path: string): Promise<boolean> {
  const aside = `${path}.${randomUUID().slice(0, 8)}`
  try {
    renameSync(path, aside)
  } catch {
    return true // somebody else was faster
  }
  const isAlive = await answers(aside)
  if (isAlive) linkSync(aside, path)
  rmSync(aside, { force: true })
  return !isAlive
}

function listen(path: string): Promise<Result<Server, string>> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(failure(error.code ?? error.message)))
    server.listen(path, () => {
      server.unref()
      resolve(success(server))
    })
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
