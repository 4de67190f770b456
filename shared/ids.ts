import { customAlphabet } from 'nanoid'

/** Ids are branded: a function that takes a `ThemeId` can't be handed a `StickyId`. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

export type WorkshopId = Id<'workshop'>
export type UnitId = Id<'unit'>
export type ParticipantId = Id<'participant'>
export type StickyId = Id<'sticky'>
export type ThemeId = Id<'theme'>
export type PriorityId = Id<'priority'>
export type TargetId = Id<'target'>
export type DriverId = Id<'driver'>
export type ObjectiveId = Id<'objective'>
export type KeyResultId = Id<'keyResult'>
export type LinkId = Id<'link'>
export type DecisionId = Id<'decision'>
export type CommentId = Id<'comment'>

/** Any record's id, as outside tools may choose it too. */
export const idPattern = /^[A-Za-z0-9_-]{8,40}$/

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const randomId = customAlphabet(alphabet, 16)

/** A fresh id, 95 bits of chance. nanoid works where `crypto.randomUUID` does not (pages served by plain http). */
export const newId = <Kind extends string>(): Id<Kind> => randomId() as Id<Kind>

/** The company itself is the root of the tree of units and always has this id. */
export const companyUnitId = 'company0' as UnitId
