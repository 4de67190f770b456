export const roles = ['facilitator', 'ceo', 'lead', 'participant', 'observer', 'wall'] as const

export type Role = (typeof roles)[number]

/** A person as the permissions see them: who they are, what they may do, and for which unit. */
export type Actor = {
  readonly participantId: string
  readonly role: Role
  /** The CEO's unit is the company itself; facilitators, observers and the wall have none. */
  readonly unitId: string | null
}
