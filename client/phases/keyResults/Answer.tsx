import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { Notice } from '#client/ui/Notice.tsx'
import { problemSentence, warningSentence } from '#shared/domain/drivers/explain.ts'
import type { Solution } from '#shared/domain/drivers/solve.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import styles from './Answer.module.css'
import { Chain } from './Chain.tsx'
import { useTree } from './TreeContext.tsx'

/** What the tree answers: the free lever's number, set large, and whether the target is reached with it. */
export function Answer() {
  const { t } = useTranslation()
  const { reading } = useTree()
  return (
    <section className={styles.answer} aria-labelledby="answer-heading">
      <h2 id="answer-heading" className={styles.heading}>
        {t('keyResults.answer.heading')}
      </h2>
      <div aria-live="polite" className={styles.live}>
        {reading.balance.kind === 'solved' ? <Solved solution={reading.balance.solution} /> : <Unsolved />}
      </div>
      <Warnings />
    </section>
  )
}

function Solved({ solution }: { readonly solution: Solution }) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  const { drivers, root } = reading
  const lever = drivers.get(solution.leverId)
  if (!lever || !root) return null
  const shown = (value: number) => formatMeasure(value, lever.measure, style)
  const ofRoot = (value: number) => formatMeasure(value, root.measure, style)
  const { rounded, exact, rootReached, gapLeft } = solution
  const value = shown(rounded)
  const exactly = shown(exact)
  const more = ofRoot(Math.abs(gapLeft))
  const isBeyond = more !== ofRoot(0)
  return (
    <>
      <p className={styles.lead}>
        <span className={styles.lever}>{lever.name}</span>
        <span className={styles.numbers}>
          {lever.baseline === undefined ? null : (
            <span className={styles.baseline}>
              {shown(lever.baseline)} <span aria-hidden>→</span>{' '}
            </span>
          )}
          <strong className={styles.value}>{value}</strong>
          {exactly === value ? null : (
            <span className={styles.exactly}> {t('keyResults.answer.exactly', { exact: exactly })}</span>
          )}
        </span>
      </p>
      <p className={styles.sentence}>
        {isBeyond
          ? t('keyResults.answer.beyond', { root: root.name, value: ofRoot(rootReached), more })
          : t('keyResults.answer.reached', { root: root.name, value: ofRoot(rootReached) })}
      </p>
      <Chain steps={solution.steps} />
    </>
  )
}

/** Why there is no answer yet, and what would bring it. */
function Unsolved() {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  const { balance, drivers, root, target } = reading
  if (balance.kind === 'problem')
    return (
      <Notice tone="warn" title={t('keyResults.answer.unsolved')}>
        {problemSentence(balance.problem, drivers, t, style.locale)}
      </Notice>
    )
  if (!root || target.value === undefined) return <p className={styles.sentence}>{t('keyResults.answer.noValue')}</p>
  if (balance.kind !== 'forecast' || balance.root === null || balance.gap === null)
    return <p className={styles.sentence}>{t('keyResults.answer.unknown')}</p>
  const shown = (value: number) => formatMeasure(value, root.measure, style)
  const numbers = { root: root.name, value: shown(balance.root), gap: shown(Math.abs(balance.gap)) }
  const today = reading.today.get(root.id) ?? balance.root
  const isReached = target.value >= today ? balance.gap <= 0 : balance.gap >= 0
  return (
    <>
      <p className={styles.sentence}>
        {t(isReached ? 'keyResults.answer.forecastReached' : 'keyResults.answer.gap', numbers)}
      </p>
      {isReached ? null : <p className={styles.hint}>{t('keyResults.answer.chooseLever')}</p>}
    </>
  )
}

function Warnings() {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  if (reading.warnings.length === 0) return null
  return (
    <Notice tone="warn" title={t('keyResults.answer.warnings')}>
      <ul className={styles.warnings}>
        {reading.warnings.map((warning) => (
          <li key={`${warning.rule}-${warning.driverId}`}>{warningSentence(warning, reading.drivers, t, style)}</li>
        ))}
      </ul>
    </Notice>
  )
}
