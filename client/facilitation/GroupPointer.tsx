import { ArrowRight, ListOrdered } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { Button, IconButton } from '#client/ui/Button.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { type Phase, phases } from '#shared/records/phases.ts'
import styles from './Cockpit.module.css'
import { NotReadyDialog } from './NotReadyDialog.tsx'
import { useReadiness } from './useReadiness.ts'

/** Moves the group: to the next phase, with a pause while something isn't ready, or to any other one. */
export function GroupPointer() {
  const { t } = useTranslation()
  const { phase } = useControl()
  const { run, isRunning } = useCommand()
  const missing = useReadiness(phase).filter(({ isDone, isAdvice }) => !isDone && !isAdvice)
  const [isAsking, setIsAsking] = useState(false)
  const next = phases[phases.indexOf(phase) + 1]
  const goTo = (target: Phase) => {
    setIsAsking(false)
    void run({ type: 'goToPhase', phase: target })
  }
  return (
    <div className={styles.block}>
      <p className={styles.where}>
        {t('facilitation.groupIsAt', { place: phases.indexOf(phase) + 1, phase: t(`phases.${phase}.name`) })}
      </p>
      <div className={styles.pointer}>
        {next ? (
          <Button
            variant="primary"
            data-yields
            className={styles.goOn ?? ''}
            icon={<ArrowRight size={18} />}
            disabled={isRunning}
            onClick={() => (missing.length > 0 ? setIsAsking(true) : goTo(next))}
          >
            {t('facilitation.goOn', { phase: t(`phases.${next}.name`) })}
          </Button>
        ) : (
          <p className={styles.words}>{t('facilitation.lastPhase')}</p>
        )}
        <Menu
          trigger={<IconButton label={t('facilitation.jump')} icon={<ListOrdered size={18} />} />}
          heading={t('facilitation.jumpHeading')}
          items={phases.map((target, index) => ({
            key: target,
            text: `${index + 1}  ${t(`phases.${target}.name`)}`,
            isDisabled: target === phase,
            onChoose: () => goTo(target),
          }))}
        />
      </div>
      {next ? (
        <NotReadyDialog
          isOpen={isAsking}
          next={next}
          missing={missing}
          onStay={() => setIsAsking(false)}
          onGoOn={() => goTo(next)}
        />
      ) : null}
    </div>
  )
}
