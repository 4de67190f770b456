import * as v from 'valibot'
import { limits } from '#shared/limits.ts'
import { flag, id, instant, number, order, prose, text } from './fields.ts'

export const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const
export type Quadrant = (typeof quadrants)[number]
export const isInternal = (quadrant: Quadrant): boolean => quadrant === 'strength' || quadrant === 'weakness'

export const stickySchema = v.object({
  quadrant: v.picklist(quadrants),
  text: prose(),
  order: order(),
  /** The unit whose envelope it came from; a sticky keeps it for life. */
  unitId: v.optional(id<'unit'>()),
  author: v.optional(id<'participant'>()),
  createdAt: v.optional(instant()),
  theme: v.optional(id<'theme'>()),
  /** Why it fits no theme: a sticky with a reason lies in the tray. */
  trayReason: v.optional(text(limits.shortTextLength)),
  /** The sticky that says the same and stands for this one. */
  mergedInto: v.optional(id<'sticky'>()),
  /** It reached the board after its unit's envelope had been opened. */
  late: flag(),
  removed: flag(),
})
export type Sticky = v.InferOutput<typeof stickySchema>

export const themeSchema = v.object({
  name: text(limits.themeNameLength),
  order: order(),
  createdAt: v.optional(instant()),
  /** The theme it went into, where it is to be found from then on. */
  mergedInto: v.optional(id<'theme'>()),
  removed: flag(),
})

/** The ways to vote; what each of them asks and allows is said in `shared/domain/ballots/votingRules.ts`. */
export const votingMethods = ['dots'] as const
export type VotingMethod = (typeof votingMethods)[number]

/** How a round is voted: by which method, and how much one ballot may give in all. */
export type Voting = { readonly method: VotingMethod; readonly budget: number }

/** The fields by which a round says how it is voted. On older boards it says `dotsPerBallot` alone, which stays for tools. */
export const votingFields = {
  method: v.optional(v.picklist(votingMethods), 'dots'),
  budget: v.optional(number()),
  dotsPerBallot: number(),
}
export const withBudget = <Round extends { budget?: number | undefined; dotsPerBallot: number }>(round: Round) => ({
  ...round,
  budget: round.budget ?? round.dotsPerBallot,
})

/** A theme as it was called when a round was opened on it. */
export const namedThemeSchema = v.object({ id: id<'theme'>(), name: v.string() })
export type NamedTheme = v.InferOutput<typeof namedThemeSchema>

/** One person's dots in one round: theme → dots. */
export const ballotSchema = v.record(id<'theme'>(), v.pipe(v.number(), v.integer(), v.minValue(0)))
export type Ballot = v.InferOutput<typeof ballotSchema>

/** What doesn't count, and why; each is left out where there is none. */
const notCountedSchema = v.object({
  /** Ballots that gave more than there was to give, or to what was not to be voted on. */
  invalid: v.optional(number()),
  /** People who could have voted and were taken off the workshop; whether they had is nobody's business. */
  removedVoters: v.optional(number()),
  /** On themes that were removed before the round was closed. */
  fallenDots: v.optional(number()),
})
export type NotCounted = v.InferOutput<typeof notCountedSchema>

const cellSchema = v.object({ ballots: number(), dots: v.record(v.string(), number()) })
/** Boards and files from before say more than that: it is shown to nobody. */
function withheld<
  Counted extends { ballots: number; dots: object; spread: object; byUnit?: unknown; byRole?: unknown },
>(tally: Counted): Counted {
  if (tally.ballots >= limits.fewestBallotsShown) return tally
  const { byUnit: _, byRole: __, ...rest } = tally
  return { ...rest, dots: {}, spread: {} } as Counted
}

export const tallySchema = v.pipe(
  v.object({
    round: number(),
    ...votingFields,
    /** How many people voted, and how many could have. */
    ballots: number(),
    voters: number(),
    /** What was voted on; absent on older boards. */
    themes: v.optional(v.array(namedThemeSchema)),
    notCounted: v.optional(notCountedSchema),
    dots: v.record(v.string(), number()),
    /** Per theme the dots of each ballot, from most to least: how far apart the room is, without saying who. */
    spread: v.record(v.string(), v.array(number())),
    /** Per unit and role, only cells of at least 3 ballots. */
    byUnit: v.optional(v.record(v.string(), cellSchema)),
    byRole: v.optional(v.record(v.string(), cellSchema)),
    closedAt: instant(),
  }),
  v.transform(withBudget),
  v.transform(withheld),
)
export type Tally = v.InferOutput<typeof tallySchema>

export const prioritySchema = v.object({
  title: text(limits.titleLength),
  /** Why this, in the words of the room. */
  rationale: prose(),
  themeIds: v.array(id<'theme'>()),
  order: order(),
  removed: flag(),
})
