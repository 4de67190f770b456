import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useBoard, useControl } from '#client/stores/useWorkshop.tsx'
import { blocksAt } from './blocksAt.ts'
import styles from './Cockpit.module.css'
import { useMinutesHere } from './useMinutesHere.ts'

/** The block of the run of show that the group stands in: what to say, how long it was planned, and what comes then. */
export function CurrentBlock() {
  const { t } = useTranslation()
  const formats = useFormats()
  const { phase } = useControl()
  const agenda = useBoard((board) => board.agenda)
  const minutesHere = useMinutesHere()
  const { now, next } = blocksAt(agenda, phase)
  if (!now) return null
  const left = minutesHere === null ? null : now.minutes - minutesHere
  const then = next.map(({ title, minutes }) => t('facilitation.block.item', { title, count: minutes }))
  return (
    <section className={styles.block} aria-labelledby="current-block">
      <h2 id="current-block" className={styles.title}>
        {t('facilitation.block.title')}
      </h2>
      <p className={styles.blockTitle}>{now.title}</p>
      <p className={styles.plan}>
        <span>{t('facilitation.block.planned', { count: now.minutes })}</span>
        {left === null ? null : (
          <span className={left < 0 ? styles.late : undefined}>
            {left < 0 ? t('facilitation.block.over', { count: -left }) : t('facilitation.block.left', { count: left })}
          </span>
        )}
      </p>
      {now.script.trim() ? <p className={styles.script}>{now.script}</p> : null}
      {then.length > 0 ? (
        <p className={styles.words}>{t('facilitation.block.next', { blocks: formats.row(then) })}</p>
      ) : null}
    </section>
  )
}
