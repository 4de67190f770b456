import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#client/clock/useToday.ts'
import { useFormats } from '#client/messages/useFormats.ts'
import { useBoard } from '#client/stores/useWorkshop.tsx'
import { TextField } from '#client/ui/Field.tsx'
import { doubtfulDay, isInCycle } from '#shared/domain/dayTyped.ts'
import { limits } from '#shared/limits.ts'
import { FieldQuestion } from './FieldQuestion.tsx'

type Props = {
  readonly label: string
  readonly hint?: string
  /** A calendar day, `2026-12-31`. */
  readonly value: string | undefined
  /**
   * Gets the day once it is complete; `undefined` where the field was emptied. `false` where it couldn't be kept: then it
   * stays in the field, and is tried again the next time one leaves it.
   */
  readonly onCommit: ((day: string | undefined) => void) | ((day: string | undefined) => Promise<boolean>)
  /** Why a day can't be taken, in a sentence. */
  readonly problemOf?: (day: string) => string | null
  /** The last day that can be chosen. */
  readonly latest?: string
  /** Whether the cycle's bounds are said where the day lies outside. */
  readonly isOfCycle?: boolean
  readonly readOnly?: boolean
}

/** A calendar day. The browser gives no text for half a date, so that one is never taken for an emptied field. */
export function DayField(props: Props) {
  const { label, value, onCommit, problemOf, latest = limits.latestDay, isOfCycle = false, readOnly = false } = props
  const { t } = useTranslation()
  const formats = useFormats()
  const today = useToday()
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [hasLeft, setHasLeft] = useState(false)
  const [isIncomplete, setIsIncomplete] = useState(false)
  const bounds = useCycleBounds(isOfCycle ? (draft ?? value) : undefined)
  const doubt = draft ? doubtfulDay(draft, today) : null
  const problem = draft ? (problemOf?.(draft) ?? null) : null

  const take = async (day: string) => {
    setHasLeft(false)
    if (day !== (value ?? '')) {
      setDraft(day)
      if ((await onCommit(day === '' ? undefined : day)) === false) return
    }
    setDraft(null)
  }
  const yearQuestion = (day: string, meant: string | null): ReactNode => (
    <FieldQuestion
      question={t('okr.day.doubtful', { day: formats.day(day), year: Number(day.slice(0, 4)) })}
      answers={[
        { text: t('okr.day.keep', { day: formats.day(meant ?? day) }), onChoose: () => void take(meant ?? day) },
        { text: t('numbers.ask.takeBack'), onChoose: () => setDraft(null) },
      ]}
      onAnswered={() => field.current?.focus()}
    />
  )
  const objection = (): ReactNode => {
    if (isIncomplete) return t('okr.day.incomplete')
    if (!draft || !hasLeft) return null
    return problem ?? (doubt ? yearQuestion(draft, doubt.meant) : null)
  }
  return (
    <TextField
      ref={field}
      label={label}
      hint={bounds ?? props.hint}
      type="date"
      max={latest}
      readOnly={readOnly}
      value={draft ?? value ?? ''}
      error={objection()}
      onChange={(event) => {
        setIsIncomplete(false)
        setHasLeft(false)
        setDraft(event.currentTarget.value)
      }}
      onBlur={(event) => {
        const { badInput, rangeOverflow } = event.currentTarget.validity
        // A day after the latest one is a day: why it can't be taken, its owner says.
        const isNoDay = badInput || (rangeOverflow && latest === limits.latestDay)
        setIsIncomplete(isNoDay)
        setHasLeft(true)
        if (isNoDay || draft === null || problem || doubt) return
        void take(draft)
      }}
    />
  )
}

/** From when to when the cycle goes, for a day outside of it. */
function useCycleBounds(day: string | undefined): string | null {
  const { t } = useTranslation()
  const formats = useFormats()
  const start = useBoard((board) => board.settings?.cycleStart)
  const end = useBoard((board) => board.settings?.cycleEnd)
  if (!day || isInCycle(day, start, end)) return null
  const bounds = { start: start ? formats.day(start) : '', end: end ? formats.day(end) : '' }
  if (!start) return t('okr.day.cycleEnds', bounds)
  return t(end ? 'okr.day.cycle' : 'okr.day.cycleStarts', bounds)
}
