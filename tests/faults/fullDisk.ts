import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mountSmallDisk, noSmallDisk } from '#tests/support/disk/smallDisk.ts'
import { canForbidFiles, filesStayWritable, setFilesWritable } from '#tests/support/disk/unwritableFiles.ts'
import { create } from '#tests/support/rooms/guest.ts'
import { until } from '#tests/support/runner/until.ts'
import { type ServerProcess, startProcess } from '#tests/support/server/serverProcess.ts'
import { stickyId } from '#tests/support/sync/syncStage.ts'
import { countLost, gather } from './cast.ts'
import { type FaultFigures, recoveryOf } from './figures.ts'
import { openWriter, type Writer } from './writer.ts'

const roomLeftBytes = 96 * 1024
const patienceMs = 60_000
const triesWhileFull = 3

/**
 * Takes a real server's disk away until it can't write any more: it must stay up, acknowledge nothing, say a sentence, and go
 * on by itself when it can again. Once on a small disk, and once where its own log can't be written either.
 */
export const fillDisk = async (): Promise<readonly FaultFigures[]> => [await fillSmallDisk(), await forbidAllFiles()]

async function fillSmallDisk(): Promise<FaultFigures> {
  const fault = 'a full disk'
  const disk = mountSmallDisk()
  if (!disk) return { fault, did: '', lost: 0, found: '', skipped: noSmallDisk }
  try {
    const server = await started({ dataDir: disk.dataDir })
    const isSaid = () => /The disk is full|it is full or broken/.test(server.said())
    const take = () => disk.fill(roomLeftBytes)
    return { fault, ...(await withoutDisk(server, disk.dataDir, { take, giveBack: disk.makeRoom, isSaid })) }
  } finally {
    disk.remove()
  }
}

async function forbidAllFiles(): Promise<FaultFigures> {
  const fault = 'a full disk, with the log on it'
  if (!canForbidFiles()) return { fault, did: '', lost: 0, found: '', skipped: filesStayWritable }
  const folder = mkdtempSync(join(tmpdir(), 'offsite-full-'))
  const dataDir = join(folder, 'data')
  try {
    const server = await started({ dataDir, logFile: join(folder, 'server.log') })
    const { pid = 0 } = server.child
    const take = () => setFilesWritable(pid, false)
    const giveBack = () => setFilesWritable(pid, true)
    return { fault, ...(await withoutDisk(server, dataDir, { take, giveBack, isSaid: () => true })) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Disk = {
  readonly take: () => void
  readonly giveBack: () => void
  /** Whether the operator has been told. */
  readonly isSaid: () => boolean
}

async function withoutDisk(
  server: ServerProcess,
  dataDir: string,
  { take, giveBack, isSaid }: Disk,
): Promise<Omit<FaultFigures, 'fault'>> {
  const cast = await gather(server)
  const [first] = cast.writers
  if (!first) throw new Error('nobody writes')
  take()

  const write = () => openWriter(server.url, first.guest, first.path, stickyId('filling0'))
  const writer = await write()
  await until(() => writer.isClosed(), { timeoutMs: patienceMs, what: 'the disk to be full' })
  await until(isSaid, { timeoutMs: patienceMs, what: 'the operator to be told' })
  const whileFull: Writer[] = []
  for (let attempt = 0; attempt < triesWhileFull; attempt += 1) {
    const again = await write()
    whileFull.push(again)
    await until(() => again.isClosed(), { timeoutMs: patienceMs, what: 'the disk to refuse again' })
  }

  giveBack()
  const freedAt = performance.now()
  const after = await write()
  await until(() => after.acknowledged() > 0, { timeoutMs: patienceMs, what: 'writing to go on' })
  const recovery = performance.now() - freedAt
  await create(server.url)
  const writers = [writer, ...whileFull, after]
  const promised = writers.flatMap((one) => one.promised() ?? [])
  const acknowledged = writers.reduce((sum, one) => sum + one.acknowledged(), 0)
  after.cut()
  server.child.kill('SIGKILL')
  await server.ended
  const restarted = await started({ dataDir })
  const lost = await countLost(restarted, cast, promised, 0)
  restarted.child.kill('SIGKILL')
  await restarted.ended
  return {
    did: `taken away once, written to ${writers.length - 1} times`,
    lost,
    found: `server stayed up; ${acknowledged} edits acknowledged; went on by itself`,
    ...recoveryOf([recovery]),
  }
}

async function started(start: Parameters<typeof startProcess>[0]): Promise<ServerProcess> {
  const server = await startProcess(start)
  if ('refusal' in server) throw new Error(server.refusal)
  return server
}
