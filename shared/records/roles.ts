import { companyUnitId, type UnitId } from '#shared/ids.ts'

export const roles = ['facilitator', 'ceo', 'lead', 'participant', 'observer', 'wall'] as const

export type Role = (typeof roles)[number]

/** Those who plan: they belong to a unit or, as the CEO, to the company, write into its envelope and vote. */
export const members = ['ceo', 'lead', 'participant'] as const satisfies readonly Role[]

export const isMember = (role: Role): boolean => members.some((member) => member === role)

/** Those who answer for the whole: they see to it that there is a plan, and to what is in it. */
export const steering: readonly Role[] = ['facilitator', 'ceo']

/** A person as the permissions see them: who they are, what they may do, and for which unit. */
export type Actor = {
  readonly participantId: string
  readonly role: Role
  /** The CEO's unit is the company itself; facilitators, observers and the wall have none. */
  readonly unitId: string | null
}

/** The unit somebody plans for, from the one their record names: the CEO's is the company itself, whatever it names. */
export const homeUnit = <Named>(role: Role, unitId: Named): Named | UnitId => (role === 'ceo' ? companyUnitId : unitId)

/** Somebody as the roster, or an invitation, has them. */
type Listed = { readonly role: Role; readonly unitId?: string | null | undefined }

/**
 * Somebody as the permissions see them, by what is listed of them; `deputyOf` names the participant who stands in for the
 * lead of a unit.
 */
export function actorOf(participantId: string, listed: Listed, deputyOf: (unitId: string) => unknown): Actor {
  const unitId = homeUnit(listed.role, listed.unitId ?? null)
  return { participantId, role: actingRole(listed.role, unitId, (id) => deputyOf(id) === participantId), unitId }
}

/**
 * Whose rights somebody has: a deputy has those of the lead of their own unit, or of the CEO, on top of their own.
 * Deputising raises nobody who doesn't plan, and lowers nobody.
 */
function actingRole(role: Role, unitId: string | null, isDeputyOf: (unitId: string) => boolean): Role {
  if (role !== 'participant' && role !== 'lead') return role
  if (isDeputyOf(companyUnitId)) return 'ceo'
  return unitId !== null && isDeputyOf(unitId) ? 'lead' : role
}
