import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { Chip } from '#client/ui/Chip.tsx'
import { type Sensitivity, sensitivity } from '#shared/domain/drivers/sensitivity.ts'
import { soloValues } from '#shared/domain/drivers/solo.ts'
import type { Solution } from '#shared/domain/drivers/solve.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import screen from './KeyResultsScreen.module.css'
import styles from './LeverTable.module.css'
import { ScrollBox } from './ScrollBox.tsx'
import { useTree } from './TreeContext.tsx'

/** The levers side by side: what each would have to be alone, and what one step of it does to the target. */
export function LeverTable() {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  const { root, drivers, overrides, target } = reading
  const rows = useMemo(() => {
    if (!root) return []
    const alone = new Map(
      target.value === undefined
        ? []
        : soloValues({ drivers, rootId: root.id, target: target.value }).map(({ driverId, solution }) => [
            driverId as string,
            solution.ok ? solution.value : null,
          ]),
    )
    return sensitivity(drivers, root.id, overrides).map((step) => ({ step, alone: alone.get(step.driverId) }))
  }, [root, drivers, overrides, target.value])
  if (!root || rows.length === 0) return null
  return (
    <section className={screen.block} aria-labelledby="levers-heading">
      <h2 id="levers-heading" className={screen.heading}>
        {t('keyResults.levers.heading')}
      </h2>
      <ScrollBox label={t('keyResults.levers.caption')}>
        <table className={styles.table}>
          <caption className="visually-hidden">{t('keyResults.levers.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('keyResults.levers.lever')}</th>
              <th scope="col">{t('keyResults.levers.today')}</th>
              <th scope="col">{t('keyResults.levers.alone')}</th>
              <th scope="col">{t('keyResults.levers.step')}</th>
              <th scope="col">{t('keyResults.levers.effect', { name: root.name })}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, alone }) => {
              const driver = drivers.get(step.driverId)
              if (!driver) return null
              const shown = (value: number) => formatMeasure(value, driver.measure, style)
              return (
                <tr key={step.driverId}>
                  <th scope="row">{driver.name}</th>
                  <td>{driver.baseline === undefined ? '–' : shown(driver.baseline)}</td>
                  <td>
                    <Alone solution={alone} shown={shown} />
                  </td>
                  <td>{stepText(step, shown)}</td>
                  <td>{step.effect === null ? '–' : signed(step.effect)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )

  function stepText({ kind, step }: Sensitivity, shown: (value: number) => string): string {
    if (kind === 'percentOfValue') return t('keyResults.levers.percentOfValue', { step: shown(step) })
    return t(`keyResults.levers.${kind}`)
  }
  function signed(effect: number): string {
    const amount = root ? formatMeasure(effect, root.measure, style) : ''
    return effect > 0 ? `+${amount}` : amount
  }
}

type AloneProps = { readonly solution: Solution | null | undefined; readonly shown: (value: number) => string }

function Alone({ solution, shown }: AloneProps) {
  const { t } = useTranslation()
  if (solution === undefined) return '–'
  if (solution === null) return t('keyResults.levers.impossible')
  const broken = solution.warnings.find((warning) => warning.rule === 'F-BOUND')
  return (
    <>
      {shown(solution.rounded)}{' '}
      {broken?.rule === 'F-BOUND' ? (
        <Chip tone="warn">{t('keyResults.levers.beyond', { bound: shown(broken.numbers.bound) })}</Chip>
      ) : null}
    </>
  )
}
