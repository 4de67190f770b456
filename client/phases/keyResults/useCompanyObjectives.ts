import { useMemo } from 'react'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { groupBy } from '#shared/domain/groupBy.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'

type CompanyObjectives = {
  readonly objectives: readonly Entry<'objectives'>[]
  readonly keyResultsOf: (objectiveId: string) => readonly Entry<'keyResults'>[]
}

const none: readonly Entry<'keyResults'>[] = []

/** The company's objectives in their order, each with its key results. */
export function useCompanyObjectives(): CompanyObjectives {
  const objectives = useBoard((board) => board.objectives)
  const keyResults = useBoard((board) => board.keyResults)
  return useMemo(() => {
    const byObjective = groupBy(inOrder(keyResults.values()), ({ objectiveId }) => objectiveId)
    return {
      objectives: inOrder([...objectives.values()].filter(({ unitId }) => unitId === companyUnitId)),
      keyResultsOf: (objectiveId) => byObjective.get(objectiveId as Entry<'objectives'>['id']) ?? none,
    }
  }, [objectives, keyResults])
}
