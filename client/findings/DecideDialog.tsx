import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import type { Finding } from '#shared/domain/finding.ts'
import { newId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { decideFinding, reopenFinding } from '#shared/workshop/edits/decisions.ts'
import styles from './findings.module.css'
import { useFindingSentence } from './useFindingSentence.ts'

const choices = ['fixed', 'accepted', 'overridden', 'deferred'] as const

type Props = { readonly finding: Finding; readonly onClose: () => void }

/** The room's word on a finding: what, and why. It goes on the record with the question as it stood. */
export function DecideDialog({ finding, onClose }: Props) {
  const { t } = useTranslation()
  const { documents, participantId, joinedAs } = useWorkshop()
  const say = useSay()
  const name = useBoard((board) => board.roster.get(participantId)?.name) ?? joinedAs.name
  const { title, question } = useFindingSentence()(finding)
  const [choice, setChoice] = useState<(typeof choices)[number]>('accepted')
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const typed = reason.trim()
  const isMissing = typed === ''
  const isTooLong = typed.length > limits.shortTextLength

  const decide = () => {
    setIsTried(true)
    if (isMissing || isTooLong) return
    const decision = { choice, reason: typed, decidedBy: name, decidedAt: Date.now(), question }
    decideFinding(documents.board, newId(), finding, decision)
    say(t('alignment.findings.done'), {
      text: t('common.undo'),
      onChoose: () => reopenFinding(documents.board, finding.id),
    })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('alignment.findings.title')}
      description={title}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={decide}>
            {t('alignment.findings.save')}
          </Button>
        </>
      }
    >
      <p className={styles.question}>{question}</p>
      <Segmented
        label={t('alignment.findings.choice')}
        value={choice}
        options={choices.map((value) => ({ value, text: t(`alignment.findings.choices.${value}`) }))}
        onChange={setChoice}
      />
      <p className={styles.muted}>{t(`alignment.findings.meaning.${choice}`)}</p>
      <TextArea
        label={t('alignment.findings.reason')}
        placeholder={t('alignment.findings.reasonExample')}
        required
        value={reason}
        error={
          isTooLong
            ? t('common.tooLong', { max: limits.shortTextLength })
            : isTried && isMissing
              ? t('alignment.findings.reasonMissing')
              : null
        }
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}
