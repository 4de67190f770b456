import { companyUnitId } from '#shared/ids.ts'
import type { BoardSnapshot } from '#shared/workshop/mirror.ts'
import type { Entry } from '#shared/workshop/schema/collections.ts'

export const conditionCodes = [
  'purposeWritten',
  'unitsHaveLeads',
  'unitsReady',
  'stickiesPlaced',
  'themesFormed',
  'prioritiesChosen',
  'objectivesSet',
  'objectivesLinked',
  'objectivesGradable',
  'unitsOffered',
  'teamOkrsSkipped',
  'findingsClosed',
  'unitsSigned',
  'setFrozen',
  'checkInsCurrent',
  'cycleEnded',
] as const
export type ConditionCode = (typeof conditionCodes)[number]

/** One thing a phase waits for. Its sentence stands under `rules.readiness.<code>`. */
export type Condition = {
  readonly code: ConditionCode
  readonly isDone: boolean
  /** Worth knowing, but nothing the phase waits for. */
  readonly isAdvice: boolean
  /** How many are done, or how many there are. */
  readonly count: number
  /** Of how many, where that is known. */
  readonly total: number
}

/** So many of so many; of none at all is not done. */
export const countOf = (code: ConditionCode, count: number, total: number): Condition => ({
  code,
  count,
  total,
  isDone: total > 0 && count >= total,
  isAdvice: false,
})

/** A number that should lie between two others. */
export const between = (code: ConditionCode, count: number, fewest: number, most: number): Condition => ({
  code,
  count,
  total: most,
  isDone: count >= fewest && count <= most,
  isAdvice: false,
})

export const yesOrNo = (code: ConditionCode, isDone: boolean): Condition => countOf(code, Number(isDone), 1)

/** The units that do their own SWOT and OKRs: all but the company itself. */
export const workingUnits = (board: BoardSnapshot): readonly Entry<'units'>[] =>
  [...board.units.values()].filter(({ id, kind }) => id !== companyUnitId && kind !== 'company')
