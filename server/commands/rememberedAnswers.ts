import * as v from 'valibot'
import type * as Y from 'yjs'
import type { Command, CommandAnswer } from '#shared/protocol/commands.ts'

const rememberedCommands = 500
const rememberedPasses = 1_000

const answerSchema = v.object({
  step: v.number(),
  invitations: v.optional(v.record(v.string(), v.string())),
  unitId: v.optional(v.string()),
  versionId: v.optional(v.string()),
})

export type RememberedAnswers = {
  /** The answer this person's command got the first time; `null` where it is new. */
  readonly recall: (access: Y.Doc, participantId: string, command: Command) => CommandAnswer | null
  readonly remember: (access: Y.Doc, participantId: string, command: Command, answer: CommandAnswer) => void
}

/** A command of another type is another command, whatever id it came with. */
const keyOf = (participantId: string, { type, commandId }: Command) => `${participantId}/${type}/${commandId}`

/**
 * The answers of the last 500 commands, kept with the workshop, so that a repeated request is the same step even after a
 * restart. Passes are kept on disk as hashes only, so they are repeated only by the process that made them.
 */
export function createRememberedAnswers(): RememberedAnswers {
  const passes = new Map<string, NonNullable<CommandAnswer['passes']>>()
  return {
    recall: (access, participantId, command) => {
      const key = keyOf(participantId, command)
      const parsed = v.safeParse(answerSchema, access.getMap('commands').get(key))
      if (!parsed.success) return null
      const { step, invitations, unitId, versionId } = parsed.output
      const made = passes.get(key)
      return {
        step,
        ...(invitations ? { invitations } : {}),
        ...(unitId === undefined ? {} : { unitId }),
        ...(versionId === undefined ? {} : { versionId }),
        ...(made ? { passes: made } : {}),
      }
    },
    remember: (access, participantId, command, { passes: made, ...kept }) => {
      const key = keyOf(participantId, command)
      const commands = access.getMap('commands')
      commands.set(key, kept)
      for (const [earlier, answer] of commands) {
        const parsed = v.safeParse(answerSchema, answer)
        if (!parsed.success || parsed.output.step <= kept.step - rememberedCommands) commands.delete(earlier)
      }
      if (!made) return
      passes.set(key, made)
      const [oldest] = passes.keys()
      if (passes.size > rememberedPasses && oldest !== undefined) passes.delete(oldest)
    },
  }
}
