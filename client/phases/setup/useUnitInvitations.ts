import { useCallback, useEffect, useState } from 'react'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { useWorkshop } from '#client/stores/useWorkshop.tsx'
import type { UnitId } from '#shared/ids.ts'
import type { CommandAnswer, CommandRequest } from '#shared/protocol/commands.ts'

type UnitInvitations = {
  /** The secrets by role; `null` until they have arrived. */
  readonly links: NonNullable<CommandAnswer['invitations']> | null
  /** Why they have not, in one sentence. */
  readonly refusal: string | null
  readonly read: () => void
  /** The old link of this role stops working; answers whether there is a new one. */
  readonly renew: (role: 'lead' | 'participant') => Promise<boolean>
  readonly isRunning: boolean
}

/** The invitations of one unit, asked for each time they are looked at: until the first time the unit has none. */
export function useUnitInvitations(unitId: UnitId, isAsked: boolean): UnitInvitations {
  const { sendCommand } = useWorkshop()
  const sentenceOf = useRefusalSentence()
  const [links, setLinks] = useState<UnitInvitations['links']>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const ask = useCallback(
    async (command: CommandRequest) => {
      setIsRunning(true)
      setRefusal(null)
      const answer = await sendCommand(command)
      setIsRunning(false)
      if (answer.ok) setLinks((before) => ({ ...before, ...answer.value.invitations }))
      else setRefusal(await sentenceOf(answer.failure))
      return answer.ok
    },
    [sendCommand, sentenceOf],
  )
  const read = useCallback(() => void ask({ type: 'inviteUnit', unitId }), [ask, unitId])
  useEffect(() => {
    if (isAsked) read()
  }, [isAsked, read])
  return {
    links,
    refusal,
    read,
    renew: (role) => ask({ type: 'rotateInvitation', role, unitId }),
    isRunning,
  }
}
