import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#client/ui/Field.tsx'
import { limits } from '#shared/limits.ts'

type Props = {
  readonly label: string
  readonly hint?: string
  /** A calendar day, `2026-12-31`. */
  readonly value: string | undefined
  /** Gets the day once it is complete; `undefined` where the field was emptied. */
  readonly onCommit: (day: string | undefined) => void
  readonly readOnly?: boolean
}

/** A calendar day. The browser gives no text for half a date, so that one is never taken for an emptied field. */
export function DayField({ label, hint, value, onCommit, readOnly = false }: Props) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  const [isIncomplete, setIsIncomplete] = useState(false)
  return (
    <TextField
      label={label}
      hint={hint}
      type="date"
      max={limits.latestDay}
      readOnly={readOnly}
      value={draft ?? value ?? ''}
      error={isIncomplete ? t('okr.day.incomplete') : null}
      onChange={(event) => {
        setIsIncomplete(false)
        setDraft(event.currentTarget.value)
      }}
      onBlur={(event) => {
        const { badInput, rangeOverflow } = event.currentTarget.validity
        const isNoDay = badInput || rangeOverflow
        setIsIncomplete(isNoDay)
        if (isNoDay || draft === null) return
        if (draft !== (value ?? '')) onCommit(draft === '' ? undefined : draft)
        setDraft(null)
      }}
    />
  )
}
