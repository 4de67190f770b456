import * as v from 'valibot'
import { phases } from '#shared/records/phases.ts'

/** What a browser says of itself; the server adds who it is. */
export const presenceStateSchema = v.object({
  phase: v.optional(v.picklist(phases)),
  /** The record under the hand or the caret. */
  focus: v.optional(v.pipe(v.string(), v.maxLength(60))),
  isTyping: v.optional(v.boolean()),
})
export type PresenceState = v.InferOutput<typeof presenceStateSchema>

/** One connection of one person, as the others see it. `connection` tells two devices of one person apart. */
const presenceEntrySchema = v.object({
  connection: v.string(),
  participantId: v.string(),
  state: presenceStateSchema,
})
export type PresenceEntry = v.InferOutput<typeof presenceEntrySchema>

/** Server → client: who came or changed, and which connections are gone. */
export const presenceMessageSchema = v.object({
  entries: v.array(presenceEntrySchema),
  gone: v.array(v.string()),
})
export type PresenceMessage = v.InferOutput<typeof presenceMessageSchema>
