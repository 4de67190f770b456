import { PanelRightOpen } from 'lucide-react'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useIsNarrow } from '#client/ui/screenWidth.ts'
import type { Phase } from '#shared/records/phases.ts'
import styles from './PhaseFrame.module.css'

/** What the app puts at the top of every side panel: the facilitator's cockpit. */
export const CockpitContext = createContext<ReactNode>(null)

type Props = {
  readonly phase: Phase
  /** The one primary action of the phase: always at the same place. */
  readonly action?: ReactNode
  /** The side panel: explains, coaches, or shows the golden thread of what is selected. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The same frame for every phase: its one question, the work, one primary action, one side panel. */
export function PhaseFrame({ phase, action, aside, children }: Props) {
  const { t } = useTranslation()
  const cockpit = useContext(CockpitContext)
  const isNarrow = useIsNarrow()
  const [isPanelOpen, setIsPanelOpen] = useState(false)
  const panel = (
    <>
      {cockpit}
      <section className={styles.purpose}>
        <h2 className={styles.asideTitle}>{t(`phases.${phase}.name`)}</h2>
        <p>{t(`phases.${phase}.purpose`)}</p>
      </section>
      {aside}
    </>
  )
  return (
    <div className={styles.frame}>
      <div className={styles.work}>
        <header className={styles.header}>
          <h1 className={styles.question} tabIndex={-1}>
            {t(`phases.${phase}.question`)}
          </h1>
          {isNarrow ? (
            <Button variant="quiet" icon={<PanelRightOpen size={18} />} onClick={() => setIsPanelOpen(true)}>
              {t('frame.openPanel')}
            </Button>
          ) : null}
          {action ? <div className={styles.action}>{action}</div> : null}
        </header>
        {children}
      </div>
      {isNarrow ? (
        <Dialog isOpen={isPanelOpen} onClose={() => setIsPanelOpen(false)} title={t('frame.panel')}>
          {panel}
        </Dialog>
      ) : (
        <aside className={styles.aside} aria-label={t('frame.panel')}>
          {panel}
        </aside>
      )}
    </div>
  )
}
