import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { formatCompact } from '#shared/domain/measures.ts'
import type { Measure } from '#shared/records/fields.ts'
import styles from './Wall.module.css'

type Props = {
  readonly baseline: number | undefined
  readonly target: number | undefined
  readonly measure: Measure | undefined
}

/** From where to where; the target larger than where we stand. */
export function FromTo({ baseline, target, measure = 'count' }: Props) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  if (baseline === undefined && target === undefined) return null
  const shown = (value: number | undefined) => (value === undefined ? '–' : formatCompact(value, measure, style))
  return (
    <span className={styles.fromTo}>
      <span className="visually-hidden">{t('wall.fromTo', { baseline: shown(baseline), target: shown(target) })}</span>
      <span aria-hidden>
        {shown(baseline)} → <strong className={styles.target}>{shown(target)}</strong>
      </span>
    </span>
  )
}
