import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import type { BoardCase } from '#shared/domain/review/boardCase.ts'
import { findContributionGaps, findUnquantified } from './contributionGaps.ts'
import { findOrphans, findPriorityGaps, findTeamGaps } from './coverageGaps.ts'
import { findOpenDependencies, findWrongOrder } from './dates.ts'
import { findBelowSizeGate, findOwnerLoad, findTeamLoad } from './load.ts'
import { findMetricConflicts } from './metricConflicts.ts'
import { findMissingSignatures } from './signatures.ts'

type AlignmentRule = (boardCase: BoardCase) => readonly Finding[]

const alignmentRules: readonly AlignmentRule[] = [
  findContributionGaps,
  findUnquantified,
  findPriorityGaps,
  findTeamGaps,
  findMetricConflicts,
  findOpenDependencies,
  findWrongOrder,
  findOrphans,
  findTeamLoad,
  findOwnerLoad,
  findBelowSizeGate,
  findMissingSignatures,
]

/** Gaps, overlaps, conflicts and dependencies of the whole set, errors first. Time grows with the number of links. */
export function findAlignment(boardCase: BoardCase): readonly Finding[] {
  const byId = new Map(alignmentRules.flatMap((rule) => rule(boardCase)).map((finding) => [finding.id, finding]))
  return sortFindings([...byId.values()])
}
