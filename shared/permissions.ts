import type { WriteContext } from './permissions/context.ts'
import { type Authorship, isInOwnName, type Signing } from './permissions/signing.ts'
import type { CollectionIn, CollectionName } from './records/collections.ts'
import type { DocumentKind, DocumentRef } from './records/documents.ts'
import { type Phase, phases, phasesBetween } from './records/phases.ts'
import { type Actor, isMember, members, type Role, steering } from './records/roles.ts'

/**
 * The one table of who may read and write what; who may command what stands in permissions/commands.ts. The server's guard asks it before anything touches a document, and the browser asks
 * it before it offers a control: what is greyed out here is what is refused there.
 */

export function mayRead(actor: Actor, document: DocumentRef): boolean {
  switch (document.kind) {
    case 'board':
      return true
    case 'unit':
      return actor.unitId === document.unitId && isMember(actor.role)
    case 'leads':
      return leading.includes(actor.role)
    case 'own':
      return actor.participantId === document.participantId && isMember(actor.role)
  }
}

/** A change to one record (`key`), with the units whose work it touches where the collection has units. */
export type Change = {
  readonly document: DocumentRef
  readonly collection: CollectionName
  readonly key: string
  readonly unitIds: readonly string[]
  /** Where the collection says who wrote a record. */
  readonly author?: Authorship
  /** The fields it changes of a record that stands; `whole` where it destroys the record or puts another in its place. */
  readonly rewrites?: readonly string[] | 'whole'
  /** The fields it sets, of a new record too; `whole` where it destroys or replaces one, or where nobody knows yet. */
  readonly writes?: readonly string[] | 'whole'
}

type Rule = {
  readonly roles: readonly Role[]
  readonly during: readonly Phase[]
  /** These roles touch only records of their own unit. */
  readonly ownUnitOnly?: readonly Role[]
  /** Part of what is frozen and signed. */
  readonly freezes?: true
  /** What stays as it is for everybody, facilitators too, while a ballot is open. */
  readonly whileVoting?: 'closed' | readonly string[]
  /** Records say who wrote them. */
  readonly signed?: Signing
  /** What stays as it was when the record was made, and the record with it; only `but` may change that. */
  readonly keeps?: { readonly fields: readonly string[]; readonly but: readonly Role[] }
}

/** Written by the server alone, on commands. */
const serverOnly = { roles: [], during: [] } as const satisfies Rule

const everyone: readonly Role[] = ['facilitator', 'ceo', 'lead', 'participant']
const leading: readonly Role[] = ['facilitator', 'ceo', 'lead']
const planning = phasesBetween('direction', 'commit')

/** Only the author and the facilitators change a comment, and nobody makes it somebody else's. */
const comments = (roles: readonly Role[]): Rule => ({
  roles,
  during: phases,
  signed: { editors: ['facilitator'], scribes: [] },
})

const okrs: Rule = { roles: leading, during: planning, ownUnitOnly: ['lead'], freezes: true }
const sharedDrafts: Rule = { roles: leading, during: planning, ownUnitOnly: ['lead'] }
const draftOkrs: Rule = { roles: members, during: phasesBetween('direction', 'alignment') }

