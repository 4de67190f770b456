import { readParticipant, toSessionParticipant } from '#server/people/participant.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { SessionParticipant } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { participantOfSession } from './accessDocument.ts'
import { workshopOfSecret } from './secrets.ts'
import { type HeldSession, heldSessions } from './sessionCookies.ts'

export type Identity = { readonly workshopId: string; readonly participant: SessionParticipant }

export type SessionClaim = {
  readonly cookieHeader: string | undefined
  /** Which of the browser's sessions is meant; may be left out where it holds one only. */
  readonly participantId?: string | undefined
  /** Where the request is about one workshop. */
  readonly workshopId?: string | undefined
}

export type Identify = (claim: SessionClaim) => Promise<Identity | null>

/** Who a request comes from: the cookie must belong to a living session of a person who was not removed. */
export function createIdentify(rooms: Rooms, now: () => number): Identify {
  return async (claim) => {
    const held = pick(claim)
    const workshopId = held && workshopOfSecret(held.session)
    if (!held || !workshopId || !(await rooms.exists(workshopId))) return null
    return rooms.read(workshopId, [boardDocument, { kind: 'access' }], ([board, access]) => {
      if (!board || !access || participantOfSession(access, held.session, now()) !== held.participantId) return null
      const participant = readParticipant(board, held.participantId)
      if (!participant || participant.removed) return null
      return { workshopId, participant: toSessionParticipant(held.participantId, participant) }
    })
  }
}

function pick({ cookieHeader, participantId, workshopId }: SessionClaim): HeldSession | null {
  const candidates = heldSessions(cookieHeader).filter(
    (held) =>
      (participantId === undefined || held.participantId === participantId) &&
      (workshopId === undefined || workshopOfSecret(held.session) === workshopId),
  )
  const [first, ...others] = candidates
  return first && others.length === 0 ? first : null
}
