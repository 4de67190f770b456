import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFigures } from '#client/fields/useFigures.ts'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { type GoldenThread, type ThreadTheme, threadOfKeyResult } from '#shared/domain/goldenThread.ts'
import styles from './goldenThread.module.css'

const shownStickies = 4

/** From a key result back to the words it came from: what it serves, driver, target, priority, themes, stickies. */
export function GoldenThreadSteps({ keyResultId }: { readonly keyResultId: string }) {
  const { t } = useTranslation()
  const board = useBoard((whole) => whole)
  const thread = useMemo(() => threadOfKeyResult(board, keyResultId), [board, keyResultId])
  return thread ? <Thread thread={thread} /> : <p className={styles.muted}>{t('alignment.thread.hint')}</p>
}

function Thread({ thread }: { readonly thread: GoldenThread }) {
  const { t } = useTranslation()
  const figures = useFigures()
  const { keyResult, serves, objective, companyObjective, driver, target, priority, themes } = thread
  return (
    <>
      <p className={styles.start}>{keyResultName(keyResult) ?? t('okr.keyResult.unnamed')}</p>
      <dl className={styles.steps}>
        {objective ? (
          <Step name={t('alignment.thread.objective')}>{objective.text.trim() || t('okr.objective.unnamed')}</Step>
        ) : null}
        {serves.map((served) => (
          <Step key={served.id} name={t('alignment.thread.serves')}>
            {keyResultName(served) ?? t('okr.keyResult.unnamed')}
          </Step>
        ))}
        {companyObjective && companyObjective !== objective ? (
          <Step name={t('alignment.thread.objective')}>
            {companyObjective.text.trim() || t('okr.objective.unnamed')}
          </Step>
        ) : null}
        {driver ? <Step name={t('alignment.thread.driver')}>{driver.name}</Step> : null}
        {target ? (
          <Step name={t('alignment.thread.target')}>
            {target.name}
            {target.value === undefined ? null : <strong> {figures.value(target.value, target.measure)}</strong>}
          </Step>
        ) : null}
        {priority ? <Step name={t('alignment.thread.priority')}>{priority.title}</Step> : null}
        {themes.length > 0 ? (
          <Step name={t('alignment.thread.themes')}>
            <ul className={styles.themes}>
              {themes.map((each) => (
                <Theme key={each.theme.id} {...each} />
              ))}
            </ul>
          </Step>
        ) : null}
      </dl>
      {driver || priority ? null : <p className={styles.muted}>{t('alignment.thread.nothing')}</p>}
    </>
  )
}

function Step({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.step}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Theme({ theme, dots, stickies }: ThreadTheme) {
  const { t } = useTranslation()
  const more = stickies.length - shownStickies
  return (
    <li>
      <p>
        {theme.name}
        {dots === null ? null : <span className={styles.muted}> · {t('alignment.thread.dots', { count: dots })}</span>}
      </p>
      <ul className={styles.stickies}>
        {stickies.slice(0, shownStickies).map(({ sticky, unitName }) => (
          <li key={sticky.id}>
            <bdi>{sticky.text}</bdi>{' '}
            <span className={styles.unit}>{unitName ?? t('alignment.thread.unknownUnit')}</span>
          </li>
        ))}
        {more > 0 ? <li className={styles.muted}>{t('alignment.thread.more', { count: more })}</li> : null}
      </ul>
    </li>
  )
}
