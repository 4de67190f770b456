import * as v from 'valibot'
import { limits } from '#shared/limits.ts'
import { baselineQualities, day, flag, id, measure, number, order, prose, text } from './fields.ts'

export const visionSchema = v.object({ statement: prose() })

export const targetSchema = v.object({
  name: text(limits.titleLength),
  measure: measure(),
  baseline: v.optional(number()),
  value: v.optional(number()),
  due: v.optional(day()),
  /** The driver that the target is set for: the root of its tree. */
  driverId: v.optional(id<'driver'>()),
  /** The one free lever that is worked out so that the target is reached. */
  balancingDriverId: v.optional(id<'driver'>()),
  order: order(),
  removed: flag(),
})
export type Target = v.InferOutput<typeof targetSchema>

export const operators = ['input', 'sum', 'product', 'ratio', 'complement'] as const
export type Operator = (typeof operators)[number]

const driverRoles = ['root', 'lever', 'constant', 'derived', 'guard'] as const

export const driverSchema = v.object({
  name: text(limits.titleLength),
  measure: measure(),
  /** A count of things that can't be cut: deals are whole, average heads need not be. */
  whole: flag(),
  time: v.optional(v.picklist(['flow', 'stock', 'average', 'rate'])),
  operator: v.picklist(operators),
  /** What it is worked out from, in order: a ratio divides the first by the second. */
  inputs: v.array(id<'driver'>()),
  /** For a sum: one factor per input, 1 where absent; −1 subtracts. */
  coefficients: v.optional(v.array(number())),
  role: v.picklist(driverRoles),
  /** Today's value; inputs only, the others are worked out. */
  baseline: v.optional(number()),
  baselineQuality: v.optional(v.picklist(baselineQualities)),
  baselineMethod: v.optional(text(limits.shortTextLength)),
  /** The value decided for the plan; the baseline stands where none was decided. */
  plan: v.optional(number()),
  locked: flag(),
  min: v.optional(number()),
  max: v.optional(number()),
  boundReason: v.optional(text(limits.shortTextLength)),
  influence: v.optional(v.picklist(['direct', 'indirect', 'external'])),
  owner: v.optional(text(limits.nameLength)),
  unitId: v.optional(id<'unit'>()),
  order: order(),
  removed: flag(),
})
export type Driver = v.InferOutput<typeof driverSchema>
