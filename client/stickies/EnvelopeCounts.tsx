import { CircleCheck, Hourglass, MailOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#client/ui/Chip.tsx'
import { quadrants } from '#shared/records/discovery.ts'
import styles from './EnvelopeCounts.module.css'
import { QuadrantMark } from './QuadrantMark.tsx'
import type { UnitReadiness } from './unitReadiness.ts'

/** The units' envelopes in counts: how much of what kind, and who is ready; never a word of what is in them. */
export function EnvelopeCounts({ units }: { readonly units: readonly UnitReadiness[] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.box}>
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
            <th scope="col">
              <span className={styles.state}>{t('swot.counts.state')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((entry) => (
            <tr key={entry.unit.id}>
              <th scope="row">
                <span className={styles.unit}>{entry.unit.name}</span>
                <span className={styles.people}>{t('swot.counts.people', { count: entry.people })}</span>
                {entry.silentNotes > 0 ? (
                  <span className={styles.people}>{t('swot.silent.written', { count: entry.silentNotes })}</span>
                ) : null}
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
    </div>
  )
}

function StateChip({ entry }: { readonly entry: UnitReadiness }) {
  const { t } = useTranslation()
  const state = entry.isOpened ? 'opened' : entry.isReady ? 'ready' : 'writing'
  const Icon = stateIcons[state]
  return (
    <Chip tone={stateTones[state]} icon={<Icon size={14} aria-hidden />}>
      <span className={styles.state}>{t(`swot.counts.${state}`)}</span>
    </Chip>
  )
}

const stateIcons = { opened: MailOpen, ready: CircleCheck, writing: Hourglass } as const
const stateTones = { opened: 'accent', ready: 'good', writing: 'plain' } as const
