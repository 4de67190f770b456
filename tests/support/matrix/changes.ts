import * as Y from 'yjs'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import { toYMap } from '#shared/workshop/writeRecords.ts'
import { keyResultOf, type Owner, objectiveOf, plainField, samples } from './samples.ts'

/** What a change is done to. `key` stands there already unless the change adds. */
export type Target = {
  readonly collection: CollectionName
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly owner: Owner
  readonly strangerId: string
  readonly strangerName: string
}

export type KindOfChange = {
  readonly name: string
  /** Nothing stands under the key yet. */
  readonly isNew?: true
  readonly concerns: (collection: CollectionName) => boolean
  /** How the standing record differs from the plain sample. */
  readonly standing?: Readonly<Record<string, unknown>>
  /** Which row of the table speaks of it. */
  readonly aspect?: string
  /** Whose record the change is about, where that isn't simply its owner's; `malformed`: nobody may, ever. */
  readonly counts?: 'asOthers' | 'swapped' | 'malformed'
  readonly edit: (target: Target) => void
}

const shapeOf = (collection: CollectionName) => collections[collection].shape
const proseOf = (collection: CollectionName): readonly string[] => collections[collection].prose
const isRecords = (collection: CollectionName) => shapeOf(collection) === 'records'
const isOneOf =
  (...names: readonly CollectionName[]) =>
  (collection: CollectionName) =>
    names.includes(collection)
const withUnit = isOneOf('stickies', 'objectives', 'keyResults', 'initiatives', 'checkIns')

export const recordOf = (collection: CollectionName, owner: Owner, more: object = {}): Y.Map<unknown> =>
  toYMap(collection, { ...samples[collection](owner), ...more } as never)

function standing({ map, key }: Target): Y.Map<unknown> {
  const record = map.get(key)
  if (!(record instanceof Y.Map)) throw new Error(`no record stands under ${key}`)
  return record
}
const setField = (field: string, value: (target: Target) => unknown) => (target: Target) =>
  standing(target).set(field, value(target))
const addWith = (more: (target: Target) => object) => (target: Target) =>
  target.map.set(target.key, recordOf(target.collection, target.owner, more(target)))

