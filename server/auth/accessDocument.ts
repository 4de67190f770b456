import * as v from 'valibot'
import type * as Y from 'yjs'
import type { Role } from '#shared/records/roles.ts'
import { roles } from '#shared/records/roles.ts'
import { hashSecret, isSameSecret } from './secrets.ts'

/**
 * The workshop's server-only document. Invitations are kept in clear, since the facilitator sees them again as links;
 * of passes and sessions only hashes are kept.
 */

const invitationSchema = v.object({
  role: v.picklist(roles),
  unitId: v.optional(v.string()),
  secret: v.string(),
  closed: v.boolean(),
})
export type Invitation = v.InferOutput<typeof invitationSchema>

const sessionSchema = v.object({ participantId: v.string(), startedAt: v.number() })

const sessionLifeMs = 30 * 24 * 60 * 60 * 1_000
const sessionsPerParticipant = 20

export function readInvitations(access: Y.Doc): readonly (Invitation & { readonly id: string })[] {
  return [...access.getMap('invitations')].flatMap(([id, value]) => {
    const parsed = v.safeParse(invitationSchema, value)
    return parsed.success ? [{ ...parsed.output, id }] : []
  })
}

/** Compares with every invitation, so that the time taken says nothing about which one came close. */
export function findInvitation(access: Y.Doc, secret: string): (Invitation & { readonly id: string }) | null {
  const matching = readInvitations(access).filter((invitation) => isSameSecret(invitation.secret, secret))
  return matching[0] ?? null
}

/** The open invitation for a role, for the whole workshop or for one unit. */
export const openInvitation = (access: Y.Doc, role: Role, unitId?: string): (Invitation & { id: string }) | null =>
  readInvitations(access).find(
    (invitation) => !invitation.closed && invitation.role === role && invitation.unitId === unitId,
  ) ?? null

export function addInvitation(
  access: Y.Doc,
  id: string,
  invitation: { readonly role: Role; readonly unitId?: string | undefined; readonly secret: string },
): void {
  const { role, unitId, secret } = invitation
  access.getMap('invitations').set(id, { role, ...(unitId === undefined ? {} : { unitId }), secret, closed: false })
}

/** A closed invitation is kept, so that whoever still holds the old link is told that it was replaced. */
export function closeInvitation(access: Y.Doc, id: string): void {
  const invitations = access.getMap('invitations')
  const parsed = v.safeParse(invitationSchema, invitations.get(id))
  if (parsed.success) invitations.set(id, { ...parsed.output, closed: true })
}

/** The one pass of a participant. An earlier one ends; its hash is kept, so that whoever still holds it is told. */
export function setPass(access: Y.Doc, participantId: string, pass: string): void {
  const passes = access.getMap('passes')
  const before = passes.get(participantId)
  if (typeof before === 'string') access.getMap('endedPasses').set(before, participantId)
  passes.set(participantId, hashSecret(pass))
}

/** Whose pass this was, before they got a new one. */
export function participantOfEndedPass(access: Y.Doc, pass: string): string | null {
  const participantId = access.getMap('endedPasses').get(hashSecret(pass))
  return typeof participantId === 'string' ? participantId : null
}

export function participantOfPass(access: Y.Doc, pass: string): string | null {
  const hash = hashSecret(pass)
  const matching = [...access.getMap('passes')].filter(([, value]) => isSameSecret(String(value), hash))
  return matching[0]?.[0] ?? null
}

/** Starts a session; beyond 20 of one person the oldest ends. */
export function startSession(access: Y.Doc, participantId: string, session: string, now: number): void {
  const sessions = access.getMap('sessions')
  const earlier = sessionsOf(access, participantId)
  for (const [hash] of earlier.slice(0, Math.max(0, earlier.length - sessionsPerParticipant + 1))) sessions.delete(hash)
  sessions.set(hashSecret(session), { participantId, startedAt: now })
}

export function participantOfSession(access: Y.Doc, session: string, now: number): string | null {
  const parsed = v.safeParse(sessionSchema, access.getMap('sessions').get(hashSecret(session)))
  if (!parsed.success || now - parsed.output.startedAt > sessionLifeMs) return null
  return parsed.output.participantId
}

/** Signs this person out on every device. */
export function endSessions(access: Y.Doc, participantId: string): void {
  for (const [hash] of sessionsOf(access, participantId)) access.getMap('sessions').delete(hash)
}

function sessionsOf(access: Y.Doc, participantId: string): readonly (readonly [string, number])[] {
  return [...access.getMap('sessions')]
    .flatMap(([hash, value]): readonly (readonly [string, number])[] => {
      const parsed = v.safeParse(sessionSchema, value)
      return parsed.success && parsed.output.participantId === participantId ? [[hash, parsed.output.startedAt]] : []
    })
    .toSorted(([, one], [, other]) => one - other)
}
