import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { useActor, useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { companyUnitId } from '#shared/ids.ts'
import styles from './FollowScreen.module.css'
import { KeyResultFollowUp } from './KeyResultFollowUp.tsx'
import { ReviewSummary } from './ReviewSummary.tsx'

type Scope = 'mine' | 'company' | 'all'

/** The monthly review: each key result with its value, how sure its owner is, and where it stands against the plan. */
export function FollowScreen() {
  const { t } = useTranslation()
  const { unitId, role } = useActor()
  const { frozen } = useControl()
  const hasOwnUnit = unitId !== null && unitId !== companyUnitId && role !== 'facilitator'
  const [scope, setScope] = useState<Scope>(hasOwnUnit ? 'mine' : 'company')
  const keyResults = useBoard((board) => board.keyResults)
  const objectives = useBoard((board) => board.objectives)
  const groups = useMemo(() => {
    const isShown = (owner: string) =>
      scope === 'all' || (scope === 'company' ? owner === companyUnitId : owner === unitId)
    return [...objectives.values()]
      .filter((objective) => isShown(objective.unitId))
      .sort((left, right) => (left.order < right.order ? -1 : 1))
      .map((objective) => ({
        objective,
        keyResults: [...keyResults.values()]
          .filter((keyResult) => keyResult.objectiveId === objective.id)
          .sort((left, right) => (left.order < right.order ? -1 : 1)),
      }))
      .filter((group) => group.keyResults.length > 0)
  }, [objectives, keyResults, scope, unitId])
  const scopes: readonly Scope[] = hasOwnUnit ? ['mine', 'company', 'all'] : ['company', 'all']

  return (
    <PhaseFrame phase="follow" aside={<ReviewSummary />}>
      {frozen ? null : <Notice>{t('follow.notFrozen')}</Notice>}
      <Segmented
        label={t('follow.scope')}
        value={scope}
        options={scopes.map((value) => ({ value, text: t(`follow.scopes.${value}`) }))}
        onChange={setScope}
      />
      {groups.length === 0 ? <EmptyState title={t('follow.empty')}>{t('follow.emptyWords')}</EmptyState> : null}
      {groups.map(({ objective, keyResults: own }) => (
        <section key={objective.id} className={styles.objective}>
          <h2>{objective.text || t('common.unnamed')}</h2>
          <ul className={styles.keyResults}>
            {own.map((keyResult) => (
              <KeyResultFollowUp key={keyResult.id} keyResult={keyResult} />
            ))}
          </ul>
        </section>
      ))}
    </PhaseFrame>
  )
}
