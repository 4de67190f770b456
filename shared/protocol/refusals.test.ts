import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { refuse } from '#server/refusal.ts'
import { formatsOf } from '#shared/locale/formats.ts'
import { languages } from '#shared/messages/languages.ts'
import { loadTranslator } from '#shared/messages/loadTranslator.ts'
import { pseudoLanguage, withPseudo } from '#shared/messages/pseudo.ts'
import { changeRefusalSentence, type KeyOf, refusalSentence } from './refusalSentence.ts'
import { changeRefusalSchemas, readChangeRefusal, readRefusal, refusalSchemas } from './refusals.ts'

const spoken = withPseudo(languages)

/** Something of each kind that a schema lets through: one for each way in which a code can be said. */
function samplesOf(schema: v.GenericSchema): readonly unknown[] {
  const {
    type,
    options = [],
    entries = {},
    literal,
    item,
  } = schema as unknown as {
    readonly type: string
    readonly options?: readonly unknown[]
    readonly entries?: Readonly<Record<string, v.GenericSchema>>
    readonly literal?: unknown
    readonly item?: v.GenericSchema
  }
  switch (type) {
    case 'string':
      return ['Sales']
    case 'number':
      return [1, 1_234_567]
    case 'literal':
      return [literal]
    case 'picklist':
      return options
    case 'array':
      return [item ? samplesOf(item) : []]
    case 'variant':
      return options.flatMap((option) => samplesOf(option as v.GenericSchema))
    case 'object':
      return Object.entries(entries).reduce<readonly object[]>(
        (so, [name, inner]) => so.flatMap((rest) => samplesOf(inner).map((value) => ({ ...rest, [name]: value }))),
        [{}],
      )
    default:
      throw new Error(`no sample of ${type}`)
  }
}

const wordsIn = async (language: string) => ({
  t: (await loadTranslator(spoken, language)).t,
  formats: formatsOf(language),
})

const said = (table: Readonly<Record<string, v.GenericSchema>>) =>
  Object.entries(table).flatMap(([code, schema]) =>
    samplesOf(schema).map((values) => ({ code, values: values as Record<string, unknown> })),
  )

describe.each(Object.keys(spoken))('in the language %s', (language) => {
  it.each(said(refusalSchemas))('$code $values has a sentence', async (sent) => {
    const refusal = readRefusal(sent)
    if (!refusal) throw new Error('the sample is not one')
    const sentence = refusalSentence(refusal, await wordsIn(language))
    expectSentence(sentence, language, sent)
  })

  it.each(said(changeRefusalSchemas))('the change refused as $code $values has a sentence', async (sent) => {
    const refusal = readChangeRefusal(sent)
    if (!refusal) throw new Error('the sample is not one')
    expectSentence(changeRefusalSentence(refusal, await wordsIn(language)), language, sent)
  })
})

function expectSentence(sentence: string, language: string, { code }: { readonly code: string }): void {
  expect(sentence).toMatch(/\S+ \S+/)
  expect(sentence).not.toMatch(/\{\{|\}\}|undefined|\[object|errors\./)
  expect(sentence).not.toBe(code)
  if (language === pseudoLanguage) expect(sentence).toMatch(/[áéíöü].*ō/)
}

describe('a sentence', () => {
  const sentence = async (code: string, values: Record<string, unknown>, language = 'en') => {
    const refusal = readRefusal({ code, values })
    return refusal && refusalSentence(refusal, await wordsIn(language))
  }

  it('writes sizes, numbers and lists as its language does', async () => {
    expect(await sentence('too_large', { maxBytes: 65_536 })).toBe('This is too large: at most 64 kB are accepted.')
    expect(await sentence('too_large', { maxBytes: 16 * 1024 ** 2 })).toContain('16 MB')
    expect(await sentence('board_full', { max: 5_000 })).toContain('at most 5,000 stickies')
    expect(await sentence('unsigned', { units: ['Sales', 'Delivery'] })).toMatch(/Missing: Sales, Delivery\.$/)
  })

  it('counts', async () => {
    expect(await sentence('too_many_requests', { seconds: 1 })).toContain('1 second and')
    expect(await sentence('too_many_requests', { seconds: 20 })).toContain('20 seconds and')
  })

  it('is worded whole, what is wrong with a field or a file too', async () => {
    expect(await sentence('invalid_field', { field: 'units.0.name', problem: 'too_long', max: 80 })).toBe(
      '“units.0.name” is too long: at most 80 characters.',
    )
    expect(await sentence('import_refused', { reason: 'tooMany', path: 'board.stickies' })).toMatch(
      /^The file was not imported\. There are more entries under “board\.stickies”/,
    )
  })
})

describe('what comes over the wire', () => {
  it.each([
    ['a code of a newer server', { code: 'tomorrow', values: {} }],
    ['a name of JavaScript’s own', { code: 'constructor', values: {} }],
    ['a code without the values of its sentence', { code: 'workshop_full' }],
    ['values of another kind', { code: 'workshop_full', values: { max: 'many' } }],
  ])('%s is not read', (_, sent) => {
    expect(readRefusal(sent)).toBeNull()
  })

  it('a code that needs no values is read without any, and more than it knows is left out', () => {
    expect(readRefusal({ code: 'frozen' })).toEqual({ code: 'frozen', values: {} })
    expect(readRefusal({ code: 'frozen', values: { by: 'Ada' } })).toEqual({ code: 'frozen', values: {} })
  })
})

it('a code without its values, or with those of another, is a type error', () => {
  // @ts-expect-error: how many?
  expect(refuse('workshop_full').ok).toBe(false)
  // @ts-expect-error: of what name?
  expect(refuse('unit_name_taken', { max: 3 }).ok).toBe(false)
  // @ts-expect-error: it says nothing of anybody
  expect(refuse('frozen', { name: 'Ada' }).ok).toBe(false)
  expect(refuse('unit_name_taken', { name: 'Sales' }).ok).toBe(false)
})

it('a code without a sentence, or with one that names what the code does not carry, is a type error', () => {
  type Said = { readonly code: 'full'; readonly values: { readonly max: number } }
  const fits: KeyOf<'area', { readonly full: 'At most {{max}}.' }, Said> = 'area.full'
  // @ts-expect-error: there is no sentence
  const missing: KeyOf<'area', { readonly other: 'At most {{max}}.' }, Said> = 'area.full'
  // @ts-expect-error: of what?
  const more: KeyOf<'area', { readonly full: 'At most {{max}} of {{what}}.' }, Said> = 'area.full'
  // @ts-expect-error: one of its forms says more
  const form: KeyOf<'area', { readonly full_one: 'One {{what}}.'; readonly full_other: '{{max}}' }, Said> = 'area.full'
  expect(new Set([fits, missing, more, form]).size).toBe(1)
})
