import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { limits } from '#shared/limits.ts'
import styles from './dialogs.module.css'

type Props = {
  readonly count: number
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Into the tray with a reason: nothing is dropped without one. */
export function TrayDialog({ count, onConfirm, onClose }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const confirm = (words: string) => {
    if (words.trim() === '') return setProblem(t('pool.trayDialog.missing'))
    if (words.trim().length > limits.shortTextLength)
      return setProblem(t('pool.trayDialog.tooLong', { max: limits.shortTextLength }))
    onConfirm(words)
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('pool.trayDialog.title', { count })}
      description={t('pool.trayDialog.words')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={() => confirm(reason)}>
            {t('pool.trayDialog.confirm')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          confirm(reason)
        }}
      >
        <TextField
          label={t('pool.trayDialog.reason')}
          value={reason}
          error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setProblem(null)
          }}
        />
        <fieldset className={styles.suggestions}>
          <legend className="visually-hidden">{t('pool.trayDialog.suggested')}</legend>
          {suggestions.map((name) => (
            <Button key={name} onClick={() => confirm(t(`pool.trayDialog.suggestions.${name}`))}>
              {t(`pool.trayDialog.suggestions.${name}`)}
            </Button>
          ))}
        </fieldset>
      </form>
    </Dialog>
  )
}

const suggestions = ['duplicate', 'scope', 'facts'] as const
