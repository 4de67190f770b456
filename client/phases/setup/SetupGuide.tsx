import { Circle, CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { companyUnitId } from '#shared/ids.ts'
import styles from './SetupScreen.module.css'

/** What is still missing before day 1 can begin. */
export function SetupGuide() {
  const { t } = useTranslation()
  const settings = useBoard((board) => board.settings)
  const units = useBoard((board) => board.units)
  const roster = useBoard((board) => board.roster)
  const steps = useMemo(() => {
    const planned = [...units.values()].filter((unit) => unit.id !== companyUnitId)
    return [
      { key: 'purpose', isDone: (settings?.purpose ?? '').trim() !== '' },
      { key: 'success', isDone: (settings?.success ?? '').trim() !== '' },
      { key: 'units', isDone: planned.length > 0 },
      { key: 'leads', isDone: planned.length > 0 && planned.every((unit) => unit.leadId || unit.deputyId) },
      { key: 'ceo', isDone: [...roster.values()].some((person) => person.role === 'ceo') },
      { key: 'cycle', isDone: settings?.cycleStart !== undefined && settings.cycleEnd !== undefined },
    ] as const
  }, [settings, units, roster])
  return (
    <section className={styles.guide}>
      <h2>{t('setup.guide.heading')}</h2>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.key} className={styles.step}>
            {step.isDone ? (
              <CircleCheck size={18} className={styles.done} role="img" aria-label={t('setup.guide.done')} />
            ) : (
              <Circle size={18} role="img" aria-label={t('setup.guide.open')} />
            )}
            {t(`setup.guide.${step.key}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
