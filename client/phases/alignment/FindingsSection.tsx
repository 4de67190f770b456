import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DecidedList } from '#client/findings/DecidedList.tsx'
import { FindingArticle } from '#client/findings/FindingArticle.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import type { Finding } from '#shared/domain/finding.ts'
import { type FindingGroup, findingGroups, type RoomFindings } from '#shared/domain/review/roomFindings.ts'
import styles from './alignment.module.css'
import { type HeldFinding, shownFindings } from './shownFindings.ts'

type Props = {
  readonly findings: RoomFindings
  readonly mayDecide: boolean
  /** There is something that could add up. */
  readonly hasSet: boolean
}

/** What the rules found, what blocks signing first, and below it what the room has decided. */
export function FindingsSection({ findings, mayDecide, hasSet }: Props) {
  const { t } = useTranslation()
  const { open, openCount, decided, standing } = findings
  const [held, setHeld] = useState<ReadonlyMap<string, HeldFinding>>(new Map())
  const shown = shownFindings(findings, held.values())
  const hold = (finding: Finding, group: FindingGroup, isOpen: boolean) =>
    setHeld((before) => {
      const next = new Map(before)
      if (isOpen) next.set(finding.id, { finding, group })
      else next.delete(finding.id)
      return next
    })
  return (
    <>
      <section className={styles.section} aria-labelledby="findings-title">
        <h2 id="findings-title">{t('alignment.sections.findings')}</h2>
        {openCount === 0 && held.size === 0 && decided.length === 0 && hasSet ? (
          <EmptyState title={t('alignment.empty.noFindings')}>{t('alignment.empty.noFindingsWords')}</EmptyState>
        ) : null}
        {findingGroups.map((group) =>
          shown[group].length === 0 ? null : (
            <section key={group} className={styles.group} aria-labelledby={`findings-${group}`}>
              <h3 id={`findings-${group}`}>
                {t(`alignment.groups.${group}`)} <span className={styles.count}>{open[group].length}</span>
              </h3>
              <ul className={styles.list}>
                {shown[group].map(({ finding, isSettled }) => (
                  <li key={finding.id}>
                    <FindingArticle
                      finding={finding}
                      isBlocking={group === 'blocking'}
                      mayDecide={mayDecide}
                      isSettled={isSettled}
                      isOpen={held.has(finding.id)}
                      onOpen={(isOpen) => hold(finding, group, isOpen)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
      </section>
      {decided.length > 0 ? (
        <section className={styles.section} aria-labelledby="decided-title">
          <h2 id="decided-title">
            {t('alignment.sections.decided')} <span className={styles.count}>{decided.length}</span>
          </h2>
          <DecidedList decided={decided} standing={standing} mayDecide={mayDecide} />
        </section>
      ) : null}
    </>
  )
}
