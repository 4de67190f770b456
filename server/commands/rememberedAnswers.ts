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

/** The answer this person's command got the first time; `null` where it is new. */
export function recallAnswer(access: Y.Doc, participantId: string, command: Command): CommandAnswer | null {
  const parsed = v.safeParse(answerSchema, access.getMap('commands').get(keyOf(participantId, command)))
  if (!parsed.success) return null
  const { step, invitations, unitId, versionId } = parsed.output
  return {
    step,
    ...(invitations ? { invitations } : {}),
    ...(unitId === undefined ? {} : { unitId }),
    ...(versionId === undefined ? {} : { versionId }),
  }
}

/**
 * The answers of the last 500 commands are kept with the workshop, so that a repeated request is the same step, at another
 * server and after a restart too.
 */
export function rememberAnswer(access: Y.Doc, participantId: string, command: Command, answer: CommandAnswer): void {
  const { passes: _, ...kept } = answer
  const commands = access.getMap('commands')
  commands.set(keyOf(participantId, command), kept)
  for (const [earlier, before] of commands) {
    const parsed = v.safeParse(answerSchema, before)
    if (!parsed.success || parsed.output.step <= kept.step - rememberedCommands) commands.delete(earlier)
  }
}

export type MadePasses = {
  /** Keeps the passes of an answer that stands, and adds them where it is given again. */
  readonly complete: (participantId: string, command: Command, answer: CommandAnswer) => CommandAnswer
}

/** On the disk passes are hashes only, so they are repeated only by the process that made them. */
export function createMadePasses(): MadePasses {
  const made = new Map<string, NonNullable<CommandAnswer['passes']>>()
  return {
    complete: (participantId, command, answer) => {
      const key = keyOf(participantId, command)
      if (answer.passes) made.set(key, answer.passes)
      const [oldest] = made.keys()
      if (made.size > rememberedPasses && oldest !== undefined) made.delete(oldest)
      const passes = made.get(key)
      return passes ? { ...answer, passes } : answer
    },
  }
}

/** A command of another type is another command, whatever id it came with. */
const keyOf = (participantId: string, { type, commandId }: Command) => `${participantId}/${type}/${commandId}`
