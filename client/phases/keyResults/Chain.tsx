import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import type { SolvedStep } from '#shared/domain/drivers/solve.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import styles from './Answer.module.css'
import { useTree } from './TreeContext.tsx'

const shortestChain = 3

/** The way from the target down to the lever, each step with its number: 21 deals, 84 opportunities, 420 leads. */
export function Chain({ steps }: { readonly steps: readonly SolvedStep[] }) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  if (steps.length < shortestChain) return null
  return (
    <ol className={styles.chain} aria-label={t('keyResults.answer.chain')}>
      {steps.map((step) => {
        const driver = reading.drivers.get(step.driverId)
        if (!driver) return null
        const shown = (value: number) => formatMeasure(value, driver.measure, style)
        const exact = shown(step.exact)
        const rounded = shown(step.rounded)
        return (
          <li key={step.driverId} className={styles.step}>
            <span className={styles.stepName}>{driver.name}</span>
            <span className={styles.stepValue}>
              {rounded}
              {exact === rounded ? null : (
                <span className={styles.exactly}> {t('keyResults.answer.exactly', { exact })}</span>
              )}
            </span>
            {step.baseline === null ? null : (
              <span className={styles.stepToday}>{t('keyResults.answer.today', { value: shown(step.baseline) })}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
