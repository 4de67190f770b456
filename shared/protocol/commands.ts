import * as v from 'valibot'
import { anyBudget } from '#shared/domain/ballots/voting.ts'
import { limits } from '#shared/limits.ts'
import { type CommandType, commandRules } from '#shared/permissions/commands.ts'
import { votingMethods } from '#shared/records/discovery.ts'
import { languageTag } from '#shared/records/fields.ts'
import { phases } from '#shared/records/phases.ts'
import { roles } from '#shared/records/roles.ts'
import { sectors, signingChoices, unitKinds } from '#shared/records/room.ts'

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/))
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.nameLength))
const optionalDay = v.optional(v.nullable(v.pipe(v.string(), v.isoDate())))

const budget = v.pipe(v.number(), v.integer(), v.minValue(anyBudget.least), v.maxValue(anyBudget.most))

const settingsPatch = v.partial(
  v.object({
    title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.titleLength)),
    company: v.pipe(v.string(), v.trim(), v.maxLength(limits.nameLength)),
    sector: v.picklist(sectors),
    language: languageTag(),
    headCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000))),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    purpose: v.pipe(v.string(), v.maxLength(limits.proseLength)),
    success: v.pipe(v.string(), v.maxLength(limits.proseLength)),
    values: v.pipe(v.string(), v.maxLength(limits.proseLength)),
    rituals: v.pipe(v.string(), v.maxLength(limits.proseLength)),
    preparation: v.pipe(v.string(), v.maxLength(limits.proseLength)),
    cycleName: v.pipe(v.string(), v.trim(), v.maxLength(limits.nameLength)),
    cycleStart: optionalDay,
    cycleEnd: optionalDay,
    teamOkrMinimum: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))),
    teamOkrsAnyway: v.boolean(),
    silentFirst: v.boolean(),
  }),
)

const rosterChange = v.variant('op', [
  v.object({ op: v.literal('addUnit'), name, kind: v.picklist(unitKinds), parent: v.optional(id) }),
  v.object({
    op: v.literal('changeUnit'),
    unitId: id,
    name: v.optional(name),
    kind: v.optional(v.picklist(unitKinds)),
    parent: v.optional(id),
  }),
  v.object({ op: v.literal('removeUnit'), unitId: id }),
  /** Answers with a pass: a link for somebody who has not come in yet. */
  v.object({ op: v.literal('addPerson'), name, role: v.picklist(roles), unitId: v.optional(id) }),
  v.object({
    op: v.literal('changePerson'),
    participantId: id,
    name: v.optional(name),
    role: v.optional(v.picklist(roles)),
    unitId: v.optional(id),
  }),
  v.object({ op: v.literal('setLead'), unitId: id, participantId: v.nullable(id) }),
  v.object({ op: v.literal('setDeputy'), unitId: id, participantId: v.nullable(id) }),
  /** The old pass ends; answers with the new one. */
  v.object({ op: v.literal('reissuePass'), participantId: id }),
])
export type RosterChange = v.InferOutput<typeof rosterChange>

const command = <Type extends CommandType, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.object({
    type: v.literal(type),
    commandId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
    expectedStep: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    ...fields,
  })

export const commandSchemas = {
  goToPhase: command('goToPhase', { phase: v.picklist(phases) }),
  setTimer: command('setTimer', {
    action: v.picklist(['start', 'pause', 'resume', 'extend', 'clear']),
    /** For `start` the length, for `extend` what is added. */
    ms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1_000), v.maxValue(12 * 60 * 60 * 1_000))),
    /** For `start`: the time to be back. */
    isBreak: v.optional(v.boolean()),
  }),
  openEnvelopes: command('openEnvelopes', { of: v.picklist(['own', 'unit']), unitId: v.optional(id) }),
  openBallot: command('openBallot', {
    /** Where absent: dots. */
    method: v.optional(v.picklist(votingMethods)),
    /** Where absent, what is usual for so many themes: of dots `max(2, round(themes / 4))`. */
    budget: v.optional(budget),
    /** The budget, as it was called before there was a method. */
    dotsPerBallot: v.optional(budget),
  }),
  closeBallot: command('closeBallot', {}),
  lock: command('lock', {}),
  unlock: command('unlock', {}),
  setReady: command('setReady', { isReady: v.boolean() }),
  offer: command('offer', { to: v.picklist(['leads', 'unit', 'board']) }),
  sign: command('sign', {
    choice: v.picklist(signingChoices),
    /** Why, for all but a plain commitment. */
    words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(limits.shortTextLength))),
    /** The content hash that was on the screen: nobody signs what they have not seen. */
    hash: v.pipe(v.string(), v.maxLength(64)),
    /** Whose word it is; where absent the own unit's, or of those where somebody only stands in, the first. */
    unitId: v.optional(id),
  }),
  recordUnsigned: command('recordUnsigned', {
    unitId: id,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.shortTextLength)),
    /** The content hash that was on the screen. */
    hash: v.pipe(v.string(), v.maxLength(64)),
  }),
  freeze: command('freeze', {}),
  amend: command('amend', {
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.shortTextLength)),
  }),
  saveVersion: command('saveVersion', { name }),
  restoreVersion: command('restoreVersion', { versionId: id }),
  editRoster: command('editRoster', { changes: v.pipe(v.array(rosterChange), v.minLength(1), v.maxLength(100)) }),
  editSettings: command('editSettings', { settings: settingsPatch }),
  inviteUnit: command('inviteUnit', { unitId: id }),
  rotateInvitation: command('rotateInvitation', { role: v.picklist(roles), unitId: v.optional(id) }),
  closeJoining: command('closeJoining', { isClosed: v.optional(v.boolean()) }),
  removeParticipant: command('removeParticipant', { participantId: id }),
  handOver: command('handOver', { participantId: id }),
  takeLead: command('takeLead', {}),
  deleteWorkshop: command('deleteWorkshop', { title: v.pipe(v.string(), v.maxLength(limits.titleLength)) }),
} as const satisfies Record<CommandType, v.GenericSchema>

type Schemas = typeof commandSchemas
export type Command = { [Type in keyof Schemas]: v.InferOutput<Schemas[Type]> }[keyof Schemas]
type WithoutId<Some> = Some extends unknown ? Omit<Some, 'commandId'> : never
/** A command before it got the id that makes a repeated click one step. */
export type CommandRequest = WithoutId<Command>
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>

/** `200` of a command. Some answer with secrets that only the one who asked gets to see. */
export type CommandAnswer = {
  readonly step: number
  readonly passes?: readonly { readonly participantId: string; readonly pass: string }[]
  readonly invitations?: { readonly [role: string]: string }
  /** The invitations as they stand, for the facilitator's screen. */
  readonly unitId?: string
  readonly versionId?: string
}

export const isCommandType = (type: unknown): type is CommandType =>
  typeof type === 'string' && Object.hasOwn(commandRules, type)
