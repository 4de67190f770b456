import { beforeEach, expect, it } from 'vitest'
import { describeSecret } from '#server/auth/describeSecret.ts'
import { createMemoryStore } from '#server/storage/memory.ts'
import type { Store } from '#server/storage/store.ts'
import { accessDocument } from '#server/sync/session.ts'
import type { RosterChange } from '#shared/protocol/commands.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { holdOffsite, type Node, startNode } from '#tests/support/rooms/offsite.ts'

/** Two servers on one store, of which neither hears what the other appends: each finds out by being behind. */
let store: Store
let behind: number
let nodes: readonly [Node, Node]
let offsite: Awaited<ReturnType<typeof holdOffsite>>
let fay: SessionParticipant

beforeEach(async () => {
  const memory = createMemoryStore()
  behind = 0
  store = {
    ...memory,
    watch: () => () => undefined,
    append: async (...asked) => {
      // On its way to the disk: meanwhile the other server decides.
      await new Promise((resolve) => setImmediate(resolve))
      const answer = await memory.append(...asked)
      if (answer.kind === 'behind') behind += 1
      return answer
    },
  }
  nodes = [startNode(store), startNode(store)]
  offsite = await holdOffsite(nodes[0])
  fay = await offsite.join('facilitator', 'Fay')
  await nodes[1].rooms.read(offsite.workshopId, [boardDocument, accessDocument], () => undefined)
})

type Request = Parameters<typeof offsite.command>[1]

const atBoth = (request: Request) => Promise.all(nodes.map((node) => offsite.command(fay, request, node)))

/** The board as the store has it, read by a server that was just started. */
const onDisk = <Value>(read: (board: Parameters<typeof readOne>[0]) => Value): Promise<Value> =>
  startNode(store).rooms.read(offsite.workshopId, [boardDocument], ([board]) => {
    if (!board) throw new Error('the board was asked for')
    return read(board)
  })
const control = () => onDisk((board) => readOne(board, 'control'))

it('the same command that comes to both at once is one step, and is answered alike', async () => {
  const answers = await atBoth({ type: 'lock', commandId: 'command-1' })
  expect(answers).toEqual([
    { ok: true, value: { step: 1 } },
    { ok: true, value: { step: 1 } },
  ])
  expect(await control()).toMatchObject({ isLocked: true, step: 1 })
  expect(behind).toBeGreaterThan(0)
})

it('of two that expect the same step, one is too late and hears where the workshop stands', async () => {
  const answers = await Promise.all([
    offsite.command(fay, { type: 'setTimer', action: 'start', ms: 60_000, expectedStep: 0 }, nodes[0]),
    offsite.command(fay, { type: 'lock', expectedStep: 0 }, nodes[1]),
  ])
  expect(answers).toContainEqual({ ok: true, value: { step: 1 } })
  expect(answers).toContainEqual({ ok: false, failure: { code: 'step_moved', step: 1 } })
  expect(behind).toBeGreaterThan(0)
})

it('many at once are as many steps, each its own', async () => {
  const each = 10
  const answers = await Promise.all(
    Array.from({ length: each }).flatMap(() =>
      nodes.map((node) => offsite.command(fay, { type: 'setTimer', action: 'start', ms: 60_000 }, node)),
    ),
  )
  const steps = answers.map((answer) => (answer.ok ? answer.value.step : 0))
  expect(new Set(steps)).toEqual(new Set(Array.from({ length: each * 2 }, (_, index) => index + 1)))
  expect(await control()).toMatchObject({ step: each * 2 })
})

it('only passes that open are handed out, however often they were made for one command', async () => {
  const changes: RosterChange[] = [{ op: 'addPerson', name: 'Lea', role: 'observer' }]
  const answers = await atBoth({ type: 'editRoster', changes, commandId: 'command-1' })
  const passes = answers.flatMap((answer) => (answer.ok ? (answer.value.passes ?? []) : []))
  expect(behind).toBeGreaterThan(0)
  expect(passes).toHaveLength(1)
  for (const { pass } of passes)
    expect(await describeSecret(startNode(store).rooms, pass)).toMatchObject({
      ok: true,
      value: { participantName: 'Lea' },
    })
})

it('two who go back to versions at once: one after the other, and each keeps what the other brought', async () => {
  const titled = async (title: string) => {
    await offsite.command(fay, { type: 'editSettings', settings: { title } })
    const saved = await offsite.command(fay, { type: 'saveVersion', name: title })
    return saved.ok ? (saved.value.versionId ?? '') : ''
  }
  const [one, other] = [await titled('One'), await titled('Other')]
  const before = await store.versions.list(`${offsite.workshopId}/board`)
  const answers = await Promise.all([
    offsite.command(fay, { type: 'restoreVersion', versionId: one }, nodes[0]),
    offsite.command(fay, { type: 'restoreVersion', versionId: other }, nodes[1]),
  ])
  expect(behind).toBeGreaterThan(0)
  const steps = answers.map((answer) => (answer.ok ? answer.value.step : 0)).sort()
  expect(steps).toEqual([5, 6])
  const kept = await store.versions.list(`${offsite.workshopId}/board`)
  expect(kept.length - before.length).toBe(2)
})

it('nothing is left of a workshop that one deletes while both are at work in it', async () => {
  const works = Array.from({ length: 6 }).flatMap(() =>
    nodes.map((node) => offsite.command(fay, { type: 'setTimer', action: 'start', ms: 60_000 }, node)),
  )
  const removal = offsite.command(fay, { type: 'deleteWorkshop', title: offsite.title }, nodes[1])
  const late = [
    offsite.command(fay, { type: 'openEnvelopes', of: 'unit', unitId: offsite.unitId }, nodes[0]),
    offsite.command(fay, { type: 'goToPhase', phase: 'swot' }, nodes[1]),
  ]
  expect((await removal).ok).toBe(true)
  for (const answer of await Promise.all([...works, ...late]))
    if (!answer.ok) expect(answer.failure.code).toBe('unknown_workshop')
  for (const node of nodes)
    expect(await offsite.command(fay, { type: 'lock' }, node)).toMatchObject({
      ok: false,
      failure: { code: 'unknown_workshop' },
    })
  expect(await store.workshops()).toEqual([])
  for (const path of ['board', 'access', `unit/${offsite.unitId}`])
    expect(await store.head(`${offsite.workshopId}/${path}`)).toBe(0)
})

it.each(['that server', 'another one'] as const)(
  'a deletion that failed halfway is done when %s is asked again',
  async (whom) => {
    const request = { type: 'deleteWorkshop', title: offsite.title, commandId: 'command-1' } as const
    let isBroken = true
    const failing = startNode({
      ...store,
      remove: (workshopId) => (isBroken ? Promise.reject(new Error('no answer')) : store.remove(workshopId)),
    })
    await expect(offsite.command(fay, request, failing)).rejects.toThrow('no answer')
    expect(await store.workshops()).toEqual([offsite.workshopId])
    isBroken = false
    const asked = whom === 'that server' ? failing : nodes[1]
    expect((await offsite.command(fay, request, asked)).ok).toBe(true)
    expect(await store.workshops()).toEqual([])
  },
)

it('whoever sends a command twice at once to one server hears of its passes twice', async () => {
  const changes: RosterChange[] = [{ op: 'addPerson', name: 'Lea', role: 'observer' }]
  const request = { type: 'editRoster', changes, commandId: 'command-1' } as const
  const [first, second] = await Promise.all([offsite.command(fay, request), offsite.command(fay, request)])
  expect(first).toMatchObject({ ok: true, value: { passes: [{ pass: expect.any(String) }] } })
  expect(second).toEqual(first)
})
