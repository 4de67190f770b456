import * as v from 'valibot'
import { limits } from '#shared/limits.ts'
import { namedThemeSchema, quadrants, votingFields, withBudget } from './discovery.ts'
import { day, flag, id, instant, languageTag, number, order, prose, text } from './fields.ts'
import { phases } from './phases.ts'
import { roles } from './roles.ts'

export const sectors = ['services', 'software', 'commerce', 'industry', 'other'] as const

/** Where a workshop names none, or has not arrived yet. ISO 4217. */
export const defaultCurrency = 'EUR'

export const settingsSchema = v.object({
  title: text(limits.titleLength),
  company: text(limits.nameLength),
  sector: v.picklist(sectors),
  /** What is written into it is written in this one; English where absent. */
  language: v.optional(languageTag()),
  headCount: v.optional(number()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  /** What this off-site is to achieve, and how the room will know that it did. */
  purpose: text(limits.proseLength),
  success: text(limits.proseLength),
  values: text(limits.proseLength),
  rituals: text(limits.proseLength),
  preparation: text(limits.proseLength),
  cycleName: text(limits.nameLength),
  cycleStart: v.optional(day()),
  cycleEnd: v.optional(day()),
  /** Fewer heads than this and team OKRs are skipped; where absent the sector decides. */
  teamOkrMinimum: v.optional(number()),
  /** The facilitator chose team OKRs in a company below the minimum. */
  teamOkrsAnyway: flag(),
  joiningClosed: flag(),
  /** In the SWOT each person writes alone first, without a name; fixed once the first note exists. */
  silentFirst: flag(),
})
export type Settings = v.InferOutput<typeof settingsSchema>

/** Somebody who may vote in a round, as who they were when they came into it. */
const voterSchema = v.object({
  participantId: id<'participant'>(),
  role: v.picklist(roles),
  unitId: v.optional(id<'unit'>()),
})
export type Voter = v.InferOutput<typeof voterSchema>

const ballotRoundSchema = v.pipe(
  v.object({
    round: number(),
    state: v.picklist(['open', 'closed']),
    ...votingFields,
    openedAt: instant(),
    /** What is voted on, and who votes: fixed when the round is opened; absent on older boards. */
    themes: v.optional(v.array(namedThemeSchema)),
    electorate: v.optional(v.array(voterSchema)),
  }),
  v.transform(withBudget),
)

const timerSchema = v.object({
  /** Server time at which it ends; a paused timer keeps what is left instead. */
  endsAt: v.optional(instant()),
  remainingMs: v.optional(number()),
  lengthMs: number(),
  /** The room is away from its work until then. */
  isBreak: flag(),
})

const frozenSchema = v.object({
  hash: text(64),
  at: instant(),
  by: text(limits.nameLength),
  /** 0 for the first freezing, then one more per amendment. */
  amendment: number(),
  /** Whose word stood for each unit, by the unit's id: offices change, this doesn't. */
  signers: v.optional(v.record(text(40), id<'participant'>())),
  /** The units whose word is missing, as the CEO has recorded. */
  without: v.optional(v.array(id<'unit'>())),
})

const unsignedSchema = v.object({
  unitId: id<'unit'>(),
  reason: text(limits.shortTextLength),
  by: id<'participant'>(),
  name: text(limits.nameLength),
  /** The content that the unit has not signed; for any other it has to be said anew. */
  hash: text(64),
  at: instant(),
})
/** That nobody could give a unit's word, and why. It is never consent. */
export type Unsigned = v.InferOutput<typeof unsignedSchema>

const broughtBackSchema = v.object({
  /** As of when the board stands again. */
  savedAt: instant(),
  /** When it was brought back, and by whom. */
  at: instant(),
  by: id<'participant'>(),
})

export const controlSchema = v.object({
  phase: v.picklist(phases),
  /** When the group came here. */
  phaseSince: v.optional(instant()),
  /** How many commands the workshop has accepted. */
  step: number(),
  timer: v.optional(timerSchema),
  ballot: v.optional(ballotRoundSchema),
  /** The units whose envelopes have been opened. */
  openedUnits: v.array(id<'unit'>()),
  /** The units whose people see what each of them wrote silently. */
  openedOwn: v.optional(v.array(id<'unit'>())),
  /** The units that have offered their OKRs to the room. */
  offeredUnits: v.array(id<'unit'>()),
  isLocked: flag(),
  /** Which of the facilitators leads; `epoch` rises by one with each change, so that there is one at any time. */
  facilitation: v.optional(v.object({ leadId: id<'participant'>(), epoch: number() })),
  frozen: v.optional(frozenSchema),
  /** Set by `amend`: the frozen set may be changed until it is frozen again. */
  amending: flag(),
  /** What the CEO has put on record of units that nobody could speak for; each entry stays. */
  unsigned: v.optional(v.array(unsignedSchema)),
  /** The last time that an earlier version was brought back: everyone whose board changed under them is told. */
  broughtBack: v.optional(broughtBackSchema),
})
export type Control = v.InferOutput<typeof controlSchema>

export const unitKinds = ['company', 'business', 'team', 'platform'] as const
export const unitSchema = v.object({
  name: text(limits.nameLength),
  kind: v.picklist(unitKinds),
  parent: v.optional(id<'unit'>()),
  leadId: v.optional(id<'participant'>()),
  deputyId: v.optional(id<'participant'>()),
  order: order(),
  removed: flag(),
})
export type Unit = v.InferOutput<typeof unitSchema>

export const participantSchema = v.object({
  name: text(limits.nameLength),
  role: v.picklist(roles),
  unitId: v.optional(id<'unit'>()),
  /** Absent for somebody the facilitator entered who has not come in yet. */
  joinedAt: v.optional(instant()),
  removed: flag(),
})
export type Participant = v.InferOutput<typeof participantSchema>

/** What others may know of a closed envelope: counts. */
export const progressSchema = v.object({
  counts: v.record(v.picklist(quadrants), number()),
  /** Notes written silently that the unit itself has not seen yet; of what kind, and whose, nobody learns. */
  silentNotes: v.optional(number()),
  isReady: v.boolean(),
  objectives: number(),
  keyResults: number(),
})
export type Progress = v.InferOutput<typeof progressSchema>

/** What a signer may say. Each is a word that counts as signed, a dissent too. */
export const signingChoices = ['commit', 'concern', 'dissent'] as const
export type SigningChoice = (typeof signingChoices)[number]

/** Whether somebody holds something back: that is said in words, and looks different from consent wherever it shows. */
export const isReserved = (choice: SigningChoice): boolean => choice !== 'commit'

export const signatureSchema = v.object({
  participantId: id<'participant'>(),
  name: text(limits.nameLength),
  unitId: v.optional(id<'unit'>()),
  choice: v.picklist(signingChoices),
  words: text(limits.shortTextLength),
  /** The content that was signed; a signature on an older hash is void. */
  hash: text(64),
  at: instant(),
  /** Given in the workshop that this one is a copy of: anybody could have written it into the file, so it counts for nothing. */
  imported: flag(),
})
export type Signature = v.InferOutput<typeof signatureSchema>

export const commentSchema = v.object({
  /** The id of the record it is about. */
  subject: text(40),
  text: text(limits.shortTextLength),
  author: id<'participant'>(),
  createdAt: instant(),
  removed: flag(),
})

export const agendaItemSchema = v.object({
  day: number(),
  phase: v.optional(v.picklist(phases)),
  title: text(limits.titleLength),
  minutes: number(),
  script: prose(),
  order: order(),
  removed: flag(),
})
export type AgendaItem = v.InferOutput<typeof agendaItemSchema>

export const parkedItemSchema = v.object({
  text: text(limits.shortTextLength),
  owner: v.optional(text(limits.nameLength)),
  reviewOn: v.optional(day()),
  createdAt: v.optional(instant()),
  order: order(),
  removed: flag(),
})
