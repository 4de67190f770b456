import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LostChange } from '#client/session/setAside.ts'
import { partsOf } from '#client/session/touched.ts'
import { rescue } from '#shared/messages/en/rescue.ts'

/** A change in words: what it was about, how it is known, and what differs. */
export type ChangeWords = {
  /** “Sticky” */
  readonly what: string
  readonly words: string
  /** How it was meant to be, and how it is: for what a person reads, not for places and belongings. */
  readonly differences: readonly { readonly field: string; readonly mine: string; readonly standing: string }[]
}

export function useChangeWords(): (change: LostChange) => ChangeWords {
  const { t } = useTranslation()
  return useCallback(
    ({ path, kind, words, fields, standing }) => {
      const collection = partsOf(path)?.collection
      const shown = kind === 'changed' ? Object.keys(fields).filter((field) => isKeyOf(rescue.fields, field)) : []
      return {
        what: t(`rescue.what.${isKeyOf(rescue.what, collection) ? collection : 'other'}`),
        words: words || t('rescue.unnamed'),
        differences: shown.map((field) => ({
          field: t(`rescue.fields.${field}`),
          mine: plain(fields[field]) || t('rescue.emptied'),
          standing:
            standing.removed === true ? t('rescue.removedThere') : plain(standing[field]) || t('rescue.emptied'),
        })),
      }
    },
    [t],
  )
}

function isKeyOf<Words extends object>(words: Words, key: string | undefined): key is keyof Words & string {
  return key !== undefined && Object.hasOwn(words, key)
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
