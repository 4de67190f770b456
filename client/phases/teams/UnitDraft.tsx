import { Lock, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { RefusalNotice } from '#client/commands/RefusalNotice.tsx'
import { PhaseFrame } from '#client/frame/PhaseFrame.tsx'
import { Tips } from '#client/frame/Tips.tsx'
import { useMayCommand } from '#client/stores/usePermissions.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useUndoKeys } from '#client/undo/useUndoKeys.ts'
import type { UnitId } from '#shared/ids.ts'
import { CompanyReference } from './CompanyReference.tsx'
import { OfferButton } from './OfferButton.tsx'
import { Prompts } from './Prompts.tsx'
import styles from './teams.module.css'
import { UnitOkrsList } from './UnitOkrsList.tsx'
import { type UnitOkrs, useUnitOkrs } from './useUnitOkrs.ts'
import { useUnitReview } from './useUnitReview.ts'

/** What the members of a unit see: its draft until the lead offers it, from then on the unit's part of the board. */
export function UnitDraft({ unitId }: { readonly unitId: UnitId }) {
  const okrs = useUnitOkrs(unitId)
  if (!okrs) return null
  return <Draft okrs={okrs} />
}

function Draft({ okrs }: { readonly okrs: UnitOkrs }) {
  const { t } = useTranslation()
  const unit = useBoard((board) => board.units.get(okrs.unitId))
  const review = useUnitReview(okrs)
  useUndoKeys(okrs.undo)
  const isLead = useMayCommand('offer')
  const isOffered = okrs.place === 'board'
  const mayEdit = okrs.refusal === null
  const name = unit?.name ?? t('common.unnamed')
  const isEmpty = okrs.objectives.length === 0
  return (
    <PhaseFrame
      phase="teams"
      action={isLead && !isOffered ? <OfferButton okrs={okrs} review={review} /> : null}
      aside={
        <>
          <CompanyReference />
          <Tips title={t('teams.tips.title')} tips={tipNames.map((name) => t(`teams.tips.${name}`))} />
        </>
      }
    >
      <section className={styles.draft} aria-labelledby="unit-okrs-title">
        <header className={styles.head}>
          <h2 id="unit-okrs-title">
            {t(isOffered ? 'teams.draft.offeredTitle' : 'teams.draft.title', { unit: name })}
          </h2>
          <div className={styles.headEnd}>
            {isOffered ? (
              <Chip tone="good" icon={<UsersRound size={14} aria-hidden />}>
                {t('teams.offer.isOffered')}
              </Chip>
            ) : null}
          </div>
          <p className={styles.visibility}>
            {isOffered ? null : <Lock size={16} aria-hidden />}
            {t(isOffered ? 'teams.draft.offered' : 'teams.draft.private')}
          </p>
        </header>
        {isOffered && !isLead ? (
          <Notice>{t('teams.draft.participantsOffered')}</Notice>
        ) : (
          <RefusalNotice refusal={okrs.refusal} />
        )}
        {unit && !unit.leadId && !unit.deputyId ? (
          <Notice tone="warn">{t('teams.draft.noLead', { unit: name })}</Notice>
        ) : null}
        {isEmpty && mayEdit ? <Prompts okrs={okrs} /> : null}
        {isEmpty && !mayEdit ? (
          <EmptyState title={t('teams.draft.empty')}>{t('teams.draft.emptyWords')}</EmptyState>
        ) : null}
        {isEmpty ? null : <UnitOkrsList okrs={okrs} review={review} />}
      </section>
    </PhaseFrame>
  )
}

const tipNames = ['own', 'few', 'serve', 'neighbours'] as const
