import type * as Y from 'yjs'
import { readParticipant } from '#server/people/participant.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument } from '#server/sync/session.ts'
import type { InvitationAnswer, InvitationLinks } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import type { Role } from '#shared/records/roles.ts'
import { type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { findInvitation, participantOfPass, readInvitations } from './accessDocument.ts'
import { refuseSecret } from './refuseSecret.ts'
import { workshopOfSecret } from './secrets.ts'

/** What an invitation or a pass leads to, for the page one sees before joining. */
export async function describeSecret(rooms: Rooms, secret: string): Promise<Result<InvitationAnswer, Refusal>> {
  const workshopId = workshopOfSecret(secret)
  if (!workshopId || !(await rooms.exists(workshopId))) return refuse('unknown_invitation')
  return rooms.read(workshopId, [boardDocument, accessDocument], ([board, access]) => {
    if (!board || !access) throw new Error('the board and the access document were asked for')
    const bearer = bearerOf(board, access, secret)
    if (!bearer.ok) return bearer
    const settings = readOne(board, 'settings')
    return success({
      workshopId,
      title: settings?.title ?? '',
      company: settings?.company ?? '',
      units: [...readOne(board, 'units').values()]
        .toSorted((one, other) => (one.order < other.order ? -1 : 1))
        .map(({ id, name }) => ({ id, name })),
      ...bearer.value,
    })
  })
}

/** The links that a person of this role may hand on: a facilitator all of them, the wall the one on its screen. */
export function linksFor(role: Role, board: Y.Doc, access: Y.Doc): Result<InvitationLinks, Refusal> {
  const open = readInvitations(access).filter(({ closed }) => !closed)
  const shared = open.filter(({ unitId }) => unitId === undefined)
  const links = (invitations: typeof shared) =>
    Object.fromEntries(invitations.map((invitation) => [invitation.role, invitation.secret]))
  if (role === 'facilitator')
    return success({
      invitations: links(shared),
      units: open.flatMap(({ unitId, role: invited, secret }) =>
        unitId === undefined ? [] : [{ unitId, role: invited, invitation: secret }],
      ),
    })
  if (role !== 'wall') return refuse('not_allowed')
  const isJoiningOpen = !readOne(board, 'settings')?.joiningClosed
  return success({
    invitations: isJoiningOpen ? links(shared.filter((invitation) => invitation.role === 'participant')) : {},
    units: [],
  })
}

type Bearer = Pick<InvitationAnswer, 'role' | 'unitId' | 'participantName'>

function bearerOf(board: Y.Doc, access: Y.Doc, secret: string): Result<Bearer, Refusal> {
  const participantId = participantOfPass(access, secret)
  const participant = participantId === null ? null : readParticipant(board, participantId)
  if (participant?.removed) return refuse('participant_removed')
  if (participant)
    return success({ role: participant.role, unitId: participant.unitId ?? null, participantName: participant.name })
  const invitation = findInvitation(access, secret)
  if (!invitation) return refuseSecret(board, access, secret)
  if (invitation.closed) return refuse('invitation_closed')
  if (readOne(board, 'settings')?.joiningClosed && invitation.role !== 'facilitator') return refuse('joining_closed')
  return success({ role: invitation.role, unitId: invitation.unitId ?? null, participantName: null })
}
