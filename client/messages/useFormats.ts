import { useMemo } from 'react'
import { type Formats, formatsOf } from '#shared/locale/formats.ts'
import { useDisplayLocale } from './displayLocale.ts'

/**
 * Days, times, lists and names as this reader's country writes them, instants in the reader's own time zone. Numbers in a
 * measure go with the texts instead: `useNumberStyle`.
 */
export function useFormats(): Formats {
  const locale = useDisplayLocale()
  return useMemo(() => formatsOf(locale), [locale])
}
