import { createFinding, type Finding } from '#shared/domain/finding.ts'
import { whereTheme } from '#shared/domain/themes.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId } from '#shared/ids.ts'
import { isInternal } from '#shared/records/discovery.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'

/** PRIO-COUNT: two or three priorities, each with evidence from inside (S/W) and from outside (O/T) (five-step guide). */
export function checkPriorities(board: Pick<BoardSnapshot, 'priorities' | 'stickies' | 'themes'>): readonly Finding[] {
  const count = board.priorities.size
  const isCountRight = count >= thresholds.fewestPriorities && count <= thresholds.mostPriorities
  const counted = isCountRight
    ? []
    : [createFinding('PRIO-COUNT', 'warning', [companyUnitId], { variant: 'count', count })]

  const nowOf = (theme: string) => whereTheme(theme, board.themes)?.id ?? theme
  const inside = new Set<string>()
  const outside = new Set<string>()
  for (const { theme, quadrant } of board.stickies.values()) {
    if (theme !== undefined) (isInternal(quadrant) ? inside : outside).add(nowOf(theme))
  }
  const oneSided = [...board.priorities.values()].flatMap(({ id, title, themeIds }) => {
    const hasInside = themeIds.some((theme) => inside.has(nowOf(theme)))
    const hasOutside = themeIds.some((theme) => outside.has(nowOf(theme)))
    if (hasInside && hasOutside) return []
    const variant = hasInside ? 'outside' : hasOutside ? 'inside' : 'evidence'
    return [createFinding('PRIO-COUNT', 'warning', [id], { variant, priority: title })]
  })
  return [...counted, ...oneSided]
}
