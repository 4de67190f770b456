import { QualityQuestions } from '#client/okr/QualityQuestions.tsx'
import { useReview } from '#client/stores/useReview.ts'
import type { RuleId } from '#shared/domain/ruleIds.ts'
import type { Entry } from '#shared/records/collections.ts'

/** What can be asked before there are key results: the others come with them, in the next phase. */
const rulesOfWording: ReadonlySet<RuleId> = new Set(['O-NUM', 'O-LINE', 'O-VERB', 'O-VALUE', 'O-TIME'])

/** Questions on the words of an objective, while it is being written. */
export function ObjectiveQuestions({ objective }: { readonly objective: Entry<'objectives'> }) {
  const all = useReview(({ onObjective }) => onObjective(objective.id))
  const findings = all.filter(({ rule }) => rulesOfWording.has(rule))
  if (objective.text.trim() === '' || findings.length === 0) return null
  return <QualityQuestions findings={findings} />
}
