import { useTranslation } from 'react-i18next'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import styles from './LookAfter.module.css'

type Props = {
  /** Whose new passes are shown. */
  readonly participantIds: Iterable<string>
  readonly onDone: () => void
  readonly onStay: () => void
}

/** A pass that is shown only once doesn't go with a slip of the hand: whoever closes the window is asked. */
export function PassesShown({ participantIds, onDone, onStay }: Props) {
  const { t } = useTranslation()
  const roster = useBoard((board) => board.roster)
  const names = [...participantIds].flatMap((id) => roster.get(id)?.name ?? [])
  return (
    <Notice tone="warn" isUrgent title={t('people.pass.leaving', { names: names.join(', ') })}>
      <p>{t('people.pass.leavingWords')}</p>
      <div className={styles.buttons}>
        <Button autoFocus onClick={onStay}>
          {t('people.pass.stay')}
        </Button>
        <Button onClick={onDone}>{t('people.pass.leave')}</Button>
      </div>
    </Notice>
  )
}
