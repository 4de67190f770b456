import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { growth } from '#shared/domain/drivers/growth.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import styles from './GrowthPicture.module.css'
import screen from './KeyResultsScreen.module.css'
import { useTree } from './TreeContext.tsx'
import { waterfallOf } from './waterfallOf.ts'

/** Where the growth comes from: a waterfall whose every bar stands in a table, beside its name and its number. */
export function GrowthPicture() {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { reading } = useTree()
  const { root, drivers, overrides } = reading
  const split = useMemo(() => (root ? growth(drivers, root.id, overrides) : null), [root, drivers, overrides])
  if (!root) return null
  const shown = (value: number) => formatMeasure(value, root.measure, style)
  const signed = (value: number) => (value > 0 ? `+${shown(value)}` : shown(value))
  const bars = split
    ? waterfallOf(split, {
        from: t('keyResults.growth.from'),
        to: t('keyResults.growth.to'),
        nameOf: (id) => drivers.get(id)?.name.trim() || t('common.unnamed'),
      })
    : []
  return (
    <section className={screen.block} aria-labelledby="growth-heading">
      <h2 id="growth-heading" className={screen.heading}>
        {t('keyResults.growth.heading')}
      </h2>
      {split === null ? (
        <p className={screen.words}>{t('keyResults.growth.unknown')}</p>
      ) : split.parts.length === 0 ? (
        <p className={screen.words}>{t('keyResults.growth.none')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('keyResults.growth.caption', { name: root.name })}</caption>
          <colgroup>
            <col className={styles.nameColumn} />
            <col />
            <col className={styles.amountColumn} />
          </colgroup>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('keyResults.growth.driver')}</th>
              <th scope="col">{t('keyResults.growth.share')}</th>
              <th scope="col">{t('keyResults.growth.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key} className={bar.kind === 'total' ? styles.total : ''}>
                <th scope="row">{bar.name}</th>
                <td className={styles.barCell}>
                  <svg className={styles.svg} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                    <rect x={bar.start * 100} width={bar.length * 100} height={10} className={styles[bar.kind]} />
                  </svg>
                </td>
                <td className={styles.amount}>{bar.kind === 'total' ? shown(bar.value) : signed(bar.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
