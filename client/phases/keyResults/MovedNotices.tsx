import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { keyResultName } from '#client/okr/KeyResultCard.tsx'
import { useBoard, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { Button } from '#client/ui/Button.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useUndoableStep } from '#client/undo/useUndoableStep.ts'
import { keyResultSentence } from '#shared/domain/drivers/keyResultSentence.ts'
import { formatMeasure } from '#shared/domain/measures.ts'
import { companyUnitId } from '#shared/ids.ts'
import { followLever } from '#shared/workshop/edits/levers.ts'
import styles from './MovedNotices.module.css'
import { type MovedKeyResult, movedKeyResults } from './movedKeyResults.ts'
import type { TargetReading } from './targetReading.ts'

type Props = { readonly reading: TargetReading; readonly mayEdit: boolean }

/** Asks, where the tree has moved under a key result, whether the key result should follow. */
export function MovedNotices({ reading, mayEdit }: Props) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const { documents, undo } = useWorkshop()
  const runStep = useUndoableStep(undo.board)
  const keyResults = useBoard((board) => board.keyResults)
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set())
  const moved = useMemo(
    () =>
      movedKeyResults(
        reading,
        [...keyResults.values()].filter(({ unitId }) => unitId === companyUnitId),
      ),
    [reading, keyResults],
  )
  const asked = moved.filter((each) => !ignored.has(questionKey(each)))
  if (asked.length === 0 || !mayEdit) return null

  const follow = ({ keyResult, before, now }: MovedKeyResult) => {
    const { id, metric = '', measure = 'count', baseline, due } = keyResult
    const sentence = (target: number) =>
      keyResultSentence(
        { metric, measure, target, ...(baseline === undefined ? {} : { baseline }), ...(due ? { due } : {}) },
        t,
        style,
      )
    runStep(
      () => followLever(documents.board, id, now, { before: sentence(before), now: sentence(now) }),
      t('keyResults.moved.accepted', { now: formatMeasure(now, measure, style) }),
    )
  }

  return (
    <section className={styles.notices} aria-label={t('keyResults.moved.heading')}>
      {asked.map((each) => {
        const { keyResult } = each
        const shown = (value: number) => formatMeasure(value, keyResult.measure ?? 'count', style)
        const name = keyResult.metric?.trim() || keyResultName(keyResult) || t('okr.keyResult.unnamed')
        const numbers = { name, before: shown(each.before), now: shown(each.now) }
        return (
          <Notice
            key={keyResult.id}
            tone="warn"
            title={t('keyResults.moved.heading')}
            action={
              <div className={styles.actions}>
                <Button onClick={() => follow(each)}>{t('keyResults.moved.accept', numbers)}</Button>
                <Button variant="quiet" onClick={() => setIgnored(new Set(ignored).add(questionKey(each)))}>
                  {t('keyResults.moved.ignore', numbers)}
                </Button>
              </div>
            }
          >
            {t('keyResults.moved.sentence', numbers)}
          </Notice>
        )
      })}
    </section>
  )
}

/** The question is asked anew when the tree moves again. */
const questionKey = ({ keyResult, before, now }: MovedKeyResult) => `${keyResult.id} ${before} ${now}`
