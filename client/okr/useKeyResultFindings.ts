import { useMemo } from 'react'
import { useToday } from '#client/clock/useToday.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import { checkKeyResult } from '#shared/domain/okrQuality/checkKeyResult.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'

/** What the quality rules ask about a key result, also about a draft that no one else sees yet; errors first. */
export function useKeyResultFindings(
  keyResult: Entry<'keyResults'>,
  siblings: readonly Entry<'keyResults'>[],
): readonly Finding[] {
  const start = useBoard((board) => board.settings?.cycleStart)
  const end = useBoard((board) => board.settings?.cycleEnd)
  const today = useToday()
  const driver = useBoard((board) => (keyResult.driverId ? board.drivers.get(keyResult.driverId) : undefined))
  return useMemo(
    () =>
      sortFindings(
        checkKeyResult({
          keyResult,
          siblings,
          isTeam: keyResult.unitId !== companyUnitId,
          driver,
          cycle: { start, end },
          today,
        }),
      ),
    [keyResult, siblings, driver, start, end, today],
  )
}
