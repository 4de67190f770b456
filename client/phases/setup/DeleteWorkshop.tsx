import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActor, useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { DeletionDialog } from './DeletionDialog.tsx'
import styles from './SetupScreen.module.css'

/** The end of a workshop, apart from all else: whoever leads may, and is asked once more; the others are told who does. */
export function DeleteWorkshop() {
  const { t } = useTranslation()
  const { participantId: me } = useActor()
  const leadId = useControl().facilitation?.leadId ?? me
  return (
    <section className={styles.deletion}>
      <h2>{t('setup.deletion.heading')}</h2>
      <p>{t('setup.deletion.words')}</p>
      {leadId === me ? <Delete /> : <OnlyTheLead leadId={leadId} />}
    </section>
  )
}

function Delete() {
  const { t } = useTranslation()
  const title = useBoard((board) => board.settings?.title ?? '')
  const [asked, setAsked] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
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
    </>
  )
}

function OnlyTheLead({ leadId }: { readonly leadId: string }) {
  const { t } = useTranslation()
  const lead = useBoard((board) => board.roster.get(leadId))
  if (lead?.role !== 'facilitator') return <p>{t('setup.deletion.nobodyLeads')}</p>
  return (
    <>
      <p>{t('setup.deletion.onlyLead', { name: lead.name })}</p>
      <p>{t('setup.deletion.takeLead', { name: lead.name })}</p>
    </>
  )
}
