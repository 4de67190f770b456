import { useTranslation } from 'react-i18next'
import { MeasureField } from '#client/fields/MeasureField.tsx'
import { useFigures } from '#client/fields/useFigures.ts'
import { type DriverEntry, isLever } from '#shared/domain/drivers/tree.ts'
import styles from './DriverRow.module.css'
import { useTree } from './TreeContext.tsx'

/** The three numbers of a driver: what it is today, what the plan says, and what the target needs of it. */
export function DriverNumbers({ driver, name }: { readonly driver: DriverEntry; readonly name: string }) {
  const { t } = useTranslation()
  const figures = useFigures()
  const { reading, edit } = useTree()
  const isInput = driver.operator === 'input'
  const isFree = reading.target.balancingDriverId === driver.id
  const shown = (value: number | null | undefined) => figures.valueOrDash(value, driver.measure)
  const step = reading.steps.get(driver.id)
  const isRoot = reading.root?.id === driver.id
  const needed = step && !isRoot ? step.rounded : (reading.planned.get(driver.id) ?? null)
  const exact = step && !isRoot && shown(step.exact) !== shown(step.rounded) ? shown(step.exact) : null
  return (
    <>
      <div className={`${styles.today} ${styles.cell}`}>
        <span aria-hidden className={styles.caption}>
          {t('keyResults.outline.columns.today')}
        </span>
        {isInput ? (
          <MeasureField
            label={t('keyResults.outline.today', { name })}
            isLabelHidden
            data-column="today"
            measure={driver.measure}
            value={driver.baseline}
            readOnly={!edit}
            onCommit={(baseline) => edit?.update(driver.id, { baseline })}
          />
        ) : (
          <p className={`${styles.number} ${styles.worked}`}>
            <span className="visually-hidden">{t('keyResults.outline.today', { name })}</span>{' '}
            {shown(reading.today.get(driver.id))}
          </p>
        )}
      </div>
      <div className={`${styles.plan} ${styles.cell}`}>
        <span aria-hidden className={styles.caption}>
          {t('keyResults.outline.columns.plan')}
        </span>
        {isLever(driver) && !isFree ? (
          <MeasureField
            label={t('keyResults.outline.plan', { name })}
            isLabelHidden
            data-column="plan"
            measure={driver.measure}
            value={driver.plan}
            comparedWith={driver.baseline}
            placeholder={driver.baseline === undefined ? '' : shown(driver.baseline)}
            readOnly={!edit}
            onCommit={(plan) => edit?.update(driver.id, { plan })}
          />
        ) : (
          <p className={`${styles.number} ${styles.worked}`}>
            {isFree ? t('keyResults.outline.isFree') : isInput ? shown(driver.plan ?? driver.baseline) : ''}
          </p>
        )}
      </div>
      <div className={styles.needed}>
        <span aria-hidden className={styles.caption}>
          {t('keyResults.outline.columns.needed')}
        </span>
        <p className={styles.number}>
          <span className="visually-hidden">{t('keyResults.outline.needed', { name })}</span>{' '}
          <output className={step || isRoot ? styles.neededNumber : ''}>{shown(needed)}</output>
          {exact ? <span className={styles.note}>{t('keyResults.answer.exactly', { exact })}</span> : null}
          {isRoot && reading.balance.kind === 'solved' ? (
            <span className={styles.note}>{t('keyResults.outline.reached')}</span>
          ) : null}
        </p>
      </div>
    </>
  )
}
