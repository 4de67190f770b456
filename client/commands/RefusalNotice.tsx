import { useTranslation } from 'react-i18next'
import { Notice } from '#client/ui/Notice.tsx'
import type { WriteRefusal } from '#shared/permissions.ts'

/** Why one can't write here now, in a sentence; nothing where one can. */
export function RefusalNotice({ refusal }: { readonly refusal: WriteRefusal | null }) {
  const { t } = useTranslation()
  if (refusal === null) return null
  // What one may not read is never offered, so there is no control whose absence needs a reason.
  if (refusal === 'not_readable' || refusal === 'no_such_collection') return null
  return <Notice>{t(`errors.refusals.${refusal}`)}</Notice>
}
