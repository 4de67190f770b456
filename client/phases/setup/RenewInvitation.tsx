import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useSay } from '#client/ui/Toasts.tsx'

type Props = {
  /** Whom the link invites: a role, where it is one. */
  readonly whom: string
  readonly disabled: boolean
  /** Answers whether there is a new link. */
  readonly onRenew: () => Promise<boolean>
}

/** A new link ends every printed code of the old one, so it is asked for in words, and said when it is there. */
export function RenewInvitation({ whom, disabled, onRenew }: Props) {
  const { t } = useTranslation()
  const say = useSay()
  const [isAsking, setIsAsking] = useState(false)
  const close = () => setIsAsking(false)
  const renew = async () => {
    const isRenewed = await onRenew()
    close()
    if (isRenewed) say(t('setup.invitations.renewed'))
  }
  return (
    <>
      <Button variant="quiet" disabled={disabled} onClick={() => setIsAsking(true)}>
        {t('setup.invitations.renew')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={close}
        title={t('setup.invitations.renewTitle', { whom })}
        actions={
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button variant="primary" disabled={disabled} onClick={renew}>
              {t('setup.invitations.renewAct')}
            </Button>
          </>
        }
      >
        <p>{t('setup.invitations.renewWords')}</p>
      </Dialog>
    </>
  )
}
