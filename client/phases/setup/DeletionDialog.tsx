import { Download } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { limits } from '#shared/limits.ts'
import styles from './SetupScreen.module.css'
import { useDeletion } from './useDeletion.ts'

type Props = { readonly title: string; readonly isOpen: boolean; readonly onClose: () => void }

/** Says what goes, offers a copy first, and asks for the workshop's name, which nobody types by mistake. */
export function DeletionDialog({ title, isOpen, onClose }: Props) {
  const { t } = useTranslation()
  const { workshopId, participantId } = useWorkshop()
  const formId = useId()
  const [typed, setTyped] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { run, isRunning, refusal } = useDeletion(title)
  const isOther = asOneLine(typed) !== asOneLine(title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (!isOther && !isRunning) void run(typed)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('setup.deletion.title', { title })}
      description={t('setup.deletion.what')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" disabled={isRunning || typed.trim() === ''}>
            {t('setup.deletion.act')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.asked} noValidate onSubmit={submit}>
        <p>{t('setup.deletion.exportFirst')}</p>
        <a
          className={styles.file}
          href={`/api/workshops/${workshopId}/export/workshop.json?as=${participantId}`}
          download="workshop.json"
        >
          <Download size={16} aria-hidden />
          {t('setup.deletion.export')}
        </a>
        <TextField
          label={t('setup.deletion.type', { title })}
          value={typed}
          maxLength={limits.titleLength}
          error={isTried && isOther ? t('setup.deletion.differs', { title }) : refusal}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}

/** The server compares more finely and has the last word; here only what a slip of the hand makes is caught. */
const asOneLine = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
