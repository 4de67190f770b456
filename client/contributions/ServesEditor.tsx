import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import type { Undo } from '#client/stores/undo.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { SelectField } from '#client/ui/Field.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import { companyUnitId, newId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import { linkKeyResult, unlink } from '#shared/workshop/edits/okrs.ts'
import { updateRecord } from '#shared/workshop/writeRecords.ts'
import { ContributionRow } from './ContributionRow.tsx'
import styles from './contributions.module.css'
import { remainingNeed } from './remainingNeed.ts'
import { useNeedSentence } from './useNeedSentence.ts'

type Props = {
  /** The document that holds the key result and its links: the board, or a unit's drafts. */
  readonly document: Y.Doc
  readonly undo: Undo | null
  readonly keyResult: Entry<'keyResults'>
  /** Every link in sight: the board's, and those of the draft where there is one. */
  readonly links: readonly Entry<'links'>[]
  readonly isReadOnly?: boolean
  /** Said below the amounts, where others may still bring what one can't see. */
  readonly note?: string
}

/** Which company key results a unit's key result serves, and how much it brings to each beside what others bring. */
export function ServesEditor({ document, undo, keyResult, links, isReadOnly = false, note }: Props) {
  const { t } = useTranslation()
  const needSentence = useNeedSentence()
  const stepWithUndo = useUndoableStep(undo)
  const drivers = useBoard((board) => board.drivers)
  const onBoard = useBoard((board) => board.keyResults)
  const company = useMemo(
    () => inOrder([...onBoard.values()].filter(({ unitId }) => unitId === companyUnitId)),
    [onBoard],
  )
  const own = links.filter((link) => link.kind === 'contributes' && link.from === keyResult.id)
  const served = new Set<string>(own.map(({ to }) => to))
  const free = company.filter(({ id }) => !served.has(id))
  const nameOf = (id: string) => {
    const found = onBoard.get(id)
    return (found && keyResultName(found)) ?? t(found ? 'okr.keyResult.unnamed' : 'alignment.contributions.gone')
  }
  const add = (id: string) => {
    const to = free.find((candidate) => candidate.id === id)
    if (to) linkKeyResult(document, newId(), { from: keyResult.id, to: to.id })
  }
  if (isReadOnly && own.length === 0) return <p className={styles.muted}>{t('alignment.contributions.nothing')}</p>
  return (
    <section
      className={isReadOnly ? styles.lines : styles.box}
      aria-label={t('alignment.contributions.servesOf', { name: keyResultName(keyResult) ?? '' })}
    >
      <h4 className={styles.heading}>{t('alignment.contributions.serves')}</h4>
      {own.length > 0 ? (
        <ul className={styles.list}>
          {own.map((link) => {
            const to = onBoard.get(link.to)
            const driver = to?.driverId ? drivers.get(to.driverId) : undefined
            const need = to ? needSentence(remainingNeed(to, links, keyResult.id, driver), measureOf(to, driver)) : ''
            return (
              <ContributionRow
                key={link.id}
                name={nameOf(link.to)}
                measure={to && measureOf(to, driver)}
                amount={link.amount}
                hint={need}
                isReadOnly={isReadOnly}
                onAmount={(amount) => updateRecord(document, 'links', link.id, { amount })}
                onUnlink={() =>
                  stepWithUndo(() => unlink(document, keyResult.id, link.to), t('alignment.contributions.unlinked'))
                }
              />
            )
          })}
        </ul>
      ) : null}
      {isReadOnly ? null : (
        <>
          {free.length > 0 ? (
            <SelectField
              label={t(own.length > 0 ? 'alignment.contributions.addMore' : 'alignment.contributions.add')}
              placeholder={t('alignment.contributions.choose')}
              options={free.map(({ id }) => ({ value: id, text: nameOf(id) }))}
              value=""
              onChange={(event) => add(event.currentTarget.value)}
            />
          ) : null}
          {note && own.length > 0 ? <p className={styles.muted}>{note}</p> : null}
        </>
      )}
    </section>
  )
}

const measureOf = (keyResult: Entry<'keyResults'>, driver: Entry<'drivers'> | undefined) =>
  keyResult.measure ?? driver?.measure
