import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './DirectionScreen.module.css'

/** A target to read: the target large, where we stand today beside it. */
export function TargetLine({ target }: { readonly target: Entry<'targets'> }) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const formats = useFormats()
  const format = (value: number) => formatMeasure(value, target.measure, style)
  return (
    <article className={styles.targetLine} aria-label={target.name || t('direction.targets.unnamed')}>
      <p className={styles.targetTitle}>{target.name || t('direction.targets.unnamed')}</p>
      <p className={styles.targetNumbers}>
        {target.baseline === undefined ? null : (
          <span>{t('direction.targets.from', { value: format(target.baseline) })}</span>
        )}
        {target.value === undefined ? (
          <span>{t('direction.targets.open')}</span>
        ) : (
          <strong>{t('direction.targets.to', { value: format(target.value) })}</strong>
        )}
        {target.due ? <span>{t('direction.targets.by', { day: formats.day(target.due) })}</span> : null}
      </p>
    </article>
  )
}
