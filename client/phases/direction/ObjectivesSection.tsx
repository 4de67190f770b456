import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import sections from '#client/frame/Sections.module.css'
import { useAddRefusal } from '#client/stores/usePermissions.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { inOrder } from '#shared/domain/inOrder.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import { companyUnitId, type ObjectiveId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './DirectionScreen.module.css'
import { DraftObjective } from './DraftObjective.tsx'
import { ObjectiveCard } from './ObjectiveCard.tsx'

/** Two or three company objectives, each under the priority it serves. */
export function ObjectivesSection() {
  const { t } = useTranslation()
  const mayEdit = useAddRefusal('board', 'objectives', { unitId: companyUnitId }) === null
  const objectives = useBoard((board) => board.objectives)
  const priorities = useBoard((board) => board.priorities)
  const listed = useMemo(
    () => inOrder([...objectives.values()].filter((objective) => objective.unitId === companyUnitId)),
    [objectives],
  )
  const chosen = useMemo(() => inOrder(priorities.values()), [priorities])
  const [justDrafted, setJustDrafted] = useState<ObjectiveId | null>(null)
  const unlinked = listed.filter(({ priorityId }) => priorityId === undefined || !priorities.has(priorityId))
  const cards = (shown: readonly Entry<'objectives'>[]) =>
    shown.map((objective) => (
      <li key={objective.id}>
        <ObjectiveCard objective={objective} siblings={listed} mayEdit={mayEdit} isNew={objective.id === justDrafted} />
      </li>
    ))
  return (
    <section className={sections.section} aria-labelledby="objectives-title">
      <h2 id="objectives-title" className={sections.title}>
        {t('direction.objectives.title')}
      </h2>
      <p className={sections.words}>{t('direction.objectives.words')}</p>
      {listed.length > thresholds.mostCompanyObjectives ? (
        <Notice tone="warn">{t('direction.objectives.tooMany', { count: listed.length })}</Notice>
      ) : null}
      {chosen.length === 0 ? (
        <EmptyState title={t('direction.objectives.noPriorities')}>
          {t('direction.objectives.noPrioritiesWords')}
        </EmptyState>
      ) : null}
      {chosen.map((priority, index) => (
        <section key={priority.id} className={styles.priority} aria-label={priority.title}>
          <header className={styles.priorityHeader}>
            <h3 className={styles.priorityTitle}>
              {t('direction.objectives.from', { place: index + 1, title: priority.title })}
            </h3>
            {mayEdit ? <DraftObjective priority={priority} onDrafted={setJustDrafted} /> : null}
          </header>
          <ul className={styles.objectives}>
            {cards(listed.filter((objective) => objective.priorityId === priority.id))}
          </ul>
        </section>
      ))}
      {unlinked.length > 0 ? (
        <section className={styles.priority} aria-labelledby="unlinked-title">
          <h3 id="unlinked-title" className={styles.priorityTitle}>
            {t('direction.objectives.unlinked')}
          </h3>
          <ul className={styles.objectives}>{cards(unlinked)}</ul>
        </section>
      ) : null}
    </section>
  )
}
