import * as v from 'valibot'
import { limits } from '#shared/limits.ts'
import { languageTag } from '#shared/records/fields.ts'
import { isPhase, type Phase } from '#shared/records/phases.ts'
import type { Role } from '#shared/records/roles.ts'
import { sectors } from '#shared/records/room.ts'
import type { RefusalMessage } from './messages.ts'

const trimmed = (maxLength: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxLength))

export const createWorkshopSchema = v.object({
  title: trimmed(limits.titleLength),
  company: v.optional(trimmed(limits.nameLength)),
  headCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000))),
  sector: v.optional(v.picklist(sectors)),
  units: v.optional(
    v.pipe(
      v.array(
        v.object({
          name: trimmed(limits.nameLength),
          kind: v.optional(v.picklist(['business', 'team', 'platform'])),
          /** The name of another unit of this list. */
          parent: v.optional(trimmed(limits.nameLength)),
        }),
      ),
      v.maxLength(limits.unitsPerWorkshop),
    ),
  ),
  /** What is written into the workshop is written in this language (BCP 47); English unless it is named. */
  language: v.optional(languageTag()),
  template: v.optional(v.picklist(['services', 'software', 'commerce'])),
  /** Fill it with the demo company, up to this phase; `true` fills it up to the alignment. */
  demo: v.optional(v.union([v.boolean(), v.custom<Phase>(isPhase)])),
})
export type CreateWorkshop = v.InferOutput<typeof createWorkshopSchema>

export type Invitations = { readonly [Name in Role]: string }

export type WorkshopCreated = {
  readonly workshopId: string
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly invitations: Invitations
}

export const createSessionSchema = v.object({
  invitation: v.optional(v.pipe(v.string(), v.maxLength(limits.secretLength))),
  pass: v.optional(v.pipe(v.string(), v.maxLength(limits.secretLength))),
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1_000))),
  unitId: v.optional(v.pipe(v.string(), v.maxLength(40))),
})
export type CreateSession = v.InferOutput<typeof createSessionSchema>

export type SessionParticipant = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly unitId: string | null
}

export type SessionCreated = {
  readonly workshopId: string
  readonly participant: SessionParticipant
  readonly pass: string
}

export type SessionAnswer = {
  readonly workshopId: string
  readonly participant: SessionParticipant
}

/**
 * What a link leads to, asked before one joins: `POST /api/invitations` `{invitation}`. The secret travels in the body,
 * so that it stands in no address and no log.
 */
export type InvitationAnswer = {
  readonly workshopId: string
  readonly title: string
  readonly company: string
  readonly role: Role
  /** Set where the invitation is for one unit only. */
  readonly unitId: string | null
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Set where the secret is somebody's personal pass. */
  readonly participantName: string | null
}

/**
 * `GET /api/workshops/:id/invitations`: to facilitators all open ones, to the wall the participants' one while joining is
 * open. Invitations for one unit stand under `units`.
 */
export type InvitationLinks = {
  readonly invitations: { readonly [Name in Role]?: string }
  readonly units: readonly { readonly unitId: string; readonly role: Role; readonly invitation: string }[]
}

/** `GET /api/workshops/:id/versions`, for facilitators; oldest first, `at` in milliseconds since 1970. */
export type VersionsAnswer = {
  readonly versions: readonly { readonly id: string; readonly name: string; readonly at: number }[]
}

/** Every answer that isn't a success. */
export type ErrorAnswer = { readonly error: RefusalMessage }
