import * as v from 'valibot'
import type { SentRefusal } from './messages.ts'

const words = v.string()
const number = v.number()
const list = v.pipe(v.array(words), v.readonly())
const nothing = v.object({})
/** At most, of what the sentence speaks of. */
const max = v.object({ max: number })
const name = v.object({ name: words })

/** What is wrong with a field, whose path is `units.0.name`. */
const fieldProblems = v.variant('problem', [
  v.object({
    field: words,
    problem: v.picklist([
      'missing',
      'empty',
      'too_few',
      'not_whole',
      'not_number',
      'not_text',
      'not_day',
      'not_fitting',
    ]),
  }),
  v.object({ field: words, problem: v.picklist(['too_long', 'too_many', 'too_big']), max: number }),
  v.object({ field: words, problem: v.literal('too_small'), min: number }),
  v.object({ field: words, problem: v.literal('not_listed'), options: list }),
])
export type FieldProblem = v.InferOutput<typeof fieldProblems>

/** Why a `workshop.json` can't be taken. */
const importProblems = [
  'tooLarge',
  'notJson',
  'notOffsite',
  'newerVersion',
  'tooMany',
  'invalidId',
  'invalidRecord',
  'textTooLong',
] as const
export type ImportProblem = (typeof importProblems)[number]

/**
 * Every "no" of the server over HTTP, with the values that its sentence (`errors.refusals`) is made of. Codes and values
 * are a public surface: they may be added to, and are never renamed.
 */
export const refusalSchemas = {
  internal: nothing,
  store_failed: nothing,
  stopping: nothing,
  not_found: nothing,
  not_json: nothing,
  invalid_json: nothing,
  too_large: v.object({ maxBytes: number }),
  forbidden_key: v.object({ key: words }),
  too_deep: nothing,
  invalid_field: fieldProblems,
  other_site: nothing,
  too_many_requests: v.object({ seconds: number }),
  files_under_way: nothing,
  uploads_under_way: nothing,
  took_too_long: nothing,

  create_key: nothing,
  unknown_workshop: nothing,
  not_signed_in: nothing,
  not_allowed: nothing,
  unknown_parent: v.object({ unit: words, parent: words }),

  secret_missing: nothing,
  unknown_invitation: nothing,
  invitation_closed: nothing,
  joining_closed: nothing,
  participant_removed: nothing,
  pass_renewed: nothing,
  name_missing: nothing,
  name_too_long: max,
  unit_missing: nothing,
  unknown_unit: nothing,
  company_has_ceo: nothing,
  workshop_full: max,

  unknown_command: nothing,
  step_moved: nothing,
  timer_length_missing: nothing,
  timer_not_running: nothing,
  timer_not_paused: nothing,
  envelope_opened: nothing,
  envelopes_opened: nothing,
  silence_fixed: nothing,
  board_full: max,
  unit_full: max,
  ballot_running: nothing,
  ballot_not_running: nothing,
  no_themes: nothing,

  phase: nothing,
  locked: nothing,
  frozen: nothing,
  voting: nothing,
  role: nothing,
  other_unit: nothing,
  other_author: nothing,
  kept: nothing,
  nothing_to_offer: nothing,
  offer_collides: nothing,
  offer_full: max,
  no_unit: nothing,

  words_missing: nothing,
  set_changed: nothing,
  nothing_to_sign: nothing,
  not_lead_of_unit: nothing,
  unit_not_asked: nothing,
  findings_open: v.object({ count: number }),
  already_frozen: nothing,
  not_frozen: nothing,
  already_amending: nothing,
  unsigned: v.object({ units: list }),

  unknown_version: nothing,
  unknown_person: nothing,
  company_unit: nothing,
  too_many_units: max,
  unit_name_taken: name,
  unit_circle: nothing,
  unit_has_people: name,
  unit_has_units: name,
  unit_has_work: name,
  not_in_unit: name,
  last_facilitator: nothing,
  not_lead_facilitator: nothing,
  lead_facilitator: nothing,
  lead_present: nothing,
  cycle_order: nothing,
  title_missing: nothing,
  title_differs: nothing,

  unknown_export: nothing,
  pdf_too_large: nothing,
  import_refused: v.object({ reason: v.picklist(importProblems), path: words }),
} as const

/** Why the server takes nothing of a change that came over a socket; the sentences are `errors.sync`. */
export const changeRefusalSchemas = {
  not_readable: nothing,
  no_such_collection: nothing,
  role: nothing,
  phase: nothing,
  locked: nothing,
  frozen: nothing,
  voting: nothing,
  other_unit: nothing,
  other_author: nothing,
  kept: nothing,
  malformed: nothing,
  unready: nothing,
  too_large: nothing,
  too_long: max,
  too_many_fields: nothing,
  full: nothing,
  foreign_client_id: nothing,
  too_much_waiting: nothing,
} as const

type Schemas = { readonly [code: string]: v.GenericSchema }
type ValuesIn<Table extends Schemas, Code extends keyof Table> = v.InferOutput<Table[Code]>
/** A code with the values that belong to it, where there are any. */
type In<Table extends Schemas> = {
  readonly [Code in keyof Table]: keyof ValuesIn<Table, Code> extends never
    ? { readonly code: Code; readonly values?: ValuesIn<Table, Code> }
    : { readonly code: Code; readonly values: ValuesIn<Table, Code> }
}[keyof Table]

export type RefusalCode = keyof typeof refusalSchemas
export type RefusalValues<Code extends RefusalCode> = ValuesIn<typeof refusalSchemas, Code>
export type Refusal = In<typeof refusalSchemas>

export type ChangeRefusalCode = keyof typeof changeRefusalSchemas
export type ChangeRefusal = In<typeof changeRefusalSchemas>

/** `null` for the code of a newer server, and where the values are not those that belong to the code. */
export const readRefusal = (sent: SentRefusal): Refusal | null => readIn(refusalSchemas, sent) as Refusal | null
export const readChangeRefusal = (sent: SentRefusal): ChangeRefusal | null =>
  readIn(changeRefusalSchemas, sent) as ChangeRefusal | null

function readIn(table: Schemas, { code, values = {} }: SentRefusal): object | null {
  const schema = Object.hasOwn(table, code) ? table[code] : undefined
  if (!schema) return null
  const parsed = v.safeParse(schema, values)
  return parsed.success ? { code, values: parsed.output } : null
}
