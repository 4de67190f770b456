import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import type { CoverageCell } from '#shared/domain/alignment/coverage.ts'
import type { Entry } from '#shared/records/collections.ts'
import { KeyResultButton } from './KeyResultButton.tsx'
import styles from './matrix.module.css'

type Props = {
  readonly cell: CoverageCell
  readonly selected: string | null
  readonly onSelect: (keyResultId: string) => void
}

/** What one unit brings to one objective: how much of its change, by which key results. An empty cell says so. */
export function MatrixCell({ cell, selected, onSelect }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { contributing, supporting, share } = cell
  if (contributing.length + supporting.length === 0)
    return (
      <p className={styles.empty}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{t('alignment.matrix.none')}</span>
      </p>
    )
  const buttons = (keyResults: readonly Entry<'keyResults'>[]) =>
    keyResults.map((keyResult) => (
      <li key={keyResult.id}>
        <KeyResultButton
          name={keyResult.metric?.trim() || keyResultName(keyResult) || t('okr.keyResult.unnamed')}
          isSelected={selected === keyResult.id}
          onSelect={() => onSelect(keyResult.id)}
        />
      </li>
    ))
  return (
    <div className={styles.content}>
      {share === null ? (
        contributing.length > 0 ? (
          <p className={styles.muted}>{t('alignment.matrix.noAmount')}</p>
        ) : null
      ) : (
        <Share
          share={share}
          text={t('alignment.matrix.share', { share: formats.share(share) })}
          number={formats.share(share)}
        />
      )}
      <ul>{buttons(contributing)}</ul>
      {supporting.length > 0 ? (
        <>
          <p className={styles.muted}>{t('alignment.matrix.supporting')}</p>
          <ul>{buttons(supporting)}</ul>
        </>
      ) : null}
    </div>
  )
}

function Share({ share, text, number }: { readonly share: number; readonly text: string; readonly number: string }) {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`
  return (
    <p className={styles.share}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <span className="visually-hidden">{text}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ inlineSize: width }} />
      </span>
    </p>
  )
}
