import type * as Y from 'yjs'
import type { LeverKeyResult } from '#shared/domain/drivers/leverToKeyResult.ts'
import { companyUnitId, type KeyResultId, type ObjectiveId } from '#shared/ids.ts'
import type { KeyResult, Objective } from '#shared/records/okrs.ts'
import { asOneStep, proseOf, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import { addKeyResult, addObjective } from './okrs.ts'

type Period = Pick<Objective, 'startsOn' | 'endsOn'>

type Belonging = 'unitId' | 'objectiveId' | 'driverId' | 'order' | 'removed'

export type AcceptedLever = {
  readonly id: KeyResultId
  readonly lever: LeverKeyResult
  /** What people made of it; a lever's own owner stands only where it is named here. */
  readonly said: Partial<Omit<KeyResult, Belonging>> & { readonly text: string; readonly target: number }
  readonly objectiveId: ObjectiveId
  /** For an objective that doesn't stand yet: its words and its period. */
  readonly newObjective?: { readonly text: string; readonly period: Period } | undefined
}

/** A lever becomes a key result of the company, with its objective where that is new, as one step. */
export function acceptLever(board: Y.Doc, { id, lever, said, objectiveId, newObjective }: AcceptedLever): void {
  const { owner: _, ...measured } = lever
  asOneStep(board, () => {
    if (newObjective) {
      const { text, period } = newObjective
      addObjective(board, objectiveId, { text, unitId: companyUnitId, ...period })
    }
    addKeyResult(board, id, { ...measured, ...said, objectiveId, unitId: companyUnitId })
  })
}

/** What a key result says with one target: the sentence that the tree made. */
type Said = { readonly before: string; readonly now: string }

/**
 * A key result takes over the target that its driver has now, as one step. Words that people wrote themselves are theirs;
 * the sentence that the tree made follows the tree.
 */
export function followLever(board: Y.Doc, id: KeyResultId, target: number, sentence: Said): void {
  const prose = proseOf(board, 'keyResults', id, 'text')
  asOneStep(board, () => {
    updateRecord(board, 'keyResults', id, { target })
    if (prose?.toString() === sentence.before) setProse(prose, sentence.now)
  })
}
