import { Snowflake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { type FreezingRefusal, freezingRefusal } from '#shared/domain/alignment/signingRefusals.ts'
import { refusalSentence } from '#shared/protocol/refusalSentence.ts'

/** The facilitator freezes the set once everyone's word stands. */
export function FreezeButton() {
  const { t } = useTranslation()
  const { frozen } = useControl()
  const refusal = useCommandRefusal('freeze')
  const missing = freezingRefusal(useReview((review) => review))
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
              disabled={isRunning || missing !== null}
              onClick={async () => {
                if (await run({ type: 'freeze' })) setIsOpen(false)
              }}
            >
              {t('commit.freeze.freeze')}
            </Button>
          </>
        }
      >
        <Missing refusal={missing} />
      </Dialog>
    </>
  )
}

function Missing({ refusal }: { readonly refusal: FreezingRefusal | null }) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (refusal === null) return <p>{t('commit.freeze.complete')}</p>
  return <p role="alert">{refusalSentence(refusal, { t, formats })}</p>
}
