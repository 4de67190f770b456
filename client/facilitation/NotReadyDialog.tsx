import { Circle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { Phase } from '#shared/records/phases.ts'
import styles from './Cockpit.module.css'
import type { ReadinessLine } from './useReadiness.ts'

type Props = {
  readonly isOpen: boolean
  readonly next: Phase
  readonly missing: readonly ReadinessLine[]
  readonly onStay: () => void
  readonly onGoOn: () => void
}

/** The pause before moving on while not all is ready: it names what isn't, and leaves the decision to the facilitator. */
export function NotReadyDialog({ isOpen, next, missing, onStay, onGoOn }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onStay}
      title={t('facilitation.notReady.title')}
      description={t('facilitation.notReady.words')}
      actions={
        <>
          <Button onClick={onStay}>{t('facilitation.notReady.stay')}</Button>
          <Button variant="primary" onClick={onGoOn}>
            {t('facilitation.notReady.goOn', { phase: t(`phases.${next}.name`) })}
          </Button>
        </>
      }
    >
      <ul className={styles.missing}>
        {missing.map((line) => (
          <li key={line.key} className={styles.line}>
            <Circle size={16} aria-hidden />
            <span>{line.sentence}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