/** Every way in which a record can be changed, made or taken away. */
export const kindsOfChange: readonly KindOfChange[] = [
  { name: 'adds a record', isNew: true, concerns: isRecords, aspect: 'add', edit: addWith(() => ({})) },
  {
    name: 'changes a field',
    concerns: isRecords,
    edit: (target) => standing(target).set(plainField[target.collection], 'changed0'),
  },
  {
    name: 'clears a field',
    concerns: isRecords,
    edit: (target) => standing(target).delete(plainField[target.collection]),
  },
  {
    name: 'changes shared text',
    concerns: (collection) => isRecords(collection) && proseOf(collection).length > 0,
    aspect: 'words',
    edit: (target) => {
      const text = standing(target).get(proseOf(target.collection)[0] ?? '')
      if (!(text instanceof Y.Text)) throw new Error(`${target.collection} has no text`)
      text.insert(0, 'not ')
    },
  },
  { name: 'removes', concerns: isRecords, aspect: 'removal', edit: setField('removed', () => true) },
  { name: 'destroys', concerns: isRecords, aspect: 'origin', edit: ({ map, key }) => map.delete(key) },
  {
    name: 'puts another in its place',
    concerns: isRecords,
    aspect: 'origin',
    edit: addWith(() => ({})),
  },
  {
    name: 'gives away',
    concerns: withUnit,
    aspect: 'origin',
    counts: 'asOthers',
    edit: setField('unitId', ({ owner }) => owner.otherUnitId),
  },
  {
    name: 'makes nobody’s',
    concerns: withUnit,
    aspect: 'origin',
    counts: 'asOthers',
    edit: (target) => standing(target).delete('unitId'),
  },
  {
    name: 'puts under another unit’s objective',
    concerns: isOneOf('keyResults'),
    counts: 'asOthers',
    edit: setField('objectiveId', ({ owner }) => objectiveOf(owner.otherUnitId)),
  },
  {
    name: 'puts under another unit’s key result',
    concerns: isOneOf('initiatives', 'checkIns'),
    counts: 'asOthers',
    edit: setField('keyResultId', ({ owner }) => keyResultOf(owner.otherUnitId)),
  },
  {
    name: 'lets another unit’s key result contribute',
    concerns: isOneOf('links'),
    counts: 'asOthers',
    edit: setField('from', ({ owner }) => keyResultOf(owner.otherUnitId)),
  },
  {
    name: 'rewords the quadrant',
    concerns: isOneOf('stickies'),
    aspect: 'words',
    edit: setField('quadrant', () => 'threat'),
  },
  {
    name: 'signs for a stranger',
    isNew: true,
    concerns: isOneOf('stickies', 'comments'),
    aspect: 'author',
    edit: addWith(({ strangerId }) => ({ author: strangerId })),
  },
  {
    name: 'makes somebody else its author',
    concerns: isOneOf('stickies', 'comments'),
    aspect: 'author',
    edit: setField('author', () => 'somebodyelse'),
  },
  {
    name: 'decides in the name of a stranger',
    isNew: true,
    concerns: isOneOf('decisions'),
    counts: 'asOthers',
    edit: addWith(({ strangerName }) => ({ decidedBy: strangerName })),
  },
  {
    name: 'makes it a stranger’s decision',
    concerns: isOneOf('decisions'),
    counts: 'asOthers',
    edit: setField('decidedBy', ({ strangerName }) => strangerName),
  },
  { name: 'answers', concerns: isOneOf('dependencies'), counts: 'swapped', edit: setField('status', () => 'accepted') },
  {
    name: 'asks and answers in one',
    isNew: true,
    concerns: isOneOf('dependencies'),
    counts: 'asOthers',
    edit: addWith(() => ({ status: 'accepted' })),
  },
  {
    name: 'rewords what was answered',
    concerns: isOneOf('dependencies'),
    standing: { status: 'accepted' },
    counts: 'asOthers',
    edit: setField('what', () => 'Four developers'),
  },
  {
    name: 'asks another unit instead',
    concerns: isOneOf('dependencies'),
    aspect: 'ends',
    edit: setField('toUnitId', ({ owner }) => owner.unitId),
  },
  {
    name: 'nests a map in a record',
    concerns: isRecords,
    counts: 'malformed',
    edit: setField('nested', () => new Y.Map([['deeper', 1]])),
  },
  {
    name: 'puts a plain value where a record belongs',
    isNew: true,
    concerns: isRecords,
    counts: 'malformed',
    edit: ({ map, key }) => map.set(key, 'plain'),
  },
  { name: 'sets a value', isNew: true, concerns: (name) => shapeOf(name) === 'values', edit: setsValue },
  { name: 'replaces a value', concerns: (name) => shapeOf(name) === 'values', edit: setsValue },
  { name: 'deletes a value', concerns: (name) => shapeOf(name) === 'values', edit: ({ map, key }) => map.delete(key) },
  {
    name: 'sets the field of a single record',
    isNew: true,
    concerns: (name) => shapeOf(name) === 'single',
    edit: ({ map, key }) => map.set(key, 'changed'),
  },
  {
    name: 'clears the field of a single record',
    concerns: (name) => shapeOf(name) === 'single',
    edit: ({ map, key }) => map.delete(key),
  },
  {
    name: 'nests a map in a collection without records',
    isNew: true,
    concerns: (name) => !isRecords(name),
    counts: 'malformed',
    edit: ({ map, key }) => map.set(key, new Y.Map([['deeper', 1]])),
  },
]

function setsValue({ collection, map, key, owner }: Target): void {
  map.set(key, samples[collection](owner))
}
