import type { Review } from '#shared/domain/review/reviewer.ts'
import type { Phase } from '#shared/records/phases.ts'
import { assertNever } from '#shared/result.ts'
import { commitConditions, followConditions } from './closingConditions.ts'
import type { Condition } from './condition.ts'
import { poolConditions, prioritiesConditions, setupConditions, swotConditions } from './discoveryConditions.ts'
import {
  alignmentConditions,
  directionConditions,
  keyResultsConditions,
  teamsConditions,
} from './planningConditions.ts'

export type Readiness = {
  /** Everything is done that isn't mere advice. */
  readonly isDone: boolean
  readonly conditions: readonly Condition[]
}

/** What a phase is for, and how far it is. It hinders nobody: the facilitator may move on at any time. */
export function readiness(phase: Phase, review: Review): Readiness {
  const conditions = conditionsOf(phase, review)
  return { conditions, isDone: conditions.every(({ isDone, isAdvice }) => isDone || isAdvice) }
}

function conditionsOf(phase: Phase, review: Review): readonly Condition[] {
  const { board } = review.boardCase
  switch (phase) {
    case 'setup':
      return setupConditions(board)
    case 'swot':
      return swotConditions(board)
    case 'pool':
      return poolConditions(board)
    case 'priorities':
      return prioritiesConditions(board)
    case 'direction':
      return directionConditions(board)
    case 'keyResults':
      return keyResultsConditions(review)
    case 'teams':
      return teamsConditions(board)
    case 'alignment':
      return alignmentConditions(review)
    case 'commit':
      return commitConditions(review)
    case 'follow':
      return followConditions(review)
    default:
      return assertNever(phase)
  }
}
