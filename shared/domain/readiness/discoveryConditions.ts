import { readPool } from '#shared/domain/pool.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { awaitedUnits, between, type Condition, countOf, workingUnits, yesOrNo } from './condition.ts'

export function setupConditions(board: BoardSnapshot): readonly Condition[] {
  const units = workingUnits(board)
  const isThere = (id: string | undefined) => id !== undefined && board.roster.has(id)
  const led = units.filter(({ leadId, deputyId }) => isThere(leadId) || isThere(deputyId))
  return [
    yesOrNo('purposeWritten', (board.settings?.purpose.trim() ?? '') !== ''),
    countOf('unitsHaveLeads', led.length, units.length),
  ]
}

export function swotConditions(board: BoardSnapshot): readonly Condition[] {
  const units = awaitedUnits(board)
  const ready = units.filter(({ id }) => board.progress.get(id)?.isReady)
  return [countOf('unitsReady', ready.length, units.length)]
}

/** Every sticky has found its place; six to ten themes are advice. */
export function poolConditions(board: BoardSnapshot): readonly Condition[] {
  const { placed, total, themes } = readPool(board.stickies, board.themes)
  const used = themes.filter(({ stickies }) => stickies.length > 0).length
  return [
    countOf('stickiesPlaced', placed, total),
    { ...between('themesFormed', used, thresholds.fewestThemesAdvised, thresholds.mostThemesAdvised), isAdvice: true },
  ]
}

export const prioritiesConditions = (board: BoardSnapshot): readonly Condition[] => [
  between('prioritiesChosen', board.priorities.size, thresholds.fewestPriorities, thresholds.mostPriorities),
]
