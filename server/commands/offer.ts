import * as Y from 'yjs'
import { toActor } from '#server/people/participant.ts'
import { type Refusal, type RefusalCode, refuse } from '#server/refusal.ts'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { contextOf } from '#shared/permissions/context.ts'
import { type OfferedTo, offerRefusal, offerTarget } from '#shared/permissions/offering.ts'
import type { WriteRefusal } from '#shared/permissions.ts'
import type { IdOf, RecordCollection, RecordOf } from '#shared/records/collections.ts'
import { leadsDocument, ownDocument, unitDocument } from '#shared/records/documents.ts'
import { type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { removeRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandContext, CommandRule } from './command.ts'
import { writeRecord } from './writeRecord.ts'

/**
 * The author hands a draft on: from their own document to their unit, to the leads, or from the unit to the whole room.
 * What is there already is brought up to date; what was removed in the draft is removed there.
 */
export const offer: CommandRule<'offer'> = {
  documents: (_board, { to }, { id, unitId }) => {
    if (unitId === null) return []
    const own = ownDocument(id as ParticipantId)
    const unit = unitDocument(unitId as UnitId)
    return { board: [unit], unit: [own, unit], leads: [own, unit, leadsDocument] }[to]
  },
  run: (context, { to }) => {
    const { actor, board, control } = context
    const refusal = offerRefusal(toActor(actor), contextOf(control), to)
    if (refusal) return refuse(codeOf[refusal])
    const unitId = actor.unitId as UnitId
    const draft = draftOf(context, to, unitId)
    if (readOne(draft, 'objectives').size === 0) return refuse('nothing_to_offer')
    const document = to === 'board' ? board : context.document(offerTarget(to, unitId))
    const copied = copyDraft(draft, document, unitId)
    if (!copied.ok) return copied
    if (to === 'board' && !control.offeredUnits.includes(unitId))
      updateSingle(board, 'control', { offeredUnits: [...control.offeredUnits, unitId] })
    return success({})
  },
}

const codeOf = {
  no_unit: 'no_unit',
  role: 'role',
  phase: 'phase',
  locked: 'locked',
  frozen: 'frozen',
  voting: 'voting',
  other_unit: 'other_unit',
  other_author: 'other_author',
  kept: 'kept',
  not_readable: 'not_allowed',
  no_such_collection: 'not_allowed',
} as const satisfies Record<WriteRefusal | 'no_unit', RefusalCode>

/** The leads see the author's own first draft; where there is none, the one the unit works on. */
function draftOf(context: CommandContext, to: OfferedTo, unitId: UnitId): Y.Doc {
  if (to === 'board') return context.document(unitDocument(unitId))
  const own = context.document(ownDocument(context.actor.id as ParticipantId))
  return to === 'leads' && readOne(own, 'objectives').size === 0 ? context.document(unitDocument(unitId)) : own
}

type Draft = 'objectives' | 'keyResults' | 'links'

/**
 * Whatever a draft says of itself, it lands as the offering unit's, and never on a record of another unit. A key result
 * whose objective was removed in the draft waits there with it: on its own it would stand under nothing, and links with
 * it would point at nothing.
 */
function copyDraft(draft: Y.Doc, target: Y.Doc, unitId: UnitId): Result<null, Refusal> {
  const theirs = foreignIds(target, unitId)
  const objectives = owned(readOne(draft, 'objectives'), unitId)
  const drafted = owned(readOne(draft, 'keyResults'), unitId)
  const stands = new Set(objectives.map(({ id }) => id))
  const keyResults = drafted.filter(({ objectiveId }) => stands.has(objectiveId))
  const waiting = drafted.filter(({ objectiveId }) => !stands.has(objectiveId))
  const links = [...readOne(draft, 'links').values()].filter(
    ({ from, to }) => keyResults.some(({ id }) => id === from) && !waiting.some(({ id }) => id === to),
  )
  const claimed = [...objectives, ...drafted, ...links].map(({ id }) => id)
  const above = drafted.map(({ objectiveId }) => objectiveId)
  if ([...claimed, ...above].some((id) => theirs.has(id))) return refuse('offer_collides')
  if (isOverfull(target, { objectives, keyResults, links }))
    return refuse('offer_full', { max: limits.recordsPerCollection })
  carry(draft, target, 'objectives', objectives, theirs)
  carry(draft, target, 'keyResults', keyResults, theirs)
  carry(draft, target, 'links', links, theirs)
  return success(null)
}

const owned = <Record extends { readonly unitId: UnitId }>(
  records: ReadonlyMap<string, Record>,
  unitId: UnitId,
): readonly Record[] => [...records.values()].map((record) => ({ ...record, unitId }))

function carry<Name extends Draft & RecordCollection>(
  draft: Y.Doc,
  target: Y.Doc,
  name: Name,
  records: readonly (RecordOf<Name> & { readonly id: string })[],
  theirs: ReadonlySet<string>,
): void {
  for (const record of records) writeRecord(target, name, record.id, record)
  for (const [id, record] of draft.getMap(name)) {
    const isRemoved = record instanceof Y.Map && record.get('removed') === true
    if (isRemoved && !theirs.has(id)) removeRecord(target, name, id as IdOf<Name>)
  }
}

/** Everything in the target that belongs to another unit, also what it has removed and may bring back. */
function foreignIds(target: Y.Doc, unitId: UnitId): ReadonlySet<string> {
  const unitOf = (id: unknown) => fieldOf(target, 'keyResults', String(id), 'unitId')
  const isForeign = (other: unknown) => other !== undefined && other !== unitId
  const idsOf = (name: Draft, unit: (id: string) => unknown) =>
    [...target.getMap(name).keys()].filter((id) => isForeign(unit(id)))
  return new Set([
    ...idsOf('objectives', (id) => fieldOf(target, 'objectives', id, 'unitId')),
    ...idsOf('keyResults', unitOf),
    ...idsOf('links', (id) => unitOf(fieldOf(target, 'links', id, 'from'))),
  ])
}

function fieldOf(document: Y.Doc, name: Draft, id: string, field: string): unknown {
  const record = document.getMap(name).get(id)
  return record instanceof Y.Map ? record.get(field) : undefined
}

const isOverfull = (
  target: Y.Doc,
  offered: { readonly [Name in Draft]: readonly { readonly id: string }[] },
): boolean =>
  (['objectives', 'keyResults', 'links'] as const).some((name) => {
    const standing = target.getMap(name)
    const added = offered[name].filter(({ id }) => !standing.has(id)).length
    return added > 0 && standing.size + added > limits.recordsPerCollection
  })
