import * as v from 'valibot'
import { limits } from '#shared/limits.ts'
import { baselineQualities, day, flag, id, instant, measure, number, order, prose, text } from './fields.ts'

export const objectiveSchema = v.object({
  text: prose(),
  /** Whose it is; the company's own objectives belong to the root unit. */
  unitId: id<'unit'>(),
  priorityId: v.optional(id<'priority'>()),
  startsOn: v.optional(day()),
  endsOn: v.optional(day()),
  /** A unit may keep one objective that serves no company objective, said openly. */
  unalignedByChoice: flag(),
  order: order(),
  removed: flag(),
})
export type Objective = v.InferOutput<typeof objectiveSchema>

export const keyResultKinds = ['committed', 'aspirational'] as const
export type KeyResultKind = (typeof keyResultKinds)[number]

export const keyResultSchema = v.object({
  objectiveId: id<'objective'>(),
  unitId: id<'unit'>(),
  text: prose(),
  metric: v.optional(text(limits.titleLength)),
  measure: v.optional(measure()),
  baseline: v.optional(number()),
  baselineQuality: v.optional(v.picklist(baselineQualities)),
  baselineMethod: v.optional(text(limits.shortTextLength)),
  target: v.optional(number()),
  /** Where the figure is read, so that anyone can check it. */
  evidence: v.optional(text(limits.shortTextLength)),
  /** The one accountable person, by name: owners need not be in the room. */
  owner: v.optional(text(limits.nameLength)),
  due: v.optional(day()),
  kind: v.optional(v.picklist(keyResultKinds)),
  isLeading: flag(),
  /** The driver it came from: the thread back to the target. */
  driverId: v.optional(id<'driver'>()),
  reviewCadenceDays: v.optional(number()),
  order: order(),
  removed: flag(),
})
export type KeyResult = v.InferOutput<typeof keyResultSchema>

export const linkSchema = v.object({
  from: id<'keyResult'>(),
  to: id<'keyResult'>(),
  kind: v.picklist(['contributes', 'supports', 'dependsOn']),
  /** How much of the change of `to` it brings, in the measure of `to`. */
  amount: v.optional(number()),
  removed: flag(),
})

export const dependencySchema = v.object({
  fromUnitId: id<'unit'>(),
  toUnitId: id<'unit'>(),
  keyResultId: v.optional(id<'keyResult'>()),
  what: text(limits.shortTextLength),
  neededBy: v.optional(day()),
  status: v.picklist(['requested', 'accepted', 'countered', 'declined']),
  offeredBy: v.optional(day()),
  answeredBy: v.optional(text(limits.nameLength)),
  answeredAt: v.optional(instant()),
  order: order(),
  removed: flag(),
})

/** How the room closed a finding: on the record, never by hiding it. Its id is the finding's. */
export const decisionSchema = v.object({
  finding: text(200),
  rule: text(40),
  choice: v.picklist(['fixed', 'accepted', 'overridden', 'deferred']),
  reason: text(limits.shortTextLength),
  decidedBy: text(limits.nameLength),
  decidedAt: instant(),
  /** The finding as it stood when the room decided, in plain words. */
  question: v.optional(text(limits.proseLength)),
  removed: flag(),
})
export type Decision = v.InferOutput<typeof decisionSchema>

export const initiativeSchema = v.object({
  keyResultId: id<'keyResult'>(),
  unitId: id<'unit'>(),
  text: text(limits.shortTextLength),
  owner: v.optional(text(limits.nameLength)),
  due: v.optional(day()),
  status: v.picklist(['planned', 'running', 'done', 'stopped']),
  order: order(),
  removed: flag(),
})

export const checkInSchema = v.object({
  keyResultId: id<'keyResult'>(),
  unitId: id<'unit'>(),
  on: day(),
  value: number(),
  /** 0 to 10: how sure the owner is to reach the target. */
  confidence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  note: text(limits.shortTextLength),
  by: text(limits.nameLength),
  createdAt: instant(),
  removed: flag(),
})
