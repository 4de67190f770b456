import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetAside } from '#client/session/setAside.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { CopyText } from '#client/ui/CopyText.tsx'
import { parkedTexts } from './parkedTexts.ts'
import { RescueChange } from './RescueChange.tsx'
import styles from './Rescued.module.css'
import { useChangeWords } from './useChangeWords.ts'
import { useReasonSentence } from './useReasonSentence.ts'
import { useRescueActs } from './useRescueActs.ts'

/** What could not be added at one time, for one reason: one by one, or all of it. */
export function RescueEntry({ entry }: { readonly entry: SetAside }) {
  const { t } = useTranslation()
  const { rescue } = useWorkshop()
  const reasonOf = useReasonSentence()
  const wordsOf = useChangeWords()
  const act = useRescueActs(entry)
  const [isCopying, setIsCopying] = useState(false)
  const refusals = rescue.refusals(entry)
  const writable = entry.changes.filter((_, index) => refusals[index] === null)
  const all = entry.changes.map((change) => parkedTexts(t, wordsOf(change)).join('\n')).join('\n')
  const isSeveral = entry.changes.length > 1
  return (
    <section className={styles.entry}>
      <p>{reasonOf(entry.reason)}</p>
      {isSeveral ? (
        <div className={styles.actions}>
          {writable.length > 1 ? (
            <Button onClick={() => act.tryAgain(writable)}>{t('rescue.tryAllAgain')}</Button>
          ) : null}
          {act.mayPark ? <Button onClick={() => act.park(entry.changes)}>{t('rescue.offerAll')}</Button> : null}
          <Button onClick={() => setIsCopying(!isCopying)} aria-expanded={isCopying}>
            {t('common.copy')}
          </Button>
          <Button variant="quiet" onClick={() => act.letGo(entry.changes)}>
            {t('rescue.letAllGo')}
          </Button>
        </div>
      ) : null}
      {isCopying ? <CopyText isCopiedAtOnce label={t('rescue.copyAll')} value={all} /> : null}
      <ul className={styles.changes}>
        {entry.changes.map((change, index) => (
          <li key={[change.path, ...Object.keys(change.fields)].join(' ')}>
            <RescueChange change={change} refusal={refusals[index] ?? null} act={act} />
          </li>
        ))}
      </ul>
      {act.mayPark ? <p className={styles.muted}>{t('rescue.offerWords')}</p> : null}
    </section>
  )
}
