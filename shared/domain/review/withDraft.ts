import type { UnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** What a unit writes before the others see it. */
export type UnitDraft = {
  readonly unitId: UnitId
  readonly objectives: readonly Entry<'objectives'>[]
  readonly keyResults: readonly Entry<'keyResults'>[]
  /** All links that the unit may count on, the board's and its own. */
  readonly links: readonly Entry<'links'>[]
}

/** The board as it would stand if the unit offered its draft now. */
export const withDraft = (
  board: BoardSnapshot,
  { unitId, objectives, keyResults, links }: UnitDraft,
): BoardSnapshot => ({
  ...board,
  objectives: inPlaceOf(board.objectives, objectives, unitId),
  keyResults: inPlaceOf(board.keyResults, keyResults, unitId),
  links: new Map(links.map((link) => [link.id, link])),
})

type OfUnit = { readonly id: string; readonly unitId: UnitId }

const inPlaceOf = <Record extends OfUnit>(
  onBoard: ReadonlyMap<string, Record>,
  drafted: readonly Record[],
  unitId: UnitId,
): ReadonlyMap<string, Record> =>
  new Map([
    ...[...onBoard].filter(([, record]) => record.unitId !== unitId),
    ...drafted.map((record): [string, Record] => [record.id, { ...record, unitId }]),
  ])
