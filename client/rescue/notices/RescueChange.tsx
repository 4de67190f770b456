import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LostChange } from '#client/session/setAside.ts'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { CopyText } from '#client/ui/CopyText.tsx'
import type { WriteRefusal } from '#shared/permissions.ts'
import styles from './Rescued.module.css'
import { useChangeWords } from './useChangeWords.ts'
import type { RescueActs } from './useRescueActs.ts'

type Props = {
  readonly change: LostChange
  /** Why it can't be written now either; `null` where it can. */
  readonly refusal: WriteRefusal | null
  readonly act: RescueActs
}

/** One change that could not be added: what it was, in words, and what may become of it. */
export function RescueChange({ change, refusal, act }: Props) {
  const { t } = useTranslation()
  const { what, words, differences } = useChangeWords()(change)
  const [isCopying, setIsCopying] = useState(false)
  const named = (action: string) => t('rescue.actionOn', { action, words })
  return (
    <article className={styles.change} aria-label={`${what}: ${words}`}>
      <p className={styles.heading}>
        <Chip>{t(`rescue.kinds.${change.kind}`)}</Chip>
        {what}
      </p>
      <p className={styles.words}>{words}</p>
      {differences.map(({ field, mine, standing }) => (
        <dl key={field} className={styles.difference} aria-label={field}>
          <dt>{t('rescue.mine')}</dt>
          <dd>{mine}</dd>
          <dt>{t('rescue.standing')}</dt>
          <dd>{standing}</dd>
        </dl>
      ))}
      <div className={styles.actions}>
        {refusal === null ? (
          <Button aria-label={named(t('rescue.tryAgain'))} onClick={() => act.tryAgain([change])}>
            {t('rescue.tryAgain')}
          </Button>
        ) : null}
        {act.mayPark ? (
          <Button aria-label={named(t('rescue.offer'))} onClick={() => act.park([change])}>
            {t('rescue.offer')}
          </Button>
        ) : null}
        <Button aria-label={named(t('common.copy'))} aria-expanded={isCopying} onClick={() => setIsCopying(!isCopying)}>
          {t('common.copy')}
        </Button>
        <Button variant="quiet" aria-label={named(t('rescue.letGo'))} onClick={() => act.letGo([change])}>
          {t('rescue.letGo')}
        </Button>
      </div>
      {isCopying ? <CopyText isCopiedAtOnce label={t('rescue.copyLabel', { words })} value={words} /> : null}
    </article>
  )
}
