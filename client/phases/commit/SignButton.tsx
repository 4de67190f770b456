import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useCommandRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { useActor, useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { TextArea } from '#client/ui/Field.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { Segmented } from '#client/ui/Segmented.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { lastWordOf } from '#shared/domain/alignment/signatures.ts'
import { signingRefusal } from '#shared/domain/alignment/signingRefusals.ts'
import { shortHash } from '#shared/domain/contentHash.ts'
import { limits } from '#shared/limits.ts'
import { refusalSentence } from '#shared/protocol/refusalSentence.ts'
import type { Entry } from '#shared/records/collections.ts'
import { isReserved, type SigningChoice, signingChoices } from '#shared/records/room.ts'
import styles from './CommitScreen.module.css'
import { useSigning } from './useSigning.ts'

type Props = {
  readonly hash: string
  /** Whose word it is. */
  readonly unit: Entry<'units'>
  /** Where one person speaks for several, the button says for which. */
  readonly isNamed?: boolean
}

/** A lead's word on exactly the content on screen: commit, commit with a concern, or dissent, the latter two in words. */
export function SignButton({ hash, unit, isNamed }: Props) {
  const { t } = useTranslation()
  const { participantId } = useActor()
  const formats = useFormats()
  const refusal = useCommandRefusal('sign')
  const missing = signingRefusal(
    useReview((review) => review),
    { participantId, unitId: unit.id },
  )
  const mine = useBoard((board) => lastWordOf(board, participantId, unit.id))
  const say = useSay()
  const [shownHash, setShownHash] = useState<string | null>(null)
  const [choice, setChoice] = useState<SigningChoice>('commit')
  const [words, setWords] = useState('')
  const [isTried, setIsTried] = useState(false)
  const { sign, isWaiting, failure } = useSigning(mine, shownHash !== null, () => {
    setShownHash(null)
    say(t('commit.sign.done'))
  })

  const isSigned = mine?.hash === hash
  const needsWords = isReserved(choice)
  const lacksWords = needsWords && words.trim() === ''
  const hasMoved = shownHash !== null && shownHash !== hash

  const giveWord = () => {
    setIsTried(true)
    if (lacksWords || shownHash === null) return
    const trimmed = words.trim()
    void sign({ type: 'sign', choice, hash: shownHash, unitId: unit.id, ...(trimmed ? { words: trimmed } : {}) })
  }

  return (
    <>
      <Button
        variant="primary"
        icon={<PenLine size={18} />}
        disabled={refusal !== null || missing !== null}
        onClick={() => setShownHash(hash)}
      >
        {isNamed
          ? t('commit.sign.openFor', { unit: unit.name })
          : isSigned
            ? t('commit.sign.again')
            : t('commit.sign.open')}
      </Button>
      {refusal !== null ? (
        <p className={styles.muted}>{refusal === 'phase' ? t('commit.sign.early') : t(`errors.refusals.${refusal}`)}</p>
      ) : missing !== null ? (
        <p className={styles.muted}>{refusalSentence(missing, { t, formats })}</p>
      ) : null}
      <Dialog
        isOpen={shownHash !== null}
        onClose={() => setShownHash(null)}
        title={t('commit.sign.title')}
        description={t('commit.sign.words', { hash: shortHash(shownHash ?? hash) })}
        actions={
          <>
            <Button onClick={() => setShownHash(null)}>{t('common.cancel')}</Button>
            <Button variant="primary" isResting={isWaiting || hasMoved} onClick={giveWord}>
              {t('commit.sign.sign')}
            </Button>
          </>
        }
      >
        {hasMoved ? (
          <p className={styles.moved} role="alert">
            {t('commit.sign.moved')}
          </p>
        ) : null}
        <Segmented
          label={t('commit.sign.choice')}
          value={choice}
          options={signingChoices.map((value) => ({ value, text: t(`commit.choices.${value}`) }))}
          onChange={setChoice}
        />
        <p className={styles.muted}>{t(`commit.meaning.${choice}`)}</p>
        <TextArea
          label={needsWords ? t('commit.sign.yourWords') : t('commit.sign.yourWordsOptional')}
          value={words}
          maxLength={limits.shortTextLength}
          error={isTried && lacksWords ? t('errors.refusals.words_missing') : null}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <p className={styles.muted} role="status">
          {isWaiting ? t('commit.sign.waiting') : null}
        </p>
        {failure === null ? null : (
          <Notice tone="bad" isUrgent>
            {failure}
          </Notice>
        )}
      </Dialog>
    </>
  )
}
