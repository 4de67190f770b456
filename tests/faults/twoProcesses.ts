import { startProcess } from '#tests/support/server/serverProcess.ts'
import type { FaultFigures } from './figures.ts'
import { recoveryOf } from './figures.ts'
import { makeFolder } from './writtenStore.ts'

/** A second server on the same folder must refuse with a sentence, and must be let in as soon as the first is dead. */
export async function startTwice(times: number): Promise<FaultFigures> {
  const folder = await makeFolder('twice')
  let lost = 0
  const recoveries: number[] = []
  for (let time = 0; time < times; time += 1) {
    const first = await startProcess({ dataDir: folder.path })
    if ('refusal' in first) throw new Error(first.refusal)
    const second = await startProcess({ dataDir: folder.path })
    if (!('refusal' in second) || !second.refusal.includes('Another Offsite server')) lost += 1
    if (!('refusal' in second)) second.child.kill('SIGKILL')
    first.child.kill('SIGKILL')
    await first.ended
    const begun = performance.now()
    const third = await startProcess({ dataDir: folder.path })
    if ('refusal' in third) throw new Error(third.refusal)
    recoveries.push(performance.now() - begun)
    third.child.kill('SIGKILL')
    await third.ended
  }
  await folder.remove()
  return {
    fault: 'two servers on one folder',
    did: `${times} times`,
    lost,
    found: 'the second refused with a sentence; after kill -9 of the first it was let in',
    ...recoveryOf(recoveries),
  }
}
