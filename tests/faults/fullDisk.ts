import { startProcess } from '#tests/support/serverProcess.ts'
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '#tests/support/smallDisk.ts'
import { stickyId } from '#tests/support/syncStage.ts'
import { until } from '#tests/support/until.ts'
import { countLost, gather } from './cast.ts'
import { type FaultFigures, recoveryOf } from './figures.ts'
import { openWriter, type Writer } from './writer.ts'

const fault = 'a full disk'
const roomLeftBytes = 96 * 1024
const patienceMs = 60_000

/**
 * Fills a small disk until a real server can't write any more: it must stay up, acknowledge nothing, say a sentence, and go
 * on by itself when there is room again.
 */
export async function fillDisk(): Promise<FaultFigures> {
  const disk = mountSmallDisk()
  if (!disk) return { fault, did: '', lost: 0, found: '', skipped: noSmallDisk }
  try {
    return await fillMounted(disk)
  } finally {
    disk.remove()
  }
}

async function fillMounted({ dataDir, fill, makeRoom }: SmallDisk): Promise<FaultFigures> {
  const server = await startProcess({ dataDir })
  if ('refusal' in server) throw new Error(server.refusal)
  const cast = await gather(server)
  const [first] = cast.writers
  if (!first) throw new Error('nobody writes')
  fill(roomLeftBytes)

  const write = () => openWriter(server.url, first.guest, first.path, stickyId('filling0'))
  const writer = await write()
  await until(() => writer.isClosed(), { timeoutMs: patienceMs, what: 'the disk to be full' })
  await until(() => /The disk is full|it is full or broken/.test(server.said()), {
    timeoutMs: patienceMs,
    what: 'the operator to be told',
  })
  const whileFull: Writer[] = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const again = await write()
    whileFull.push(again)
    await until(() => again.isClosed(), { timeoutMs: patienceMs, what: 'the disk to refuse again' })
  }

  makeRoom()
  const freedAt = performance.now()
  const after = await write()
  await until(() => after.acknowledged() > 0, { timeoutMs: patienceMs, what: 'writing to go on' })
  const recovery = performance.now() - freedAt
  const promised = [writer, ...whileFull, after].flatMap((one) => one.promised() ?? [])
  const acknowledged = [writer, ...whileFull, after].reduce((sum, one) => sum + one.acknowledged(), 0)
  after.cut()
  server.child.kill('SIGKILL')
  await server.ended
  const restarted = await startProcess({ dataDir })
  if ('refusal' in restarted) throw new Error(restarted.refusal)
  const lost = await countLost(restarted, cast, promised, 0)
  restarted.child.kill('SIGKILL')
  await restarted.ended
  return {
    fault,
    did: 'filled once, written to 4 times',
    lost,
    found: `server stayed up and said so; ${acknowledged} edits acknowledged; went on by itself`,
    ...recoveryOf([recovery]),
  }
}
