import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryStore } from '#server/storage/memory.ts'
import { createRooms, type Rooms } from '#server/sync/rooms.ts'
import { limits } from '#shared/limits.ts'
import { createTrace, createTracedSocket, createTracedStore, type Trace } from '#tests/support/disk/tracedStore.ts'
import { enterRoom } from '#tests/support/rooms/roomWriter.ts'
import { until } from '#tests/support/runner/until.ts'
import { control, openWorkshop, type Person } from '#tests/support/sync/syncServer.ts'
import { addSticky } from '#tests/support/sync/syncStage.ts'

const enter = (rooms: Rooms, trace: Trace, person: Person) =>
  enterRoom(rooms, person, createTracedSocket(trace, person))

const countOf = (trace: Trace, what: string, who: string) =>
  trace.events.filter((event) => event.what === what && 'who' in event && event.who === who).length

/** Edits of two people, a command between them, and somebody who arrives in the middle. */
async function play(manner: 'patient' | 'impatient'): Promise<Trace> {
  const trace = createTrace()
  const rooms = createRooms({ store: createTracedStore(trace, manner) })
  await openWorkshop(rooms, 'swot')
  const [sam, sue] = [await enter(rooms, trace, 'sam'), await enter(rooms, trace, 'sue')]
  for (let count = 0; count < 10; count += 1) {
    addSticky(sam.doc, `sam${count}`)
    addSticky(sue.doc, `sue${count}`)
    const commanded = control(rooms, { isLocked: false, step: count }).then(() =>
      trace.note({ what: 'command', who: 'fay' }),
    )
    if (count === 6) await enter(rooms, trace, 'sam')
    await commanded
  }
  await until(() => countOf(trace, 'saved', 'sam') > 1 && countOf(trace, 'saved', 'sue') > 1)
  await rooms.close()
  return trace
}

describe('the order of things', () => {
  it('is: asked of the disk, on the disk, then shown to others, acknowledged and answered', async () => {
    const trace = await play('patient')
    expect(trace.leaks()).toEqual([])
    for (const what of ['saved', 'update', 'answer', 'command'] as const)
      expect(trace.events.some((event) => event.what === what)).toBe(true)
    expect(trace.events.filter(({ what }) => what === 'flushed').length).toBeGreaterThan(10)
  })

  it('would be seen to be wrong, were the wait for the disk left out', async () => {
    const leaks = (await play('impatient')).leaks()
    for (const what of ['saved', 'update', 'command']) expect(leaks.some((leak) => leak.startsWith(what))).toBe(true)
  })
})

describe('a tick', () => {
  let rooms: Rooms
  let trace: Trace
  beforeEach(async () => {
    trace = createTrace()
    rooms = createRooms({ store: createMemoryStore() })
    await openWorkshop(rooms, 'swot')
  })

  it('takes what many send within it to the disk as one', async () => {
    const sam = await enter(rooms, trace, 'sam')
    const before = rooms.stats().flushes
    const begun = performance.now()
    const notes = 100
    for (let count = 0; count < notes; count += 1) {
      addSticky(sam.doc, `note${count}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const ticks = (performance.now() - begun) / limits.tickMs
    await rooms.close()
    expect(rooms.stats().updates).toBeGreaterThan(1)
    expect(rooms.stats().flushes - before).toBeLessThanOrEqual(Math.ceil(ticks) + 2)
  })
})
