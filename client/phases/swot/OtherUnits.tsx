import { CircleCheck, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { UnitReadiness } from '#client/stickies/unitReadiness.ts'
import { useActor } from '#client/stores/useWorkshop.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import styles from './SwotScreen.module.css'

/** How far the others are: counts and a mark, for the rhythm of the room. */
export function OtherUnits({ units }: { readonly units: readonly UnitReadiness[] }) {
  const { t } = useTranslation()
  const { unitId } = useActor()
  const others = units.filter(({ unit }) => unit.id !== unitId)
  if (others.length === 0) return null
  return (
    <section>
      <h2 className={styles.asideTitle}>{t('swot.otherUnits')}</h2>
      <ul className={styles.others}>
        {others.map(({ unit, total, isReady }) => (
          <li key={unit.id} className={styles.other}>
            <span className={styles.otherName}>{unit.name}</span>
            <Chip
              tone={isReady ? 'good' : 'plain'}
              icon={isReady ? <CircleCheck size={14} aria-hidden /> : <Hourglass size={14} aria-hidden />}
            >
              {isReady ? t('swot.counts.ready') : t('swot.counts.writing')} · {total}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  )
}