const rules: { readonly [Kind in DocumentKind]: { readonly [Name in CollectionIn<Kind>]: Rule } } = {
  board: {
    // Everybody groups them all; their words are their unit's, and where they came from is nobody's to change.
    stickies: {
      roles: everyone,
      during: phasesBetween('pool', 'priorities'),
      ownUnitOnly: members,
      signed: { editors: everyone, scribes: [], mayStayUnsigned: true },
      keeps: { fields: ['unitId', 'author', 'createdAt', 'late'], but: [] },
      whileVoting: ['theme', 'trayReason', 'mergedInto', 'removed'],
    },
    themes: { roles: everyone, during: phasesBetween('pool', 'priorities'), whileVoting: 'closed' },
    priorities: { roles: leading, during: phasesBetween('priorities', 'direction'), freezes: true },
    vision: { roles: steering, during: phasesBetween('setup', 'commit'), freezes: true },
    targets: { roles: steering, during: planning, freezes: true },
    drivers: { roles: steering, during: planning, freezes: true },
    objectives: okrs,
    keyResults: okrs,
    links: okrs,
    // The unit that needs something asks, the unit that is asked answers.
    dependencies: {
      roles: leading,
      during: phasesBetween('teams', 'commit'),
      ownUnitOnly: ['lead'],
      freezes: true,
      keeps: { fields: ['fromUnitId', 'toUnitId'], but: steering },
    },
    decisions: {
      roles: leading,
      during: phasesBetween('teams', 'follow'),
      signed: { editors: steering, scribes: steering },
    },
    initiatives: { roles: leading, during: phasesBetween('teams', 'follow'), ownUnitOnly: ['lead'] },
    checkIns: { roles: leading, during: phasesBetween('commit', 'follow'), ownUnitOnly: ['lead'] },
    comments: comments(everyone),
    agenda: { roles: ['facilitator'], during: phases },
    parkingLot: { roles: everyone, during: phases },
    tallies: serverOnly,
    control: serverOnly,
    settings: serverOnly,
    units: serverOnly,
    roster: serverOnly,
    progress: serverOnly,
    signatures: serverOnly,
  },
  unit: {
    stickies: {
      roles: members,
      during: phasesBetween('swot', 'priorities'),
      signed: { editors: members, scribes: [], mayStayUnsigned: true },
    },
    objectives: draftOkrs,
    keyResults: draftOkrs,
    links: draftOkrs,
    comments: comments(members),
  },
  leads: {
    objectives: sharedDrafts,
    keyResults: sharedDrafts,
    links: sharedDrafts,
    comments: comments(leading),
  },
  own: {
    notes: { roles: members, during: phasesBetween('swot', 'priorities') },
    ballots: { roles: members, during: phases },
    objectives: draftOkrs,
    keyResults: draftOkrs,
    links: draftOkrs,
  },
}

/** Why a change is refused, as a code with a sentence in the message catalogue; `null` where it is allowed. */
export type WriteRefusal =
  | 'not_readable'
  | 'no_such_collection'
  | 'role'
  | 'phase'
  | 'locked'
  | 'frozen'
  | 'voting'
  | 'other_unit'
  | 'other_author'
  | 'kept'

export function refusalOf(actor: Actor, context: WriteContext, change: Change): WriteRefusal | null {
  if (!mayRead(actor, change.document)) return 'not_readable'
  const rule = ruleFor(change.document.kind, change.collection)
  if (!rule) return 'no_such_collection'
  if (!rule.roles.includes(actor.role)) return 'role'
  if (context.isFrozen && rule.freezes) return 'frozen'
  if (context.isVoting && changesWhatIsVotedOn(rule, change)) return 'voting'
  if (rule.signed && change.author && !isInOwnName(actor, rule.signed, change.author)) return 'other_author'
  if (rule.keeps && rewritesKept(rule.keeps.fields, change) && !rule.keeps.but.includes(actor.role)) return 'kept'
  if (actor.role === 'facilitator') return null
  if (context.isLocked) return 'locked'
  if (!rule.during.includes(context.phase)) return 'phase'
  const isBound = rule.ownUnitOnly?.includes(actor.role) ?? false
  if (isBound && change.unitIds.some((unitId) => unitId !== actor.unitId)) return 'other_unit'
  return null
}

/** Whether this person ever writes in a document of this kind, whatever the phase. */
export const writesIn = (actor: Actor, kind: DocumentKind): boolean =>
  Object.values<Rule>(rules[kind]).some((rule) => rule.roles.includes(actor.role))

/** Whether any person writes in this collection, or only the server. */
export const isAnybodys = (kind: DocumentKind, collection: CollectionName): boolean =>
  (ruleFor(kind, collection)?.roles ?? []).length > 0

const rewritesKept = (kept: readonly string[], { rewrites = [] }: Change): boolean =>
  rewrites === 'whole' || rewrites.some((field) => kept.includes(field))

function changesWhatIsVotedOn({ whileVoting = [] }: Rule, { writes = [] }: Change): boolean {
  if (whileVoting === 'closed') return true
  return whileVoting.length > 0 && (writes === 'whole' || writes.some((field) => whileVoting.includes(field)))
}

function ruleFor(kind: DocumentKind, collection: CollectionName): Rule | undefined {
  const table: { readonly [name: string]: Rule } = rules[kind]
  return Object.hasOwn(table, collection) ? table[collection] : undefined
}
