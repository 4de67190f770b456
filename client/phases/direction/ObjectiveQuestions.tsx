import { useMemo } from 'react'
import { QualityQuestions } from '#client/okr/QualityQuestions.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { checkObjective } from '#shared/domain/okrQuality/checkObjective.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import type { Entry } from '#shared/records/collections.ts'

/** What can be asked before there are key results: the others come with them, in the next phase. */
const rulesOfWording: ReadonlySet<RuleId> = new Set(['O-NUM', 'O-LINE', 'O-VERB', 'O-VALUE', 'O-TIME'])

/** Questions on the words of an objective, while it is being written. */
export function ObjectiveQuestions({ objective }: { readonly objective: Entry<'objectives'> }) {
  const start = useBoard((board) => board.settings?.cycleStart)
  const end = useBoard((board) => board.settings?.cycleEnd)
  const hasPriority = useBoard(
    (board) => objective.priorityId !== undefined && board.priorities.has(objective.priorityId),
  )
  const findings = useMemo(
    () =>
      checkObjective({ objective, keyResults: [], isCompany: true, hasPriority, cycle: { start, end } }).filter(
        ({ rule }) => rulesOfWording.has(rule),
      ),
    [objective, hasPriority, start, end],
  )
  if (objective.text.trim() === '' || findings.length === 0) return null
  return <QualityQuestions findings={findings} />
}
