import { useTranslation } from 'react-i18next'
import { useFigures } from '#client/fields/useFigures.ts'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import type { Coverage } from '#shared/domain/alignment/coverage.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type ContributionPart, contributionParts } from './contributionParts.ts'
import styles from './coverage.module.css'
import { KeyResultButton } from './KeyResultButton.tsx'

type Sum = NonNullable<ReturnType<Coverage['byKeyResult']['get']>>

type Props = {
  readonly board: BoardSnapshot
  readonly keyResult: Entry<'keyResults'>
  /** `null` where it names no change. */
  readonly sum: Sum | null
  readonly isSelected: boolean
  readonly onSelect: () => void
}

/** One company key result: a bar as long as its change, filled by what each unit brings. */
export function CoverageBar({ board, keyResult, sum, isSelected, onSelect }: Props) {
  const { t } = useTranslation()
  const figures = useFigures()
  const driver = keyResult.driverId ? board.drivers.get(keyResult.driverId) : undefined
  const measure = keyResult.measure ?? driver?.measure
  const { baseline = driver?.baseline ?? 0, target = 0 } = keyResult
  const { parts, unsaid, contributors } = contributionParts(board, keyResult.id, target < baseline)
  const amount = (value: number) => figures.amount(value, measure)
  const name = keyResult.metric?.trim() || keyResultName(keyResult) || t('okr.keyResult.unnamed')
  const state = sum && stateOf(sum)
  const missing = sum && contributors > 0 ? Math.abs(sum.needed - sum.contributed) : 0
  return (
    <article className={styles.bar} aria-label={name}>
      <div className={styles.name}>
        <KeyResultButton name={name} isSelected={isSelected} onSelect={onSelect} />
      </div>
      {sum ? (
        <>
          <p className={styles.sum}>
            {t('alignment.coverage.brings', { contributed: amount(sum.contributed), needed: amount(sum.needed) })}
          </p>
          <p className={`${styles.verdict} ${styles[state ?? 'short']}`}>
            {contributors === 0
              ? t('alignment.coverage.open')
              : state === 'exact'
                ? t('alignment.coverage.exact')
                : t(state === 'short' ? 'alignment.coverage.short' : 'alignment.coverage.excess', {
                    amount: amount(missing),
                  })}
          </p>
          <Picture sum={sum} parts={parts} state={state ?? 'short'} />
        </>
      ) : (
        <p className={styles.muted}>{t('alignment.coverage.unmeasured')}</p>
      )}
      {parts.length > 0 || unsaid > 0 ? (
        <p className={styles.parts}>
          {parts.map((part) => (
            <span key={part.unit.id}>
              {t('alignment.coverage.part', { unit: part.unit.name, amount: amount(part.amount) })}
            </span>
          ))}
          {unsaid > 0 ? <span>{t('alignment.coverage.unsaid', { count: unsaid })}</span> : null}
        </p>
      ) : null}
    </article>
  )
}

type State = 'short' | 'exact' | 'excess'

function stateOf({ share }: Sum): State {
  if (share < 1 - thresholds.sumTolerance) return 'short'
  return share > 1 + thresholds.sumTolerance ? 'excess' : 'exact'
}

type PictureProps = { readonly sum: Sum; readonly parts: readonly ContributionPart[]; readonly state: State }

/** For the eye alone: the sentences beside it say the same. Where there is more than is needed, a line marks the need. */
function Picture({ sum, parts, state }: PictureProps) {
  const brought = parts.reduce((total, { amount }) => total + amount, 0)
  const whole = Math.max(sum.needed, brought)
  const share = (value: number) => `${(value / whole) * 100}%`
  return (
    <div className={`${styles.track} ${styles[state]}`} aria-hidden>
      {parts.map(({ unit, amount }) => (
        <span key={unit.id} className={styles.part} style={{ inlineSize: share(amount) }} title={unit.name} />
      ))}
      {state === 'excess' ? <span className={styles.need} style={{ insetInlineStart: share(sum.needed) }} /> : null}
    </div>
  )
}
