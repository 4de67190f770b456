import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import { useTexts } from '#client/messages/WithAllTexts.tsx'
import { unanswered } from '#client/session/api.ts'
import { untilLoaded } from '#client/ui/loadLate.ts'
import type { SentRefusal } from '#shared/protocol/messages.ts'

/**
 * A refusal as one sentence in the reader's language. The sentences, and what is known of the codes, are fetched with the
 * first refusal: most pages never need them.
 */
export function useRefusalSentence(): (refusal: SentRefusal) => Promise<string> {
  const { t } = useTranslation()
  const formats = useFormats()
  const { loadAll } = useTexts()
  return useCallback(
    async (refusal) => {
      // Where the server is away, or somebody answers for it, nothing can be fetched either.
      if (refusal.code === unanswered.unreachable) return t('frame.unreachable')
      if (refusal.code === unanswered.answeredByAnother) return t('frame.answeredByAnother')
      const [wordRefusal] = await Promise.all([untilLoaded(loadWording), loadAll()])
      if (refusal.code === unanswered.tooLargeOnTheWay) return t('errors.unclear.tooLargeOnTheWay')
      return wordRefusal(refusal, { t, formats })
    },
    [t, formats, loadAll],
  )
}

const loadWording = async () => (await import('./wordRefusal.ts')).wordRefusal
