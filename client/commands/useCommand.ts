import { useCallback, useState } from 'react'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'
import { useRefusalSentence } from './refusalSentence.ts'

type RunCommand = (command: CommandRequest) => Promise<CommandAnswer | null>

/** Sends a command; a refusal is said in one sentence and answered with `null`. `isRunning` keeps a button from a second click. */
export function useCommand(): { readonly run: RunCommand; readonly isRunning: boolean } {
  const session = useWorkshop()
  const say = useSay()
  const sentenceOf = useRefusalSentence()
  const [running, setRunning] = useState(0)
  const run = useCallback<RunCommand>(
    async (command) => {
      setRunning((count) => count + 1)
      const answer = await session.sendCommand(command)
      setRunning((count) => count - 1)
      if (answer.ok) return answer.value
      say(await sentenceOf(answer.failure))
      return null
    },
    [session, say, sentenceOf],
  )
  return { run, isRunning: running > 0 }
}
