import * as v from 'valibot'
import { type Id, idPattern } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { safeText } from '#shared/text/safeText.ts'

export const id = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.regex(idPattern),
    v.transform((value) => value as Id<Kind>),
  )

/** Whoever wrote to the document: what is read from it can be shown. */
export const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength), v.transform(safeText))
/** Prose lives in a Y.Text and may run over its limit for a moment while two people type: it is never dropped for that. */
export const prose = () => v.pipe(v.string(), v.transform(safeText))
export const number = () => v.pipe(v.number(), v.finite())
export const flag = () => v.optional(v.boolean())
/** A language (BCP 47) with its script and region at most, which `Intl` always takes: `de`, `zh-Hant`, `en-XA`. */
export const languageTag = () => v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i))
/** A calendar day, `2026-12-31`. */
export const day = () => v.pipe(v.string(), v.isoDate())
/** Milliseconds since 1970, from the server's clock or a device's. */
export const instant = () => v.pipe(v.number(), v.integer())
/** A fractional index: sorts as a string, and one register is enough to place a record between two others. */
export const order = () => v.pipe(v.string(), v.maxLength(limits.orderLength))

export const measures = ['currency', 'count', 'percent', 'ratio', 'duration', 'score'] as const
/** What a number counts. `percent` is stored 0..1; `duration` is in days; `currency` in the workshop's currency. */
export type Measure = (typeof measures)[number]
export const measure = () => v.picklist(measures)

export const baselineQualities = ['measured', 'estimated', 'unknown'] as const
export type BaselineQuality = (typeof baselineQualities)[number]
