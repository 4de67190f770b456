import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetPerson, unsentOf } from '#client/rescue/forgetOnDevice.ts'
import { leaveSession } from '#client/session/api.ts'
import type { RememberedSession } from '#client/session/rememberedSessions.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'

type Props = {
  readonly session: RememberedSession
  readonly onClose: () => void
  readonly onForgotten: () => void
}

/** Before this device forgets somebody: how they come back, and what of theirs the server has never got. */
export function ForgetDialog({ session, onClose, onForgotten }: Props) {
  const { t } = useTranslation()
  const { workshopId, participantId, title } = session
  const [unsent, setUnsent] = useState<number | null>(null)
  const [isForgetting, setIsForgetting] = useState(false)
  useEffect(() => {
    void unsentOf(workshopId, participantId).then((changes) => setUnsent(changes.length))
  }, [workshopId, participantId])
  const forget = async () => {
    setIsForgetting(true)
    // Without a network the cookie stays, and leads to a page that asks the server first.
    await leaveSession(participantId)
    await forgetPerson(workshopId, participantId)
    onForgotten()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('landing.forgetting.title', { title })}
      description={t('landing.forgetting.words')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="danger" disabled={unsent === null || isForgetting} onClick={() => void forget()}>
            {t('landing.forget')}
          </Button>
        </>
      }
    >
      {unsent ? <p>{t('landing.forgetting.unsent', { count: unsent })}</p> : null}
    </Dialog>
  )
}
