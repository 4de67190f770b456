import { Snowflake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { type FreezingRefusal, freezingRefusal } from '#shared/domain/alignment/signatures.ts'

/** The facilitator freezes the set once everyone's word stands. */
export function FreezeButton() {
  const { t } = useTranslation()
  const { frozen } = useControl()
  const refusal = useCommandRefusal('freeze')
  const signing = useReview((review) => review.signing())
  const objectives = useBoard((board) => board.objectives)
  const missing = freezingRefusal({ objectives }, signing)
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
  if (refusal === null) return <p>{t('commit.freeze.complete')}</p>
  const names = refusal.code === 'unsigned' ? refusal.units.map(({ name }) => name).join(', ') : null
  return (
    <p role="alert">{names === null ? t('errors.refusals.nothing_to_sign') : t('commit.freeze.missing', { names })}</p>
  )
}
