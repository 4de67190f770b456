import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNumberStyle } from '#client/fields/useNumberStyle.ts'
import { useFindingSentence } from '#client/findings/useFindingSentence.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { useAddRefusal } from '#client/stores/usePermissions.ts'
import { useReview } from '#client/stores/useReview.ts'
import { Button } from '#client/ui/Button.tsx'
import { Chip } from '#client/ui/Chip.tsx'
import { formatMeasure } from '#shared/domain/measures.ts'
import type { FollowUp } from '#shared/domain/review/memory.ts'
import type { Entry } from '#shared/records/collections.ts'
import { CheckInDialog } from './CheckInDialog.tsx'
import styles from './FollowScreen.module.css'
import { PlanLine } from './PlanLine.tsx'
import { standingOf } from './standing.ts'

/** One key result in the review: its latest value, its line against the plan, and what should be talked about. */
export function KeyResultFollowUp({ keyResult }: { readonly keyResult: Entry<'keyResults'> }) {
  const followUp = useReview(({ followUpOf }) => followUpOf(keyResult.id))
  return followUp ? <Line followUp={followUp} /> : null
}

function Line({ followUp }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const sentenceOf = useFindingSentence()
  const { keyResult } = followUp
  const refusal = useAddRefusal('board', 'checkIns', { keyResultId: keyResult.id, unitId: keyResult.unitId })
  const [isChecking, setIsChecking] = useState(false)
  const { course, score } = useMemo(() => standingOf(followUp), [followUp])
  const last = followUp.checkIns.at(-1)
  const { measure = 'count', owner } = keyResult
  const show = (value: number) => formatMeasure(value, measure, style)

  return (
    <li className={styles.keyResult}>
      <div className={styles.words}>
        <h3>{keyResult.text || keyResult.metric || t('common.unnamed')}</h3>
        <p className={styles.value}>
          <span className={last ? styles.now : styles.none}>{last ? show(last.value) : t('follow.noValue')}</span>
          {course ? (
            <span className={styles.muted}>
              {t('follow.fromTo', { baseline: show(course.plan.baseline), target: show(course.plan.target) })}
            </span>
          ) : null}
        </p>
        <p className={styles.muted}>
          {t('follow.facts', {
            owner: owner ?? t('follow.noOwner'),
            expected: course ? show(course.expected) : t('follow.noPlan'),
          })}
        </p>
        <p className={styles.value}>
          {last ? (
            <Chip tone={last.confidence <= 3 ? 'bad' : 'plain'}>
              {t('follow.confidence', { value: last.confidence })}
            </Chip>
          ) : null}
          {score === null ? null : <Chip tone="accent">{t('follow.score', { value: score.toFixed(1) })}</Chip>}
        </p>
        {followUp.findings.length > 0 ? (
          <ul className={styles.questions}>
            {followUp.findings.map((finding) => (
              <li key={finding.id} className={styles.question}>
                {sentenceOf(finding).question}
              </li>
            ))}
          </ul>
        ) : null}
        {refusal === null ? (
          <Button onClick={() => setIsChecking(true)}>
            {t('follow.checkIn')}
            <span className="visually-hidden">{keyResult.metric ?? keyResult.text}</span>
          </Button>
        ) : null}
      </div>
      <div className={styles.words}>
        {course ? (
          <PlanLine
            plan={course.planPoints}
            actual={course.actualPoints}
            label={t('follow.picture', {
              count: course.actualPoints.length,
              baseline: show(course.plan.baseline),
              target: show(course.plan.target),
              now: last ? show(last.value) : t('follow.noValue'),
            })}
          />
        ) : (
          <p className={styles.muted}>{t('follow.noLine')}</p>
        )}
        <History checkIns={followUp.checkIns} show={show} />
      </div>
      {isChecking ? <CheckInDialog keyResult={keyResult} last={last} onClose={() => setIsChecking(false)} /> : null}
    </li>
  )
}

type HistoryProps = {
  readonly checkIns: readonly Entry<'checkIns'>[]
  readonly show: (value: number) => string
}

function History({ checkIns, show }: HistoryProps) {
  const { t } = useTranslation()
  const formats = useFormats()
  if (checkIns.length === 0) return null
  return (
    <details>
      <summary>{t('follow.history', { count: checkIns.length })}</summary>
      <ol className={styles.history}>
        {[...checkIns].reverse().map((checkIn) => (
          <li key={checkIn.id} className={styles.entry}>
            <strong>{show(checkIn.value)}</strong>
            <span className={styles.muted}>
              {t('follow.entry', {
                day: formats.day(checkIn.on),
                name: checkIn.by,
                confidence: checkIn.confidence,
              })}
            </span>
            {checkIn.note ? <span>{checkIn.note}</span> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
