import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { recordingRefusal } from '#shared/domain/alignment/signingRefusals.ts'
import { limits } from '#shared/limits.ts'
import { refusalSentence } from '#shared/protocol/refusalSentence.ts'
import type { Entry } from '#shared/records/collections.ts'

/** The CEO puts on record that nobody can give a unit's word, and why. */
export function RecordUnsigned({ unit, hash }: { readonly unit: Entry<'units'>; readonly hash: string }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const say = useSay()
  const { run, isRunning } = useCommand()
  const notNow = useCommandRefusal('recordUnsigned')
  const refusal = recordingRefusal(
    useReview((review) => review),
    unit.id,
  )
  const [reason, setReason] = useState<string | null>(null)
  if (notNow !== null) return null
  const close = () => setReason(null)
  const record = async () => {
    if (reason === null) return
    if (!(await run({ type: 'recordUnsigned', unitId: unit.id, reason: reason.trim(), hash }))) return
    close()
    say(t('commit.record.done', { unit: unit.name }))
  }
  return (
    <>
      <Button onClick={() => setReason('')}>{t('commit.record.open')}</Button>
      <Dialog
        isOpen={reason !== null}
        onClose={close}
        title={t('commit.record.title', { unit: unit.name })}
        description={t('commit.record.words')}
        actions={
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button
              variant="primary"
              disabled={isRunning || refusal !== null || (reason ?? '').trim() === ''}
              onClick={() => void record()}
            >
              {t('commit.record.record')}
            </Button>
          </>
        }
      >
        {refusal ? <p role="alert">{refusalSentence(refusal, { t, formats })}</p> : null}
        <TextArea
          label={t('commit.record.reason')}
          value={reason ?? ''}
          maxLength={limits.shortTextLength}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Dialog>
    </>
  )
}
