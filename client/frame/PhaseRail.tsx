import { Check, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { workshopPath } from '#client/routes.ts'
import { useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { type Phase, phases } from '#shared/records/phases.ts'
import styles from './PhaseRail.module.css'

/** The ten phases with the group's pointer: a rail at the left, a sheet from below on a phone. */
export function PhaseRail({ viewed }: { readonly viewed: Phase }) {
  const { t } = useTranslation()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  return (
    <>
      <nav className={styles.rail} aria-label={t('frame.phases')}>
        <PhaseList viewed={viewed} />
      </nav>
      <div className={styles.bar}>
        <button type="button" className={styles.open} onClick={() => setIsSheetOpen(true)}>
          <span className={styles.number}>{phases.indexOf(viewed) + 1}</span>
          <span className={styles.name}>{t(`phases.${viewed}.name`)}</span>
          <ChevronUp size={18} aria-hidden />
          <span className="visually-hidden">{t('frame.phases')}</span>
        </button>
      </div>
      <Dialog isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} title={t('frame.phases')}>
        <PhaseList viewed={viewed} onChoose={() => setIsSheetOpen(false)} />
      </Dialog>
    </>
  )
}

function PhaseList({ viewed, onChoose }: { readonly viewed: Phase; readonly onChoose?: () => void }) {
  const { t } = useTranslation()
  const { workshopId, participantId } = useWorkshop()
  const { phase: groupPhase } = useControl()
  const groupIndex = phases.indexOf(groupPhase)
  return (
    <ol className={styles.list}>
      {phases.map((phase, index) => (
        <li key={phase}>
          <Link
            href={workshopPath(workshopId, participantId, phase)}
            className={styles.phase}
            aria-current={phase === viewed ? 'page' : undefined}
            {...(onChoose ? { onClick: onChoose } : {})}
          >
            <span className={styles.number}>
              {index < groupIndex ? <Check size={14} role="img" aria-label={t('frame.phaseDone')} /> : index + 1}
            </span>
            <span className={styles.name}>{t(`phases.${phase}.name`)}</span>
            {phase === groupPhase ? <span className={styles.group}>{t('frame.groupIsHere')}</span> : null}
          </Link>
        </li>
      ))}
    </ol>
  )
}
