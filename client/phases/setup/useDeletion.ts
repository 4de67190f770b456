import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { forgetOnDevice } from '#client/rescue/forgetOnDevice.ts'
import { routes } from '#client/routes.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import { closeCodes } from '#shared/protocol/messages.ts'

type Deletion = {
  readonly run: (typed: string) => Promise<void>
  readonly isRunning: boolean
  /** Why it was not deleted, in one sentence. */
  readonly refusal: string | null
}

/** Deletes the workshop, and takes whoever did so to the first page: the server's good-bye may come earlier or later. */
export function useDeletion(title: string): Deletion {
  const { t } = useTranslation()
  const { workshopId, participantId, sendCommand } = useWorkshop()
  const say = useSay()
  const sentenceOf = useRefusalSentence()
  const [, navigate] = useLocation()
  const [isRunning, setIsRunning] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const run = async (typed: string) => {
    setIsRunning(true)
    setRefusal(null)
    const answer = await sendCommand({ type: 'deleteWorkshop', title: typed })
    setIsRunning(false)
    if (!answer.ok) return setRefusal(await sentenceOf(answer.failure))
    // Begins with the list of the first page, and reaches the disk when this page has stopped writing to it.
    void forgetOnDevice(closeCodes.deleted, workshopId, participantId)
    navigate(routes.landing, { replace: true })
    say(t('setup.deletion.done', { title }))
  }
  return { run, isRunning, refusal }
}
