import { addInvitation, closeInvitation, endSessions, openInvitation } from '#server/auth/accessDocument.ts'
import { newSecret } from '#server/auth/secrets.ts'
import { passTheLead, readLeading, stepDown } from '#server/people/leading.ts'
import { cleanLine } from '#server/people/personName.ts'
import { refuse } from '#server/refusal.ts'
import { careRefusal, isLastFacilitator, leadFacilitatorOf, leadingRefusal } from '#shared/domain/leading.ts'
import { companyUnitId, type ParticipantId, type UnitId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { closeCodes } from '#shared/protocol/messages.ts'
import type { Role } from '#shared/records/roles.ts'
import { success } from '#shared/result.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { removeRecord, updateRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import type { CommandContext, CommandRule } from './command.ts'

/** Invitations that fix the unit; asked for again they are the same ones. */
export const inviteUnit: CommandRule<'inviteUnit'> = {
  run: (context, { unitId }) => {
    if (!readOne(context.board, 'units').has(unitId)) return refuse('unknown_unit')
    const invitedRoles: readonly Role[] = unitId === companyUnitId ? ['participant'] : ['lead', 'participant']
    const invitations = Object.fromEntries(
      invitedRoles.map((role) => [
        role,
        openInvitation(context.access, role, unitId)?.secret ?? invite(context, role, unitId),
      ]),
    )
    return success({ answer: { invitations, unitId } })
  },
}

/** The old link ends, a new one takes its place. Who has joined by the old one stays. */
export const rotateInvitation: CommandRule<'rotateInvitation'> = {
  run: (context, { role, unitId }) => {
    if (unitId !== undefined && !readOne(context.board, 'units').has(unitId)) return refuse('unknown_unit')
    const before = openInvitation(context.access, role, unitId)
    if (before) closeInvitation(context.access, before.id)
    return success({
      answer: { invitations: { [role]: invite(context, role, unitId) }, ...(unitId ? { unitId } : {}) },
    })
  },
}

export const closeJoining: CommandRule<'closeJoining'> = {
  run: ({ board }, { isClosed = true }) => {
    updateSingle(board, 'settings', { joiningClosed: isClosed ? true : undefined })
    return success({})
  },
}

/** Takes a person off the roster and ends their sessions and connections; their pass is refused from then on. */
export const removeParticipant: CommandRule<'removeParticipant'> = {
  run: ({ board, access, actor }, { participantId }) => {
    const room = readLeading(board)
    const person = room.roster.get(participantId)
    if (!person) return refuse('unknown_person')
    if (isLastFacilitator(room.roster, participantId)) return refuse('last_facilitator')
    const refusal = careRefusal(room, actor.id, participantId)
    if (refusal) return refuse(refusal)
    stepDown(board, person.id)
    removeRecord(board, 'roster', person.id)
    endSessions(access, participantId)
    return success({ effects: [{ kind: 'disconnect', participantId, closeCode: closeCodes.unauthorised }] })
  },
}

/** Makes another person the facilitator who leads. Whoever hands over stays a facilitator beside them. */
export const handOver: CommandRule<'handOver'> = {
  run: ({ board, actor }, { participantId }) => {
    const room = readLeading(board)
    const person = room.roster.get(participantId)
    if (!person) return refuse('unknown_person')
    const refusal = leadingRefusal(room, actor.id)
    if (refusal) return refuse(refusal)
    passTheLead(board, person.id)
    if (person.role === 'facilitator') return success({})
    stepDown(board, person.id)
    updateRecord(board, 'roster', person.id, { role: 'facilitator', unitId: undefined })
    return success({ effects: [{ kind: 'disconnect', participantId, closeCode: closeCodes.reopening }] })
  },
}

/** A co-facilitator succeeds a lead who has been gone for a minute; who comes back later is a facilitator beside them. */
export const takeLead: CommandRule<'takeLead'> = {
  run: ({ board, actor, absentMs, now }) => {
    const room = readLeading(board)
    const leadId = leadFacilitatorOf(room)
    if (leadId === actor.id) return success({})
    // Somebody who came in this moment has no line yet, and isn't gone for that.
    const hereMs = leadId === null ? 0 : now - (room.roster.get(leadId)?.joinedAt ?? 0)
    if (leadId !== null && Math.min(absentMs(leadId), hereMs) < limits.leadAbsenceMs) return refuse('lead_present')
    passTheLead(board, actor.id as ParticipantId)
    return success({})
  },
}

export const deleteWorkshop: CommandRule<'deleteWorkshop'> = {
  run: ({ board, actor }, { title }) => {
    const refusal = leadingRefusal(readLeading(board), actor.id)
    if (refusal) return refuse(refusal)
    if (cleanLine(readOne(board, 'settings')?.title ?? '') !== cleanLine(title)) return refuse('title_differs')
    return success({ effects: [{ kind: 'deleteWorkshop' }] })
  },
}

function invite({ access, newId, workshopId }: CommandContext, role: Role, unitId?: string): string {
  const secret = newSecret(workshopId)
  addInvitation(access, newId<'invitation'>(), { role, unitId: unitId as UnitId | undefined, secret })
  return secret
}
