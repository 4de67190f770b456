import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActor, useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { leadFacilitatorOf, leadingRefusal } from '#shared/domain/leading.ts'
import { DeletionDialog } from './DeletionDialog.tsx'
import styles from './SetupScreen.module.css'

/** The end of a workshop, apart from all else: whoever leads may, and is asked once more; the others are told who does. */
export function DeleteWorkshop() {
  const { t } = useTranslation()
  const { participantId: me } = useActor()
  const room = useBoard((board) => board)
  const lead = room.roster.get(leadFacilitatorOf(room) ?? '')
  return (
    <section className={styles.deletion}>
      <h2>{t('setup.deletion.heading')}</h2>
      <p>{t('setup.deletion.words')}</p>
      {lead && leadingRefusal(room, me) ? <OnlyTheLead name={lead.name} /> : <Delete />}
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

function OnlyTheLead({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('setup.deletion.onlyLead', { name })}</p>
      <p>{t('setup.deletion.takeLead', { name })}</p>
    </>
  )
}
