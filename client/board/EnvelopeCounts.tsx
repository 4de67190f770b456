import { CircleCheck, Hourglass, MailOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#client/ui/Chip.tsx'
import { quadrants } from '#shared/workshop/schema/discovery.ts'
import styles from './EnvelopeCounts.module.css'
import { QuadrantMark } from './QuadrantMark.tsx'
import type { UnitReadiness } from './unitReadiness.ts'

/** The units' envelopes in counts: how much of what kind, and who is ready; never a word of what is in them. */
export function EnvelopeCounts({ units }: { readonly units: readonly UnitReadiness[] }) {
  const { t } = useTranslation()
  return (
    // biome: a box that scrolls must be reachable by keyboard.
    <section className={styles.box} aria-label={t('swot.counts.title')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('swot.counts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('swot.counts.unit')}</th>
            {quadrants.map((quadrant) => (
              <th key={quadrant} scope="col">
                <QuadrantMark quadrant={quadrant} />
              </th>
            ))}
            <th scope="col">{t('swot.counts.state')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((entry) => (
            <tr key={entry.unit.id}>
              <th scope="row">
                <span className={styles.unit}>{entry.unit.name}</span>
                <span className={styles.people}>{t('swot.counts.people', { count: entry.people })}</span>
              </th>
              {quadrants.map((quadrant) => (
                <td key={quadrant} className={entry.counts[quadrant] === 0 ? styles.zero : styles.number}>
                  {entry.counts[quadrant]}
                </td>
              ))}
              <td>
                <StateChip entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StateChip({ entry }: { readonly entry: UnitReadiness }) {
  const { t } = useTranslation()
  if (entry.isOpened) return <Chip tone="accent" icon={<MailOpen size={14} aria-hidden />} children={t('swot.counts.opened')} />
  if (entry.isReady) return <Chip tone="good" icon={<CircleCheck size={14} aria-hidden />} children={t('swot.counts.ready')} />
  return <Chip icon={<Hourglass size={14} aria-hidden />} children={t('swot.counts.writing')} />
}
