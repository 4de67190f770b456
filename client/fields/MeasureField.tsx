import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMeasure, parseMeasure } from '#shared/domain/measures.ts'
import type { Measure } from '#shared/records/fields.ts'
import { editableMeasure } from './editableMeasure.ts'
import { RegisterField } from './RegisterField.tsx'
import { useNumberStyle } from './useNumberStyle.ts'

type Props = {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly measure: Measure
  readonly value: number | undefined
  /** Gets the number, percentages as 0..1; `undefined` where the field was emptied. */
  readonly onCommit: (value: number | undefined) => void
  readonly readOnly?: boolean
}

/** A number as people write it, `8.4m` or `72 %`; one that can't be read stays as typed, with the reason. */
export function MeasureField({ measure, value, onCommit, ...rest }: Props) {
  const { t } = useTranslation()
  const style = useNumberStyle()
  const [isFocused, setIsFocused] = useState(false)
  const shown =
    value === undefined
      ? ''
      : isFocused
        ? editableMeasure(value, measure, style.locale)
        : formatMeasure(value, measure, style)
  const read = (typed: string) => parseMeasure(typed, measure, style.locale)
  return (
    <RegisterField
      {...rest}
      inputMode={measure === 'currency' || measure === 'count' ? 'text' : 'decimal'}
      value={shown}
      onFocus={() => setIsFocused(true)}
      onBlur={() => setIsFocused(false)}
      problemOf={(typed) => {
        const answer = read(typed)
        return answer.ok || answer.failure === 'empty' ? null : t(`numbers.parse.${answer.failure}`)
      }}
      onCommit={(typed) => {
        const answer = read(typed)
        onCommit(answer.ok ? answer.value : undefined)
      }}
    />
  )
}
