import { expect, it } from 'vitest'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { boardDocument, type DocumentRef, ownDocument } from '#shared/records/documents.ts'
import { failure, success } from '#shared/result.ts'
import { createTrace, createTracedStore } from '#tests/support/disk/tracedStore.ts'
import { createCounters } from './counters.ts'
import type { RoomIncident } from './environment.ts'
import { createWorkshop, type Workshop } from './workshop.ts'

const workshopId = 'workshop1'
const owns = Array.from({ length: 40 }, (_, count) => ownDocument(`participant${count}` as never))

function open(store: Store) {
  const incidents: RoomIncident[] = []
  const environment = {
    store,
    counters: createCounters(),
    report: (incident: RoomIncident) => incidents.push(incident),
    flushed: () => undefined,
  }
  return createWorkshop(workshopId, environment)
}

const write = (workshop: Workshop, documents: readonly DocumentRef[], key: string, isMeant = (_: number) => true) =>
  workshop.edit(documents, (docs) => {
    docs.forEach((doc, index) => {
      if (isMeant(index)) doc.getMap('control').set(key, key)
    })
    return success(null)
  })

it('an edit goes to the disk once, however many documents it was only given to read', async () => {
  const trace = createTrace()
  const workshop = open(createTracedStore(trace))
  await write(workshop, [boardDocument], 'first')
  const before = trace.flushes()
  await write(workshop, [boardDocument, ...owns], 'second', (index) => index === 0)
  expect(trace.flushes() - before).toBe(1)
})

it('the client ids for all documents that an edit changes first go to the disk together', async () => {
  const trace = createTrace()
  const workshop = open(createTracedStore(trace))
  await write(workshop, [boardDocument, ...owns], 'first')
  expect(trace.flushes()).toBe(2)
})

it('what somebody else wrote under first is left to them: the edit is made under another client id', async () => {
  const store = createMemoryStore()
  const taken: number[] = []
  const workshop = open({
    ...store,
    claimClientIds: async (claims) => {
      const [claim] = claims
      if (claim && taken.length === 0) {
        taken.push(claim.clientId)
        await store.claimClientIds([{ ...claim, owner: 'participant0' }])
      }
      return store.claimClientIds(claims)
    },
  })
  await write(workshop, [boardDocument, ...owns], 'first')
  const clients = await workshop.read([boardDocument], ([board]) => [...(board?.store.clients.keys() ?? [])])
  expect(clients).toHaveLength(1)
  expect(clients).not.toEqual(taken)
  const owner = async (clientId = 0) =>
    (await store.claimClientIds([{ document: `${workshopId}/board`, clientId, owner: 'nobody' }]))[0]
  expect([await owner(clients[0]), await owner(taken[0])]).toEqual(['server', 'participant0'])
})

it('a server that another one overtook reads only what it missed, and goes on under the same client id', async () => {
  const store = createMemoryStore()
  const loaded: number[] = []
  const here = open({
    ...store,
    watch: () => () => undefined,
    load: async (...asked) => {
      const answer = await store.load(...asked)
      loaded.push(answer.updates.length)
      return answer
    },
  })
  const other = open(store)
  for (const key of ['first', 'second', 'third']) await write(here, [boardDocument], key)
  await write(other, [boardDocument], 'overtaking')
  loaded.length = 0
  await here.edit([boardDocument], ([board]) => failure(board?.getMap('control').size))
  await write(here, [boardDocument], 'fourth')
  expect(loaded).toEqual([1])
  const clients = await here.read([boardDocument], ([board]) => board?.store.clients.size)
  expect(clients).toBe(2)
  const keys = await open(store).read([boardDocument], ([board]) =>
    Object.keys(board?.getMap('control').toJSON() ?? {}),
  )
  expect(keys.sort()).toEqual(['first', 'fourth', 'overtaking', 'second', 'third'])
})
