import { decidedFindings, openBeforeSigning } from '#shared/domain/alignment/openBlocking.ts'
import { amendmentRule } from '#shared/domain/amendment.ts'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

export const findingGroups = ['blocking', 'error', 'warning', 'info'] as const
export type FindingGroup = (typeof findingGroups)[number]

export type RoomFindings = {
  /** Open ones, the first group being those that block signing. */
  readonly open: Readonly<Record<FindingGroup, readonly Finding[]>>
  readonly openCount: number
  /** Everything that still holds, by id, decided or not. */
  readonly standing: ReadonlyMap<string, Finding>
  /** Decisions on findings, the latest first; amendments are none. */
  readonly decided: readonly Entry<'decisions'>[]
}

/**
 * What the room has to talk about, on the screen, on the wall and in the files: how the set fits together, and of its
 * wording what blocks signing. The other questions on wording stand beside each key result, and signatures have a phase
 * of their own.
 */
export function roomFindings(
  { decisions }: Pick<BoardSnapshot, 'decisions'>,
  alignment: readonly Finding[],
  quality: readonly Finding[],
): RoomFindings {
  const fit = alignment.filter(({ rule }) => rule !== 'SIGN-ALL')
  const wording = openBeforeSigning(quality, new Map())
  const shown = sortFindings([...fit, ...wording])
  const decided = decidedFindings(decisions)
  const open = shown.filter(({ id }) => !decided.has(id))
  const blocking = new Set(openBeforeSigning(open, decisions).map(({ id }) => id))
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
    decided: [...decisions.values()]
      .filter(({ rule }) => rule !== amendmentRule)
      .sort((one, other) => other.decidedAt - one.decidedAt),
  }
}
