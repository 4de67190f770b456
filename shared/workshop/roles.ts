export const roles = ['facilitator', 'ceo', 'lead', 'participant', 'observer', 'wall'] as const

export type Role = (typeof roles)[number]

/** Those who plan: they belong to a unit or, as the CEO, to the company, write into its envelope and vote. */
export const members = ['ceo', 'lead', 'participant'] as const satisfies readonly Role[]

export const isMember = (role: Role): boolean => members.some((member) => member === role)

/** A person as the permissions see them: who they are, what they may do, and for which unit. */
export type Actor = {
  readonly participantId: string
  readonly role: Role
  /** The CEO's unit is the company itself; facilitators, observers and the wall have none. */
  readonly unitId: string | null
}
