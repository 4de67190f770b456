import { findAlignment } from '#shared/domain/alignment/findAlignment.ts'
import { decidedFindings, openBeforeSigning } from '#shared/domain/alignment/openBlocking.ts'
import { amendmentRule } from '#shared/domain/amendment.ts'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import { findQuality } from '#shared/domain/okrQuality/findQuality.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

export const findingGroups = ['blocking', 'error', 'warning', 'info'] as const
export type FindingGroup = (typeof findingGroups)[number]

export type BoardFindings = {
  /** Open ones, the first group being those that block signing. */
  readonly open: Readonly<Record<FindingGroup, readonly Finding[]>>
  readonly openCount: number
  /** Everything that still holds, by id, decided or not. */
  readonly standing: ReadonlyMap<string, Finding>
  /** Decisions on findings, the latest first; amendments are none. */
  readonly decided: readonly Entry<'decisions'>[]
}

/**
 * What the room has to talk about: how the set fits together, and of its wording what blocks signing. The other questions
 * on wording stand beside each key result, and signatures have a phase of their own. `today` is a day, `2026-03-01`.
 */
export function boardFindings(board: BoardSnapshot, today: string): BoardFindings {
  const context = { today }
  const alignment = findAlignment(board, context).filter(({ rule }) => rule !== 'SIGN-ALL')
  const wording = openBeforeSigning(findQuality(board, context), new Map())
  const shown = sortFindings([...alignment, ...wording])
  const decided = decidedFindings(board.decisions)
  const open = shown.filter(({ id }) => !decided.has(id))
  const blocking = new Set(openBeforeSigning(open, board.decisions).map(({ id }) => id))
  const groupOf = ({ id, severity }: Finding): FindingGroup => (blocking.has(id) ? 'blocking' : severity)
  const inGroup = (group: FindingGroup) => open.filter((finding) => groupOf(finding) === group)
  return {
    open: {
      blocking: inGroup('blocking'),
      error: inGroup('error'),
      warning: inGroup('warning'),
      info: inGroup('info'),
    },
    openCount: open.length,
    standing: new Map(shown.map((finding) => [finding.id, finding])),
    decided: [...board.decisions.values()]
      .filter(({ rule }) => rule !== amendmentRule)
      .sort((one, other) => other.decidedAt - one.decidedAt),
  }
}
