import type { Finding } from '#shared/domain/finding.ts'
import { type FindingGroup, findingGroups, type RoomFindings } from '#shared/domain/review/roomFindings.ts'

/** A finding that somebody has unfolded, and where it stood. */
export type HeldFinding = { readonly finding: Finding; readonly group: FindingGroup }

export type ShownFinding = { readonly finding: Finding; readonly isSettled: boolean }

/**
 * What stands in each group: the open findings and, where they stood, those that were settled while somebody had them
 * unfolded. Nothing closes an open editor; what the room has decided is shown as decided instead.
 */
export function shownFindings(
  { open, decided }: Pick<RoomFindings, 'open' | 'decided'>,
  held: Iterable<HeldFinding>,
): Readonly<Record<FindingGroup, readonly ShownFinding[]>> {
  const gone = new Set<string>([
    ...findingGroups.flatMap((group) => open[group].map(({ id }) => id)),
    ...decided.map(({ finding }) => finding),
  ])
  const settled = [...held].filter(({ finding }) => !gone.has(finding.id))
  const inGroup = (group: FindingGroup): readonly ShownFinding[] => [
    ...open[group].map((finding) => ({ finding, isSettled: false })),
    ...settled.filter((each) => each.group === group).map(({ finding }) => ({ finding, isSettled: true })),
  ]
  return {
    blocking: inGroup('blocking'),
    error: inGroup('error'),
    warning: inGroup('warning'),
    info: inGroup('info'),
  }
}
