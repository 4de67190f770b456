import { MessageCircleQuestionMark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#client/ui/Button.tsx'
import type { SwotAdvice } from '#shared/domain/swotCoach.ts'
import styles from './UnitSticky.module.css'

type Props = { readonly advice: SwotAdvice; readonly onMove: () => void; readonly onKeep: () => void }

/** The coach asks, with a one-tap move; "keep it here" is as good an answer. */
export function CoachQuestion({ advice, onMove, onKeep }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.coach} role="note">
      <p className={styles.coachWords}>
        <MessageCircleQuestionMark size={16} aria-hidden />
        {t(`swot.coach.${advice.suggest}`, { word: advice.word })}
      </p>
      <div className={styles.coachActions}>
        <Button onClick={onMove}>{t('swot.coach.move', { quadrant: t(`common.quadrants.${advice.suggest}`) })}</Button>
        <Button variant="quiet" onClick={onKeep}>
          {t('swot.coach.keep')}
        </Button>
      </div>
    </div>
  )
}
