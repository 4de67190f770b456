import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { refusalsOf } from '#client/rescue/writable.ts'
import { writeAgain } from '#client/rescue/writeAgain.ts'
import type { LostChange } from '#client/session/setAside.ts'
import { actorOn, controlOn } from '#client/stores/actor.ts'
import { judge } from '#server/sync/guard.ts'
import { actorIn, contextIn } from '#server/sync/membership.ts'
import { limits } from '#shared/limits.ts'
import { contextOf } from '#shared/permissions/context.ts'
import { mayRead } from '#shared/permissions.ts'
import { boardDocument, type DocumentRef, leadsDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { readSnapshot } from '#shared/workshop/mirror.ts'
import { toYMap, updateSingle } from '#shared/workshop/writeRecords.ts'
import { cast, delivery, type Player, playerNames, sales } from '#tests/support/matrix/cast.ts'
import { furnish, roomStates } from '#tests/support/matrix/room.ts'
import type { RoomState } from '#tests/support/matrix/whoMayWrite.ts'
import { seedOfThisRun } from '#tests/support/runner/seed.ts'
import { changesIn, type Standing, standingIn } from '#tests/support/verdicts/changes.ts'

const run = { seed: seedOfThisRun('one verdict'), numRuns: 300 }

/** Somebody, a room, a document with the records that stand in it, and what they want to write there. */
type Scene = {
  readonly person: Player
  readonly state: RoomState
  readonly ref: DocumentRef
  readonly standing: readonly Standing[]
  readonly changes: readonly LostChange[]
}

const people = fc.constantFrom<Player>(...playerNames.filter((name) => name !== 'removed').map((name) => cast[name]))
const documentsFor = ({ id }: Player) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(boardDocument) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(leadsDocument, unitDocument(sales), unitDocument(delivery), ownDocument(id)),
    },
  )
const scenes: fc.Arbitrary<Scene> = people.chain((person) =>
  documentsFor(person).chain((ref) =>
    fc.record({
      person: fc.constant(person),
      state: fc.constantFrom(...roomStates),
      ref: fc.constant(ref),
      standing: standingIn(ref.kind),
      changes: changesIn(ref.kind),
    }),
  ),
)

/** As nobody is any more: what the roster says goes. */
const joinedAs = { id: 'anybody', name: 'Anybody', role: 'lead', unitId: delivery } as const

/** The same question, put to both sides; `null` where they may not even read. */
function ask({ person, state, ref, standing }: Scene) {
  const board = new Y.Doc()
  furnish(board, state)
  updateSingle(board, 'control', { step: 1, openedUnits: [], offeredUnits: [] })
  const doc = ref.kind === 'board' ? board : new Y.Doc()
  for (const { collection, key, fields } of standing)
    doc.getMap(collection).set(key, toYMap(collection, fields as never))
  const [actor, context] = [actorIn(board, person.id), contextIn(board)]
  if (!actor || !context) throw new Error(`${person.name} isn't in the room`)
  if (!mayRead(actor, ref)) return null
  const seen = readSnapshot(board, 'board')
  const [me, room] = [actorOn(seen, { participantId: person.id, joinedAs }), contextOf(controlOn(seen))]
  return {
    whoAndWhere: { server: { actor, context }, browser: { actor: me, context: room } },
    browser: (changes: readonly LostChange[]) => refusalsOf(changes, ref, doc, me, room),
    server: (changes: readonly LostChange[]) => {
      const update = updateOf(doc, changes)
      if (!update) return 'nothing to send'
      const ownerOf = () => actor.participantId
      const verdict = judge({ document: ref, doc, update, actor, context, ownerOf, spareBytes: limits.documentBytes })
      if (verdict.kind === 'unready' || verdict.kind === 'unclaimed') throw new Error(verdict.kind)
      return verdict.kind === 'refused' ? verdict.code : null
    },
  }
}

function updateOf(doc: Y.Doc, changes: readonly LostChange[]): Uint8Array | undefined {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  writeAgain(copy, changes, false)
  return updates[0]
}

describe('what the browser offers is what the server takes', () => {
  it('of one change, for the same reason where it is refused', () => {
    const whatCame = new Set<unknown>()
    fc.assert(
      fc.property(scenes, (scene) => {
        const sides = ask(scene)
        fc.pre(sides !== null)
        expect(sides.whoAndWhere.browser).toEqual(sides.whoAndWhere.server)
        for (const change of scene.changes) {
          const verdict = sides.server([change])
          whatCame.add(verdict)
          expect(sides.browser([change])).toEqual([verdict === 'nothing to send' ? null : verdict])
        }
      }),
      run,
    )
    const everyReason = ['role', 'phase', 'locked', 'frozen', 'other_unit', 'other_author', 'kept']
    expect([...whatCame]).toEqual(expect.arrayContaining([null, ...everyReason]))
  })

  it('of several that go out as one, also once the refused ones are left out', () => {
    fc.assert(
      fc.property(scenes, ({ changes, ...scene }) => {
        const sides = ask({ changes, ...scene })
        fc.pre(sides !== null)
        const isTaken = (some: readonly LostChange[]) => [null, 'nothing to send'].includes(sides.server(some))
        const refusals = sides.browser(changes)
        expect(isTaken(changes)).toBe(refusals.every((refusal) => refusal === null))
        expect(isTaken(changes.filter((_, index) => refusals[index] === null))).toBe(true)
      }),
      run,
    )
  })
})
