import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { Chip } from '#client/ui/Chip.tsx'
import { formatMeasure } from '#shared/domain/measures.ts'
import type { Entry } from '#shared/records/collections.ts'
import styles from './TheSet.module.css'

/** One key result to read and to sign: what, from where to where, who, by when. */
export function KeyResultLine({ keyResult }: { readonly keyResult: Entry<'keyResults'> }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const style = useNumberStyle()
  const { measure = 'count', baseline, target, owner, due, kind } = keyResult
  const show = (value: number | undefined) =>
    value === undefined ? t('commit.set.missing') : formatMeasure(value, measure, style)
  return (
    <li className={styles.keyResult}>
      <p className={styles.sentence}>{keyResult.text || keyResult.metric || t('common.unnamed')}</p>
      <p className={styles.numbers}>
        <span className={styles.baseline}>{show(baseline)}</span>
        <span aria-hidden>→</span>
        <span className="visually-hidden">{t('commit.set.to')}</span>
        <span className={styles.target}>{show(target)}</span>
      </p>
      <p className={styles.facts}>
        <span>{owner ?? t('commit.set.noOwner')}</span>
        <span>{due ? formats.day(due) : t('commit.set.noDue')}</span>
        {kind ? <Chip>{t(`common.keyResultKinds.${kind}`)}</Chip> : null}
      </p>
    </li>
  )
}
