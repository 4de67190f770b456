import { useTranslation } from 'react-i18next'
import { QuadrantMark } from '#client/stickies/QuadrantMark.tsx'
import { type UnitReadiness, useUnitReadiness } from '#client/stickies/unitReadiness.ts'
import { quadrants } from '#shared/records/discovery.ts'
import { Rest } from '../Rest.tsx'
import styles from './CountTable.module.css'

const mostRows = 10

/** Who is ready and how much has been written, in counts: the envelopes stay closed. */
export function SwotScene() {
  const { t } = useTranslation()
  const units = useUnitReadiness()
  const awaited = units.filter(({ isAwaited }) => isAwaited)
  const ready = awaited.filter((unit) => unit.isReady).length
  const writing = units.filter((unit) => !unit.isReady)
  const shown = [...writing, ...units.filter((unit) => unit.isReady)].slice(0, mostRows)
  return (
    <>
      <p className={styles.sentence} role="status">
        {t('wall.swot.ready', { count: awaited.length, ready })}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('wall.swot.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('wall.swot.unit')}</th>
            {quadrants.map((quadrant) => (
              <th key={quadrant} scope="col">
                <QuadrantMark quadrant={quadrant} size="large" />
              </th>
            ))}
            <th scope="col">{t('wall.swot.state')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <UnitRow key={unit.unit.id} entry={unit} />
          ))}
        </tbody>
      </table>
      <Rest of={units.length} shown={shown.length} />
    </>
  )
}

function UnitRow({ entry }: { readonly entry: UnitReadiness }) {
  const { t } = useTranslation()
  return (
    <tr>
      <th scope="row">{entry.unit.name}</th>
      {quadrants.map((quadrant) => (
        <td key={quadrant}>{entry.counts[quadrant]}</td>
      ))}
      <td className={entry.isReady ? styles.good : ''}>
        {entry.isReady ? t('wall.swot.isReady') : t('wall.swot.isWriting', { count: entry.people })}
      </td>
    </tr>
  )
}
