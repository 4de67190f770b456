import type * as Y from 'yjs'
import { passTheLead, readLeading } from '#server/people/leading.ts'
import { readParticipant, toSessionParticipant } from '#server/people/participant.ts'
import { cleanName } from '#server/people/personName.ts'
import { admitVoters } from '#server/people/voters.ts'
import { type Refusal, refuse } from '#server/refusal.ts'
import type { Surroundings } from '#server/surroundings.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { accessDocument } from '#server/sync/session.ts'
import { leadFacilitatorOf } from '#shared/domain/leading.ts'
import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import type { CreateSession, SessionCreated } from '#shared/protocol/http.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { steering } from '#shared/records/roles.ts'
import type { Participant } from '#shared/records/room.ts'
import { type Result, success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, updateRecord } from '#shared/workshop/writeRecords.ts'
import { findInvitation, type Invitation, participantOfPass, setPass, startSession } from './accessDocument.ts'
import { refuseSecret } from './refuseSecret.ts'
import { newSecret, workshopOfSecret } from './secrets.ts'

export type Joined = SessionCreated & { readonly session: string }

/** Turns an invitation into a new person, or a pass into the person it belongs to, with a session of their own. */
export async function joinWorkshop(
  rooms: Rooms,
  surroundings: Surroundings,
  request: CreateSession,
): Promise<Result<Joined, Refusal>> {
  const secret = request.pass ?? request.invitation
  if (!secret) return refuse('secret_missing')
  const workshopId = workshopOfSecret(secret)
  if (!workshopId || !(await rooms.exists(workshopId))) return refuse('unknown_invitation')
  const joining = {
    workshopId,
    now: surroundings.now(),
    participantId: surroundings.newId<'participant'>(),
    session: newSecret(workshopId),
    pass: newSecret(workshopId),
  }
  return rooms.edit(workshopId, [boardDocument, accessDocument], ([board, access]) => {
    if (!board || !access) throw new Error('the board and the access document were asked for')
    // A link looks the same whether an invitation or a pass is in it.
    return participantOfPass(access, secret) === null
      ? joinAsNew(board, access, secret, request, joining)
      : joinAgain(board, access, secret, joining)
  })
}

type Joining = {
  readonly workshopId: string
  readonly now: number
  readonly participantId: ParticipantId
  readonly session: string
  readonly pass: string
}

function joinAgain(board: Y.Doc, access: Y.Doc, pass: string, joining: Joining): Result<Joined, Refusal> {
  const participantId = participantOfPass(access, pass) as ParticipantId | null
  const participant = participantId && readParticipant(board, participantId)
  if (!participantId || !participant) return refuse('unknown_invitation')
  if (participant.removed) return refuse('participant_removed')
  if (participant.joinedAt === undefined) {
    updateRecord(board, 'roster', participantId, { joinedAt: joining.now })
    admitVoters(board)
  }
  startSession(access, participantId, joining.session, joining.now)
  return success({
    workshopId: joining.workshopId,
    participant: toSessionParticipant(participantId, participant),
    pass,
    session: joining.session,
  })
}

function joinAsNew(
  board: Y.Doc,
  access: Y.Doc,
  secret: string,
  request: CreateSession,
  joining: Joining,
): Result<Joined, Refusal> {
  const invitation = findInvitation(access, secret)
  if (!invitation) return refuseSecret(board, access, secret)
  if (invitation.closed) return refuse('invitation_closed')
  // The facilitator must be able to come back to a workshop that is closed to everyone else.
  if (readOne(board, 'settings')?.joiningClosed && invitation.role !== 'facilitator') return refuse('joining_closed')
  const name = cleanName(request.name)
  if (!name.ok) return name
  const unitId = unitToJoin(board, invitation, request.unitId)
  if (!unitId.ok) return unitId
  // One link in the wrong hands must not take the last seat of those who run the workshop.
  const kept = steering.includes(invitation.role) ? 0 : limits.seatsKeptForSteering
  const max = limits.participantsPerWorkshop - kept
  if (readOne(board, 'roster').size >= max) return refuse('workshop_full', { max })

  const participant: Participant = {
    name: name.value,
    role: invitation.role,
    ...(unitId.value === null ? {} : { unitId: unitId.value }),
    joinedAt: joining.now,
  }
  addRecord(board, 'roster', joining.participantId, participant)
  admitVoters(board)
  takeTheLead(board, joining.participantId, participant)
  if (invitation.role === 'facilitator' && leadFacilitatorOf(readLeading(board)) === null)
    passTheLead(board, joining.participantId)
  setPass(access, joining.participantId, joining.pass)
  startSession(access, joining.participantId, joining.session, joining.now)
  return success({
    workshopId: joining.workshopId,
    participant: toSessionParticipant(joining.participantId, participant),
    pass: joining.pass,
    session: joining.session,
  })
}

/** The CEO belongs to the company itself; facilitators, observers and the wall to no unit. */
function unitToJoin(board: Y.Doc, invitation: Invitation, chosen: string | undefined): Result<UnitId | null, Refusal> {
  if (invitation.role === 'ceo') return success(companyUnitId)
  if (invitation.role !== 'lead' && invitation.role !== 'participant') return success(null)
  const unitId = invitation.unitId ?? chosen
  if (!unitId) return refuse('unit_missing')
  if (!readOne(board, 'units').has(unitId)) return refuse('unknown_unit')
  if (unitId === companyUnitId && invitation.role === 'lead') return refuse('company_has_ceo')
  return success(unitId as UnitId)
}

function takeTheLead(board: Y.Doc, participantId: ParticipantId, { role, unitId }: Participant): void {
  if (!unitId || (role !== 'lead' && role !== 'ceo')) return
  if (readOne(board, 'units').get(unitId)?.leadId === undefined)
    updateRecord(board, 'units', unitId, { leadId: participantId })
}
