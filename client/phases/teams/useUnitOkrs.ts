import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { Undo } from '#client/stores/undo.ts'
import { useAddRefusal, useWriteRefusal } from '#client/stores/usePermissions.ts'
import { useActor, useBoard, useControl, useUnit, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { UnitId } from '#shared/ids.ts'
import type { WriteRefusal } from '#shared/permissions.ts'
import type { Entry } from '#shared/records/collections.ts'
import { linksInSight } from './linksInSight.ts'

/** A unit's OKRs where they live now: in the unit's draft, or, once offered, on the board. */
export type UnitOkrs = {
  readonly unitId: UnitId
  readonly place: 'unit' | 'board'
  readonly document: Y.Doc
  readonly undo: Undo | null
  readonly objectives: readonly Entry<'objectives'>[]
  readonly keyResultsOf: (objectiveId: string) => readonly Entry<'keyResults'>[]
  /** All of them, objective by objective. */
  readonly keyResults: readonly Entry<'keyResults'>[]
  /** The board's links and, for a draft, the unit's own in place of what the board has of it. */
  readonly links: readonly Entry<'links'>[]
  /** Why one can't edit it now; `null` where one can. */
  readonly refusal: WriteRefusal | null
}

/** `null` for another unit's draft, which isn't open to this person. */
export function useUnitOkrs(unitId: UnitId): UnitOkrs | null {
  const { documents, undo } = useWorkshop()
  const actor = useActor()
  const { offeredUnits } = useControl()
  const draftObjectives = useUnit((unit) => unit.objectives)
  const draftKeyResults = useUnit((unit) => unit.keyResults)
  const draftLinks = useUnit((unit) => unit.links)
  const boardObjectives = useBoard((board) => board.objectives)
  const boardKeyResults = useBoard((board) => board.keyResults)
  const boardLinks = useBoard((board) => board.links)
  const draftRefusal = useWriteRefusal('unit', 'objectives')
  const boardRefusal = useAddRefusal('board', 'objectives', { unitId })

  const isOffered = offeredUnits.includes(unitId)
  const document = isOffered ? documents.board : documents.unit
  const allObjectives = isOffered ? boardObjectives : draftObjectives
  const allKeyResults = isOffered ? boardKeyResults : draftKeyResults
  const isReadable = isOffered || actor.unitId === unitId
  const refusal = isOffered ? boardRefusal : draftRefusal
  const unitUndo = isOffered ? undo.board : undo.unit

  return useMemo(() => {
    if (!document || !allObjectives || !allKeyResults || !isReadable) return null
    const all = [...allKeyResults.values()].filter((keyResult) => !isOffered || keyResult.unitId === unitId)
    const byObjective = groupBy(inOrder(all), ({ objectiveId }) => objectiveId as string)
    const objectives = inOrder(
      [...allObjectives.values()].filter((objective) => !isOffered || objective.unitId === unitId),
    )
    const draft = isOffered ? null : draftLinks
    return {
      unitId,
      place: isOffered ? 'board' : 'unit',
      document,
      undo: unitUndo,
      objectives,
      keyResultsOf: (objectiveId) => byObjective.get(objectiveId) ?? none,
      keyResults: objectives.flatMap(({ id }) => byObjective.get(id) ?? none),
      links: linksInSight({ board: boardLinks, keyResults: boardKeyResults, draft, unitId }),
      refusal,
    }
  }, [
    document,
    allObjectives,
    allKeyResults,
    isReadable,
    isOffered,
    unitId,
    draftLinks,
    boardLinks,
    boardKeyResults,
    unitUndo,
    refusal,
  ])
}

const none: readonly Entry<'keyResults'>[] = []
