import { Send } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#client/commands/useCommand.ts'
import { useFindingSentence } from '#client/findings/useFindingSentence.ts'
import { useActor, useControl, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { contextOf } from '#shared/permissions/context.ts'
import { offerRefusal } from '#shared/permissions/offering.ts'
import { incompleteIn } from './reviewUnit.ts'
import styles from './teams.module.css'
import type { UnitOkrs } from './useUnitOkrs.ts'
import type { UnitReview } from './useUnitReview.ts'

const shownAtOnce = 8

type Props = { readonly okrs: UnitOkrs; readonly review: UnitReview }

/** The lead offers the draft to the room, having seen what is still incomplete. */
export function OfferButton({ okrs, review }: Props) {
  const { t } = useTranslation()
  const say = useSay()
  const sentenceOf = useFindingSentence()
  const { run, isRunning } = useCommand()
  const [isOpen, setIsOpen] = useState(false)
  // The server copies what it has: a last word that is still on its way must not stay behind.
  const isSaved = useWorkshopState(({ status }) => status.kind === 'saved')
  const incomplete = incompleteIn(review)
  const refusal = offerRefusal(useActor(), contextOf(useControl()), 'board')
  const isEmpty = okrs.objectives.length === 0
  const offer = async () => {
    if (!(await run({ type: 'offer', to: 'board' }))) return
    setIsOpen(false)
    say(t('teams.offer.done'))
  }
  return (
    <>
      <Button
        variant="primary"
        icon={<Send size={18} aria-hidden />}
        disabled={isEmpty || refusal !== null}
        title={isEmpty ? t('teams.offer.nothing') : undefined}
        onClick={() => setIsOpen(true)}
      >
        {t('teams.offer.open')}
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('teams.offer.title')}
        description={t('teams.offer.words', {
          objectives: t('teams.offer.objectives', { count: okrs.objectives.length }),
          keyResults: t('teams.offer.keyResults', { count: okrs.keyResults.length }),
        })}
        actions={
          <>
            <Button onClick={() => setIsOpen(false)}>{t('common.cancel')}</Button>
            <Button variant="primary" disabled={isRunning || !isSaved} onClick={offer}>
              {t(incomplete.length > 0 ? 'teams.offer.confirmAnyway' : 'teams.offer.confirm')}
            </Button>
          </>
        }
      >
        {incomplete.length === 0 ? (
          <Notice tone="good">{t('teams.offer.complete')}</Notice>
        ) : (
          <>
            <Notice tone="warn">{t('teams.offer.incomplete')}</Notice>
            <ul className={styles.incomplete}>
              {incomplete.slice(0, shownAtOnce).map((finding) => (
                <li key={finding.id}>{sentenceOf(finding).question}</li>
              ))}
            </ul>
            {incomplete.length > shownAtOnce ? (
              <p className={styles.muted}>{t('teams.offer.more', { count: incomplete.length - shownAtOnce })}</p>
            ) : null}
          </>
        )}
        {isSaved ? null : (
          <p className={styles.muted} role="status">
            {t('teams.offer.saving')}
          </p>
        )}
      </Dialog>
    </>
  )
}
