import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import { useSay } from '#client/ui/Toasts.tsx'
import type { CommandRequest } from '#shared/protocol/commands.ts'
import type { Signature } from '#shared/records/room.ts'

type Sign = Extract<CommandRequest, { type: 'sign' }>

type Attempt = {
  readonly hash: string
  /** When the person's word before was given, to tell the new one from it. */
  readonly after: number | undefined
  readonly answer: 'awaited' | 'signed' | { readonly failure: string }
}

type Signing = {
  readonly sign: (command: Sign) => Promise<void>
  readonly isWaiting: boolean
  /** Why the last try failed, until the next one. */
  readonly failure: string | null
}

/**
 * Signs over whatever line there is. What stands on the board is signed, whether its answer is late or lost, or even said
 * that the server couldn't be reached: `onSigned` is called once, with the first of the two to come.
 */
export function useSigning(mine: Signature | undefined, isSheetOpen: boolean, onSigned: () => void): Signing {
  const session = useWorkshop()
  const say = useSay()
  const sentenceOf = useRefusalSentence()
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const isOpen = useRef(isSheetOpen)
  const tries = useRef(0)

  const isOnBoard = attempt !== null && mine?.hash === attempt.hash && mine.at !== attempt.after
  const isSigned = isOnBoard || attempt?.answer === 'signed'
  const finish = useEffectEvent(() => {
    // An answer that comes after the signature has nothing more to say.
    tries.current += 1
    setAttempt(null)
    onSigned()
  })
  useEffect(() => {
    if (isSigned) finish()
  }, [isSigned])
  useEffect(() => {
    isOpen.current = isSheetOpen
  }, [isSheetOpen])

  const sign = async (command: Sign) => {
    tries.current += 1
    const thisTry = tries.current
    const tried = { hash: command.hash, after: mine?.at }
    setAttempt({ ...tried, answer: 'awaited' })
    const answer = await session.sendCommand(command)
    const failure = answer.ok ? null : await sentenceOf(answer.failure)
    if (tries.current !== thisTry) return
    setAttempt({ ...tried, answer: failure === null ? 'signed' : { failure } })
    // Whoever has closed the sheet meanwhile is told all the same.
    if (failure !== null && !isOpen.current) say(failure)
  }
  const answer = attempt?.answer
  return { sign, isWaiting: answer === 'awaited', failure: typeof answer === 'object' ? answer.failure : null }
}
