import type { Entry } from '#shared/records/collections.ts'
import { isMember } from '#shared/records/roles.ts'
import type { Voter } from '#shared/records/room.ts'

type Roster = ReadonlyMap<string, Entry<'roster'>>

/**
 * Who votes, once everybody is in who has joined as a member by now. Whoever came in stays as who they were then, whatever
 * becomes of their role and unit. The same list where nobody is new.
 */
export function electorateWith(electorate: readonly Voter[], roster: Roster): readonly Voter[] {
  const known = new Set<string>(electorate.map(({ participantId }) => participantId))
  const added = [...roster.values()]
    .filter(({ id, role, joinedAt }) => joinedAt !== undefined && isMember(role) && !known.has(id))
    .map(({ id, role, unitId }): Voter => ({ participantId: id, role, ...(unitId === undefined ? {} : { unitId }) }))
  return added.length > 0 ? [...electorate, ...added] : electorate
}

/** Those whose ballots count: who was taken off the workshop takes theirs along. */
export const votersIn = (electorate: readonly Voter[], roster: Roster): readonly Voter[] =>
  electorate.filter(({ participantId }) => roster.has(participantId))
