import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { homeUnit, isMember } from '#shared/records/roles.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

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

/** One thing a phase waits for. Its sentence stands under `readiness.<code>`, in the number of what `counted` says. */
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

/** What the sentence is in the number of: of all units three are ready, but six themes are there. */
export const counted = ({ code, count, total }: Condition): number => (withoutTotal.has(code) ? count : total)

const withoutTotal: ReadonlySet<ConditionCode> = new Set([
  'themesFormed',
  'prioritiesChosen',
  'objectivesSet',
  'findingsClosed',
])

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

/** The units the room waits for: those with people in them. */
export function awaitedUnits(board: Pick<BoardSnapshot, 'units' | 'roster'>): readonly Entry<'units'>[] {
  const peopled = new Set<string | undefined>(
    [...board.roster.values()].filter(({ role }) => isMember(role)).map(({ role, unitId }) => homeUnit(role, unitId)),
  )
  return workingUnits(board).filter(({ id }) => peopled.has(id))
}

/** The units that do their own SWOT and OKRs: all but the company itself. */
export const workingUnits = ({ units }: Pick<BoardSnapshot, 'units'>): readonly Entry<'units'>[] =>
  [...units.values()].filter(({ id, kind }) => id !== companyUnitId && kind !== 'company')
