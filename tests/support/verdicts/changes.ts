import fc from 'fast-check'
import type { LostChange } from '#client/session/setAside.ts'
import { companyUnitId } from '#shared/ids.ts'
import { type CollectionIn, collectionsOf, type RecordCollection } from '#shared/records/collections.ts'
import type { DocumentKind } from '#shared/records/documents.ts'
import { cast, delivery, playerNames, sales, stranger } from '#tests/support/matrix/cast.ts'
import { samples } from '#tests/support/matrix/samples.ts'

type Fields = Readonly<Record<string, unknown>>
export type Standing = { readonly collection: RecordCollection; readonly key: string; readonly fields: Fields }

/** Two records of each collection stand, a third one is new. */
const keysOf = (collection: RecordCollection) => ['first', 'second', 'fresh'].map((name) => `${collection}-${name}`)
const keys = (collection: RecordCollection) => fc.constantFrom(...keysOf(collection), 'nowhere-at-all')

const units = fc.constantFrom(sales, delivery, companyUnitId)
const people = fc.constantFrom(...playerNames.map((name) => cast[name].id as string), stranger.id)
const names = fc.constantFrom(...playerNames.map((name) => cast[name].name), stranger.name)
const words = fc.constantFrom('Known', 'Not known', '')

/** Values for the fields on which a permission may hang, some of which don't fit; the other fields are the samples'. */
const values = {
  stickies: { text: words, quadrant: fc.constantFrom('threat', 'nonsense'), unitId: units, author: people },
  notes: { text: words },
  themes: { name: words },
  priorities: { title: words },
  objectives: { text: words, unitId: units },
  keyResults: { text: words, unitId: units, objectiveId: keys('objectives') },
  links: { from: keys('keyResults'), to: keys('keyResults'), amount: fc.integer() },
  dependencies: {
    fromUnitId: units,
    toUnitId: units,
    what: words,
    status: fc.constantFrom('requested', 'accepted', 'nonsense'),
    offeredBy: fc.constantFrom('2027-01-01', 'someday'),
    answeredBy: names,
    keyResultId: keys('keyResults'),
  },
  decisions: { reason: words, decidedBy: names },
  initiatives: { text: words, unitId: units, keyResultId: keys('keyResults') },
  checkIns: { note: words, unitId: units, keyResultId: keys('keyResults') },
  comments: { text: words, author: people },
  agenda: { script: words },
  parkingLot: { text: words },
  units: { name: words },
  roster: { name: words },
} as const satisfies { readonly [Name in RecordCollection]?: Readonly<Record<string, fc.Arbitrary<unknown>>> }

type Generated = keyof typeof values

/** In every collection: the mark of being removed, the theme in which it is sorted, and a field that no version knows. */
const onAll = {
  removed: fc.constant(true),
  theme: fc.constantFrom('theme-number-1', 5),
  strange: fc.constant('strange'),
}

/** The records that stand in a document of this kind. */
export const standingIn = (kind: DocumentKind): fc.Arbitrary<readonly Standing[]> =>
  fc.tuple(
    ...generatedIn(kind).flatMap((collection) =>
      keysOf(collection)
        .slice(0, 2)
        .map((key) => wholeRecord(collection).map((fields): Standing => ({ collection, key, fields }))),
    ),
  )

/** What somebody wants to write in a document of this kind: whole records, some fields of one, a ballot. */
export const changesIn = (kind: DocumentKind): fc.Arbitrary<readonly LostChange[]> => {
  const changes = generatedIn(kind).map((collection) =>
    fc
      .tuple(fc.constantFrom(...keysOf(collection)), fc.oneof(someFields(collection), wholeRecord(collection)))
      .map(([key, fields]) => changeOf(`${collection}/${key}`, fields)),
  )
  const ballot = fc.constant(changeOf('ballots/1', { value: { 'theme-number-1': 1 } }))
  const change = fc.oneof(...changes, ...(kind === 'own' ? [ballot] : []))
  return fc.uniqueArray(change, { minLength: 1, maxLength: 4, selector: ({ path }) => path })
}

const generatedIn = (kind: DocumentKind): readonly Generated[] =>
  (collectionsOf[kind] as readonly CollectionIn<DocumentKind>[]).filter((name): name is Generated => name in values)

const changeOf = (path: string, fields: Fields): LostChange => ({
  path,
  kind: 'changed',
  fields,
  standing: {},
  words: '',
})

/** Some fields, set or (`null`) cleared. */
const someFields = (collection: Generated): fc.Arbitrary<Fields> =>
  fc.record(
    Object.fromEntries(
      Object.entries({ ...values[collection], ...onAll }).map(([field, value]) => [
        field,
        fc.oneof({ weight: 3, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constant(null) }),
      ]),
    ),
    { requiredKeys: [] },
  )

/** A sound record of one of the units, in which some fields are otherwise or missing. */
const wholeRecord = (collection: Generated): fc.Arbitrary<Fields> =>
  fc.tuple(fc.constantFrom([sales, delivery], [delivery, sales]), someFields(collection)).map(([both, fields]) => {
    const [unitId = sales, otherUnitId = delivery] = both
    const sample = samples[collection]({ unitId, otherUnitId, authorId: stranger.id, authorName: stranger.name })
    return Object.fromEntries(Object.entries({ ...sample, ...fields }).filter(([, value]) => value !== null))
  })
