import { useMemo } from 'react'
import { useBoard, useWorkshop, useWorkshopState } from '#client/stores/useWorkshop.tsx'
import type { Entry } from '#shared/records/collections.ts'

type PeopleHere = {
  /** Everybody in the workshop; a wall is nobody. */
  readonly people: readonly Entry<'roster'>[]
  /** The participants among them with a page open. */
  readonly here: ReadonlySet<string>
}

/** Whom every count of people on the page counts, and who of them is here. */
export function usePeopleHere(): PeopleHere {
  const { participantId: me } = useWorkshop()
  const roster = useBoard((board) => board.roster)
  const presence = useWorkshopState((state) => state.presence)
  return useMemo(() => {
    const people = [...roster.values()].filter(({ role }) => role !== 'wall')
    const open = new Set<string>([me, ...[...presence.values()].map((entry) => entry.participantId)])
    return { people, here: new Set(people.map(({ id }) => id).filter((id) => open.has(id))) }
  }, [roster, presence, me])
}
