import { CalendarDays, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFigures } from '#client/fields/useFigures.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import type { Entry } from '#shared/records/collections.ts'
import styles from './KeyResultCard.module.css'

type Props = {
  readonly keyResult: Entry<'keyResults'>
  /** Buttons for what can be done with it. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A key result to read: its sentence, baseline → target set large, who owns it, until when, and of which kind. */
export function KeyResultCard({ keyResult, actions, children }: Props) {
  const { t } = useTranslation()
  const figures = useFigures()
  const driver = useBoard((board) => (keyResult.driverId ? board.drivers.get(keyResult.driverId)?.name : undefined))
  const { baseline, target, owner, due, kind, measure = 'count' } = keyResult
  const shown = (value: number | undefined) => figures.valueOrDash(value, measure)
  const isNumeric = baseline !== undefined || target !== undefined
  return (
    <article className={styles.card} aria-label={keyResultName(keyResult) ?? t('okr.keyResult.unnamed')}>
      <div className={styles.head}>
        <p className={styles.sentence}>{keyResultName(keyResult) ?? t('okr.keyResult.unnamed')}</p>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {isNumeric ? (
        <p className={styles.numbers}>
          <span aria-hidden className={styles.baseline}>
            {shown(baseline)}
          </span>
          <span aria-hidden className={styles.arrow}>
            →
          </span>
          <span aria-hidden className={styles.target}>
            {shown(target)}
          </span>
          <span className="visually-hidden">
            {t('okr.keyResult.fromTo', {
              baseline: baseline === undefined ? t('okr.keyResult.noBaseline') : shown(baseline),
              target: target === undefined ? t('okr.keyResult.noTarget') : shown(target),
            })}
          </span>
        </p>
      ) : null}
      <div className={styles.chips}>
        <Chip icon={<UserRound size={14} aria-hidden />} tone={owner ? 'plain' : 'warn'}>
          {owner ?? t('okr.keyResult.noOwner')}
        </Chip>
        <Chip icon={<CalendarDays size={14} aria-hidden />} tone={due ? 'plain' : 'warn'}>
          {due ? t('okr.keyResult.dueOn', { day: figures.day(due) }) : t('okr.keyResult.noDue')}
        </Chip>
        {kind ? (
          <Chip>{t(`common.keyResultKinds.${kind}`)}</Chip>
        ) : (
          <Chip tone="warn">{t('okr.keyResult.noKind')}</Chip>
        )}
        {keyResult.isLeading ? <Chip>{t('okr.keyResult.isLeading')}</Chip> : null}
        {driver ? <Chip tone="accent">{t('okr.keyResult.fromDriver', { driver })}</Chip> : null}
      </div>
      {children}
    </article>
  )
}

/** What a key result is called in a sentence: its words, else its metric. */
export const keyResultName = ({ text, metric }: Pick<Entry<'keyResults'>, 'text' | 'metric'>): string | null =>
  text.trim() || metric?.trim() || null
