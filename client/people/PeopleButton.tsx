import { Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { OwnPass } from './OwnPass.tsx'
import { PassesShown } from './PassesShown.tsx'
import { PeopleList } from './PeopleList.tsx'
import { ThemeChooser } from './ThemeChooser.tsx'
import { usePeopleHere } from './usePeopleHere.ts'

/** Who is here; and for oneself the personal pass to a second device, and the look of the page. */
export function PeopleButton() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  // New passes are kept nowhere but here, and go with the window: closing it is asked about once.
  const [passes, setPasses] = useState<ReadonlyMap<string, string>>(new Map())
  const [isAsked, setIsAsked] = useState(false)
  const [isLeft, setIsLeft] = useState(false)
  const { people, here } = usePeopleHere()
  const words = t('frame.people', { here: here.size, people: people.length })
  const close = () => {
    setPasses(new Map())
    setIsAsked(false)
    setIsOpen(false)
  }
  const closeUnlessShown = () => (passes.size > 0 ? setIsAsked(true) : close())
  return (
    <>
      <Button
        variant="quiet"
        icon={<Users size={18} />}
        onClick={() => {
          setIsLeft(false)
          setIsOpen(true)
        }}
        aria-label={words}
      >
        {here.size}
      </Button>
      <Dialog isOpen={isOpen} onClose={closeUnlessShown} isLeft={isLeft} title={words}>
        {isAsked && passes.size > 0 ? (
          <PassesShown participantIds={passes.keys()} onDone={close} onStay={() => setIsAsked(false)} />
        ) : null}
        <PeopleList
          people={people}
          here={here}
          passes={passes}
          onPasses={(shown) => {
            setPasses(shown)
            setIsAsked(false)
          }}
          onLeave={() => {
            setIsLeft(passes.size === 0)
            closeUnlessShown()
          }}
        />
        <OwnPass />
        <ThemeChooser />
      </Dialog>
    </>
  )
}
