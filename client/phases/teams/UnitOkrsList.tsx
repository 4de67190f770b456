import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QualityQuestions } from '#client/okr/QualityQuestions.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { thresholds } from '#shared/domain/thresholds.ts'
import { newId, type ObjectiveId } from '#shared/ids.ts'
import { addObjective } from '#shared/workshop/edits/okrs.ts'
import { ObjectiveBlock } from './ObjectiveBlock.tsx'
import styles from './teams.module.css'
import type { UnitOkrs } from './useUnitOkrs.ts'
import type { UnitReview } from './useUnitReview.ts'

type Props = { readonly okrs: UnitOkrs; readonly review: UnitReview }

/** A unit's objectives with their key results, and what the rules ask about the set as a whole. */
export function UnitOkrsList({ okrs, review }: Props) {
  const { t } = useTranslation()
  const mayEdit = okrs.refusal === null
  const startsOn = useBoard((board) => board.settings?.cycleStart)
  const endsOn = useBoard((board) => board.settings?.cycleEnd)
  const ofTheSet = (review.get(okrs.unitId) ?? []).filter(({ rule }) => rule !== 'O-COUNT')
  const [justAdded, setJustAdded] = useState<ObjectiveId | null>(null)
  const add = () => {
    const id = newId<'objective'>()
    addObjective(okrs.document, id, {
      unitId: okrs.unitId,
      ...(startsOn ? { startsOn } : {}),
      ...(endsOn ? { endsOn } : {}),
    })
    setJustAdded(id)
  }
  return (
    <>
      {mayEdit && okrs.objectives.length > thresholds.mostUnitObjectives ? (
        <Notice tone="warn">{t('teams.draft.advice', { count: okrs.objectives.length })}</Notice>
      ) : null}
      <ul className={styles.objectives}>
        {okrs.objectives.map((objective) => (
          <li key={objective.id}>
            <ObjectiveBlock objective={objective} okrs={okrs} review={review} isNew={objective.id === justAdded} />
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <div>
          <Button icon={<Plus size={18} aria-hidden />} onClick={add}>
            {t('teams.draft.addObjectiveMore')}
          </Button>
        </div>
      ) : null}
      {mayEdit && ofTheSet.length > 0 ? (
        <section className={styles.wholeSet} aria-labelledby="whole-set-title">
          <h3 id="whole-set-title">{t('teams.draft.wholeSet')}</h3>
          <QualityQuestions findings={ofTheSet} />
        </section>
      ) : null}
    </>
  )
}
