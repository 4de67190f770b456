import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { DeletionDialog } from './DeletionDialog.tsx'
import styles from './SetupScreen.module.css'

/** The end of a workshop, apart from all else: only whoever leads comes this far, and is asked once more. */
export function DeleteWorkshop() {
  const { t } = useTranslation()
  const title = useBoard((board) => board.settings?.title ?? '')
  const [asked, setAsked] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <section className={styles.deletion}>
      <h2>{t('setup.deletion.heading')}</h2>
      <p>{t('setup.deletion.words')}</p>
      <Button
        variant="danger"
        icon={<Trash2 size={16} />}
        onClick={() => {
          setAsked(asked + 1)
          setIsAsking(true)
        }}
      >
        {t('setup.deletion.open')}
      </Button>
      <DeletionDialog key={asked} title={title} isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </section>
  )
}
