import { useCallback, useEffect, useRef, useState } from 'react'
import { useRefusalSentence } from '#client/commands/refusalSentence.ts'
import { readVersions } from '#client/session/api.ts'
import { useControl, useWorkshop } from '#client/stores/useWorkshop.tsx'
import type { VersionsAnswer } from '#shared/protocol/http.ts'

export type KeptVersion = VersionsAnswer['versions'][number]

type KeptVersions = {
  /** Newest first; `null` until they have arrived once. */
  readonly versions: readonly KeptVersion[] | null
  /** Why the last look did not succeed, in one sentence. */
  readonly refusal: string | null
  readonly read: () => void
}

/** The versions as the server keeps them, looked up anew whenever the room has done what keeps one. */
export function useKeptVersions(isOpen: boolean): KeptVersions {
  const { workshopId, participantId } = useWorkshop()
  const { phase, broughtBack, frozen } = useControl()
  const sentenceOf = useRefusalSentence()
  const [versions, setVersions] = useState<readonly KeptVersion[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const looks = useRef(0)

  const read = useCallback(async () => {
    looks.current += 1
    const look = looks.current
    setRefusal(null)
    const answer = await readVersions(workshopId, participantId)
    // Only the last look counts, whichever answer is the faster one.
    if (look !== looks.current) return
    if (answer.ok) setVersions(answer.value.versions.toReversed())
    else setRefusal(await sentenceOf(answer.failure))
  }, [workshopId, participantId, sentenceOf])

  const kept = [phase, broughtBack?.at, frozen?.at].join()
  useEffect(() => {
    if (isOpen && kept) void read()
  }, [isOpen, kept, read])
  return { versions, refusal, read: () => void read() }
}
