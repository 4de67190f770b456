import { Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { useFigures } from '#client/fields/useFigures.ts'
import { IconButton } from '#client/ui/Button.tsx'
import type { Measure } from '#shared/records/fields.ts'
import styles from './contributions.module.css'

type Props = {
  /** The key result at the other end. */
  readonly name: string
  /** Of the key result that is served: the amount is in it. */
  readonly measure: Measure | undefined
  readonly amount: number | undefined
  /** What is still open, in a sentence. */
  readonly hint?: string
  readonly isReadOnly: boolean
  readonly onAmount: (amount: number | undefined) => void
  readonly onUnlink: () => void
}

/** One link between two key results: which, and how much it brings. */
export function ContributionRow({ name, measure, amount, hint, isReadOnly, onAmount, onUnlink }: Props) {
  const { t } = useTranslation()
  const figures = useFigures()
  if (isReadOnly)
    return (
      <li className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={amount === undefined ? styles.muted : styles.brings}>
          {amount === undefined
            ? t('alignment.contributions.noAmount')
            : t('alignment.contributions.brings', { amount: figures.amount(Math.abs(amount), measure) })}
        </span>
      </li>
    )
  return (
    <li className={styles.row}>
      <p className={styles.name}>{name}</p>
      <div className={styles.amount}>
        <span aria-hidden className={styles.heading}>
          {t('alignment.contributions.amount')}
        </span>
        <MeasureField
          label={t('alignment.contributions.amountOf', { name })}
          isLabelHidden
          {...(hint ? { hint } : {})}
          measure={measure ?? 'count'}
          value={amount}
          onCommit={onAmount}
        />
      </div>
      <IconButton
        label={t('alignment.contributions.unlink', { name })}
        icon={<Unlink size={18} />}
        onClick={onUnlink}
      />
    </li>
  )
}
