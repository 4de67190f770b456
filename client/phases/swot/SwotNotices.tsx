import { Lock, UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useActor, useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { thresholds } from '#shared/domain/thresholds.ts'
import { homeUnit, isMember } from '#shared/records/roles.ts'
import { useSilence } from './envelope.ts'
import styles from './SwotScreen.module.css'

type Props = { readonly count: number; readonly closedBecause: string | null }

/** What holds for what is written here: who sees it, with or without a name, and whether it is still time. */
export function SwotNotices({ count, closedBecause }: Props) {
  const { t } = useTranslation()
  const { unitId } = useActor()
  const { openedUnits } = useControl()
  const silence = useSilence()
  const isReady = useBoard((board) => board.progress.get(unitId ?? '')?.isReady ?? false)
  const unit = useBoard((board) => board.units.get(unitId ?? '')?.name) ?? ''
  const isOpened = openedUnits.some((opened) => opened === unitId)
  if (closedBecause !== null)
    return (
      <Notice title={t('swot.closed.title')} isUrgent>
        {closedBecause}
      </Notice>
    )
  return (
    <>
      {isOpened ? <Notice tone="warn">{t('swot.late')}</Notice> : null}
      {isReady ? (
        <Notice tone="good" title={t('swot.ready.saidTitle', { unit })}>
          {t('swot.ready.said', { count })}
        </Notice>
      ) : null}
      {silence === 'alone' ? (
        <SilencePromise unit={unit} />
      ) : isOpened ? null : (
        <p className={styles.private}>
          <Lock size={14} aria-hidden />
          {silence === 'shared' ? t('swot.silent.shared', { unit }) : t('swot.unseen', { unit })}
        </p>
      )}
    </>
  )
}

/** The promise stands where one types, with its limits; a group in which one can guess gets none. */
function SilencePromise({ unit }: { readonly unit: string }) {
  const { t } = useTranslation()
  const people = usePeopleInUnit()
  const written = useWrittenSilently()
  const isPromised = people >= thresholds.fewestForAnonymity
  return (
    <details className={styles.promise}>
      <summary>
        <UserRoundX size={14} aria-hidden />
        {isPromised
          ? t('swot.silent.promise', { unit })
          : t('swot.silent.noPromise', { unit, fewest: thresholds.fewestForAnonymity })}
      </summary>
      {isPromised ? <p>{t('swot.silent.limits')}</p> : null}
      <p>{t('swot.silent.operator')}</p>
      <p>{t('swot.silent.unitCount', { unit, count: written })}</p>
    </details>
  )
}

function usePeopleInUnit(): number {
  const { unitId } = useActor()
  const roster = useBoard((board) => board.roster)
  return [...roster.values()].filter(
    ({ role, unitId: named, joinedAt }) => isMember(role) && joinedAt !== undefined && homeUnit(role, named) === unitId,
  ).length
}

export function useWrittenSilently(): number {
  const { unitId } = useActor()
  return useBoard((board) => board.progress.get(unitId ?? '')?.silentNotes) ?? 0
}
