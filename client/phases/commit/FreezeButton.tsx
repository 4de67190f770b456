import { Snowflake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'

/** The facilitator freezes the set once everyone's word stands. */
export function FreezeButton() {
  const { t } = useTranslation()
  const { frozen } = useControl()
  const refusal = useCommandRefusal('freeze')
  const missing = useReview(({ signing }) => signing()).filter(({ state }) => state !== 'signed')
  const { run, isRunning } = useCommand()
  const [isOpen, setIsOpen] = useState(false)
  if (refusal !== null) return null
  return (
    <>
      <Button variant="primary" icon={<Snowflake size={18} />} onClick={() => setIsOpen(true)}>
        {frozen ? t('commit.freeze.openAmended') : t('commit.freeze.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('commit.freeze.title')}
        description={t('commit.freeze.words')}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>{t('common.cancel')}</Button>
            <Button
              variant="primary"
              disabled={isRunning || missing.length > 0}
              onClick={async () => {
                if (await run({ type: 'freeze' })) setIsOpen(false)
              }}
            >
              {t('commit.freeze.freeze')}
            </Button>
          </>
        }
      >
        {missing.length > 0 ? (
          <p role="alert">{t('commit.freeze.missing', { names: missing.map(({ unit }) => unit.name).join(', ') })}</p>
        ) : (
          <p>{t('commit.freeze.complete')}</p>
        )}
      </Dialog>
    </>
  )
}
