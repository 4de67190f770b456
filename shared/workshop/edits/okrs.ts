import type * as Y from 'yjs'
import type { KeyResultId, LinkId, ObjectiveId, UnitId } from '#shared/ids.ts'
import type { KeyResult, Objective } from '#shared/records/okrs.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, asOneStep, removeRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { placeAtEnd } from './place.ts'

// Each verb works in whichever document holds the set: the board, a unit's drafts, or a lead's own first draft.

/** Adds an objective behind those there are. */
export function addObjective(
  document: Y.Doc,
  id: ObjectiveId,
  objective: Omit<Objective, 'order' | 'removed' | 'text'> & { readonly text?: string },
): void {
  addRecord(document, 'objectives', id, { text: '', ...objective, order: placeAtEnd(document, 'objectives') })
}

/** Adds a key result to an objective, behind those there are. */
export function addKeyResult(
  document: Y.Doc,
  id: KeyResultId,
  keyResult: Omit<KeyResult, 'order' | 'removed' | 'text'> & { readonly text?: string },
): void {
  addRecord(document, 'keyResults', id, { text: '', ...keyResult, order: placeAtEnd(document, 'keyResults') })
}

type Draft = {
  readonly unitId: UnitId
  readonly period: Pick<Objective, 'startsOn' | 'endsOn'>
  /** The words of a first key result; without words there is none. */
  readonly result: { readonly id: KeyResultId; readonly text: string }
}

/** Opens a draft with an objective that is still without words and, where it is known, what will show it, as one step. */
export function startDraft(document: Y.Doc, id: ObjectiveId, { unitId, period, result }: Draft): void {
  const text = result.text.trim()
  asOneStep(document, () => {
    addObjective(document, id, { unitId, ...period })
    if (text !== '') addKeyResult(document, result.id, { objectiveId: id, unitId, text })
  })
}

/** Removes an objective with its key results and their links, as one step; answers how many key results went with it. */
export function removeObjective(document: Y.Doc, id: ObjectiveId): number {
  const own = [...readOne(document, 'keyResults').values()].filter(({ objectiveId }) => objectiveId === id)
  asOneStep(document, () => {
    for (const keyResult of own) removeKeyResult(document, keyResult.id)
    removeRecord(document, 'objectives', id)
  })
  return own.length
}

/** Removes a key result with the links from it and to it, as one step. */
export function removeKeyResult(document: Y.Doc, id: KeyResultId): void {
  const links = [...readOne(document, 'links').values()].filter(({ from, to }) => from === id || to === id)
  asOneStep(document, () => {
    for (const link of links) removeRecord(document, 'links', link.id)
    removeRecord(document, 'keyResults', id)
  })
}

/**
 * Says that one key result contributes to another, and how much, in the measure of `to`; without an amount it still
 * has to be said. A link that is there already is changed instead of doubled.
 */
export function linkKeyResult(
  document: Y.Doc,
  id: LinkId,
  { from, to, amount }: { readonly from: KeyResultId; readonly to: KeyResultId; readonly amount?: number | undefined },
): void {
  const before = contributionsBetween(document, from, to)[0]
  if (before) updateRecord(document, 'links', before.id, { amount })
  else addRecord(document, 'links', id, { from, to, kind: 'contributes', ...(amount === undefined ? {} : { amount }) })
}

/** Takes back that one key result contributes to another. */
export function unlink(document: Y.Doc, from: KeyResultId, to: KeyResultId): void {
  asOneStep(document, () => {
    for (const link of contributionsBetween(document, from, to)) removeRecord(document, 'links', link.id)
  })
}

const contributionsBetween = (document: Y.Doc, from: KeyResultId, to: KeyResultId) =>
  [...readOne(document, 'links').values()].filter(
    (link) => link.kind === 'contributes' && link.from === from && link.to === to,
  )
