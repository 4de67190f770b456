import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { limits } from '#shared/limits.ts'
import styles from './CommitScreen.module.css'

/** Opens the frozen set again, with a reason on the record; every signature has to be given anew. */
export function Amendment() {
  const { t } = useTranslation()
  const refusal = useCommandRefusal('amend')
  const { run, isRunning } = useCommand()
  const [reason, setReason] = useState<string | null>(null)
  if (refusal !== null) return null
  const close = () => setReason(null)
  return (
    <section className={styles.asideSection}>
      <h2>{t('commit.amend.heading')}</h2>
      <p className={styles.muted}>{t('commit.amend.words')}</p>
      <Button onClick={() => setReason('')}>{t('commit.amend.open')}</Button>
      <Dialog
        isOpen={reason !== null}
        onClose={close}
        title={t('commit.amend.open')}
        description={t('commit.amend.consequence')}
        actions={
          <>
            <Button onClick={close}>{t('common.cancel')}</Button>
            <Button
              variant="primary"
              disabled={isRunning || (reason ?? '').trim() === ''}
              onClick={async () => {
                if (reason !== null && (await run({ type: 'amend', reason: reason.trim() }))) close()
              }}
            >
              {t('commit.amend.amend')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('commit.amend.reason')}
          value={reason ?? ''}
          maxLength={limits.shortTextLength}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Dialog>
    </section>
  )
}
