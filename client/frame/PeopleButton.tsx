import { Users } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { OwnPass } from './people/OwnPass.tsx'
import { PeopleList } from './people/PeopleList.tsx'
import { ThemeChooser } from './people/ThemeChooser.tsx'

/** Who is here; and for oneself the personal pass to a second device, and the look of the page. */
export function PeopleButton() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const presence = useWorkshopState((state) => state.presence)
  const { participantId } = useWorkshop()
  const here = useMemo(
    () => new Set([participantId as string, ...[...presence.values()].map((entry) => entry.participantId)]),
    [presence, participantId],
  )
  const close = () => setIsOpen(false)
  return (
    <>
      <Button
        variant="quiet"
        icon={<Users size={18} />}
        onClick={() => setIsOpen(true)}
        aria-label={t('frame.people', { count: here.size })}
      >
        {here.size}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={t('frame.people', { count: here.size })}>
        <PeopleList here={here} onLeave={close} />
        <OwnPass />
        <ThemeChooser />
      </Dialog>
    </>
  )
}
