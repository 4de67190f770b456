import type { Formats } from '#shared/locale/formats.ts'
import type { messages as english } from '#shared/messages/en/all.ts'
import type { Translate } from '#shared/messages/translator.ts'
import type { ChangeRefusal, FieldProblem, ImportProblem, Refusal } from './refusals.ts'

/** The texts of one language, and how it writes numbers. */
export type Words = { readonly t: Translate; readonly formats: Formats }
type Values = Readonly<Record<string, unknown>>

/** A refusal as one sentence that a person can act on. */
export function refusalSentence(refusal: Refusal, words: Words): string {
  const key: KeyOf<'errors.refusals', Errors['refusals'], Refusal> = `errors.refusals.${refusal.code}`
  return write(words, key, partsOf(refusal, words))
}

/** Why a change was not added, as one sentence. */
export function changeRefusalSentence(refusal: ChangeRefusal, words: Words): string {
  const key: KeyOf<'errors.sync', Errors['sync'], ChangeRefusal> = `errors.sync.${refusal.code}`
  return write(words, key, refusal.values ?? {})
}

/** What a sentence is made of; some of it is worded itself. */
function partsOf(refusal: Refusal, words: Words): Values {
  switch (refusal.code) {
    case 'invalid_field': {
      const { field, problem, ...limits } = refusal.values
      const key: KeyOf<'errors.fields', Errors['fields'], ByProblem> = `errors.fields.${problem}`
      return { field, problem: write(words, key, limits) }
    }
    case 'import_refused': {
      const { reason, path } = refusal.values
      const key: KeyOf<'report.importFailures', ImportTexts, ByReason> = `report.importFailures.${reason}`
      return { reason: write(words, key, { path }) }
    }
    default:
      return refusal.values ?? {}
  }
}

/** A sentence may count its number: `count` chooses the form, and stands in it as the number does. */
function write({ t, formats }: Words, key: string, values: Values): string {
  const count = Object.values(values).find((value) => typeof value === 'number')
  const shown = Object.entries(values).map(([name, value]) => [name, shownAs(name, value, formats)])
  // i18next asks for the values of every sentence at once where the code is not known before.
  const lookUp = t as (key: string, values: object) => string
  return lookUp(key, { ...Object.fromEntries(shown), ...(count === undefined ? {} : { count }) })
}

function shownAs(name: string, value: unknown, formats: Formats): unknown {
  if (Array.isArray(value)) return formats.row(value)
  if (typeof value !== 'number') return value
  return name.endsWith('Bytes') ? sizeOf(value, formats) : formats.number(value)
}

const bytesPerKilobyte = 1024

function sizeOf(bytes: number, { number }: Formats): string {
  const kilobytes = bytes / bytesPerKilobyte
  return kilobytes < bytesPerKilobyte
    ? number(kilobytes, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
    : number(kilobytes / bytesPerKilobyte, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 })
}

type Errors = (typeof english)['errors']
type ImportTexts = (typeof english)['report']['importFailures']

/** The kinds of problem as codes of their own. */
type ByProblem = FieldProblem extends infer One
  ? One extends { readonly problem: infer Problem }
    ? Problem extends string
      ? { readonly code: Problem; readonly values: One }
      : never
    : never
  : never
type ByReason = {
  readonly [Reason in ImportProblem]: { readonly code: Reason; readonly values: { path: string } }
}[ImportProblem]

/**
 * The keys of all sentences of `Said`, but for codes that have none, and for those whose sentence names something that the
 * code doesn't carry: where one is missing, the key of that code doesn't compile.
 */
export type KeyOf<Area extends string, Texts, Said extends { readonly code: string; readonly values?: unknown }> = {
  [Code in Said['code']]: [TextOf<Texts, Code>] extends [never]
    ? never
    : NamedIn<TextOf<Texts, Code>> extends Carried<Said, Code> | 'count'
      ? `${Area}.${Code}`
      : never
}[Said['code']]

type Carried<Said, Code> = Said extends { readonly code: Code; readonly values: infer Values } ? keyof Values : never

/** The text of a code, or its forms where it counts. */
type TextOf<Texts, Code extends string> = Code extends keyof Texts
  ? Texts[Code]
  : `${Code}_other` extends keyof Texts
    ? Texts[keyof Texts & (`${Code}_one` | `${Code}_other`)]
    : never

type NamedIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NamedIn<Rest> : never
