import type * as v from 'valibot'
import type { Id } from '#shared/ids.ts'
import { ballotSchema, prioritySchema, stickySchema, tallySchema, themeSchema } from './discovery.ts'
import type { DocumentKind } from './documents.ts'
import { driverSchema, targetSchema, visionSchema } from './numbers.ts'
import {
  checkInSchema,
  decisionSchema,
  dependencySchema,
  initiativeSchema,
  keyResultSchema,
  linkSchema,
  objectiveSchema,
} from './okrs.ts'
import {
  agendaItemSchema,
  commentSchema,
  controlSchema,
  parkedItemSchema,
  participantSchema,
  progressSchema,
  settingsSchema,
  signatureSchema,
  unitSchema,
} from './room.ts'

/**
 * Every collection is a top-level Y.Map. Three shapes:
 * `records` id → Y.Map of fields; `single` one record whose fields are the map's own keys; `values` key → one plain value.
 * `prose` names the fields kept as Y.Text, which two people may type in at once. `isUndoable`: a person's own steps in it
 * can be taken back with Undo.
 */
export const collections = {
  stickies: { shape: 'records', schema: stickySchema, prose: ['text'], idKind: 'sticky', isUndoable: true },
  notes: { shape: 'records', schema: stickySchema, prose: ['text'], idKind: 'sticky', isUndoable: true },
  themes: { shape: 'records', schema: themeSchema, prose: [], idKind: 'theme', isUndoable: true },
  ballots: { shape: 'values', schema: ballotSchema, prose: [], idKind: 'round', isUndoable: false },
  tallies: { shape: 'values', schema: tallySchema, prose: [], idKind: 'round', isUndoable: false },
  priorities: { shape: 'records', schema: prioritySchema, prose: ['rationale'], idKind: 'priority', isUndoable: true },
  vision: { shape: 'single', schema: visionSchema, prose: ['statement'], idKind: 'single', isUndoable: false },
  targets: { shape: 'records', schema: targetSchema, prose: [], idKind: 'target', isUndoable: true },
  drivers: { shape: 'records', schema: driverSchema, prose: [], idKind: 'driver', isUndoable: true },
  objectives: { shape: 'records', schema: objectiveSchema, prose: ['text'], idKind: 'objective', isUndoable: true },
  keyResults: { shape: 'records', schema: keyResultSchema, prose: ['text'], idKind: 'keyResult', isUndoable: true },
  links: { shape: 'records', schema: linkSchema, prose: [], idKind: 'link', isUndoable: true },
  dependencies: { shape: 'records', schema: dependencySchema, prose: [], idKind: 'dependency', isUndoable: false },
  decisions: { shape: 'records', schema: decisionSchema, prose: [], idKind: 'decision', isUndoable: false },
  initiatives: { shape: 'records', schema: initiativeSchema, prose: [], idKind: 'initiative', isUndoable: false },
  checkIns: { shape: 'records', schema: checkInSchema, prose: [], idKind: 'checkIn', isUndoable: false },
  comments: { shape: 'records', schema: commentSchema, prose: [], idKind: 'comment', isUndoable: false },
  agenda: { shape: 'records', schema: agendaItemSchema, prose: ['script'], idKind: 'agendaItem', isUndoable: true },
  parkingLot: { shape: 'records', schema: parkedItemSchema, prose: [], idKind: 'parkedItem', isUndoable: true },
  control: { shape: 'single', schema: controlSchema, prose: [], idKind: 'single', isUndoable: false },
  settings: { shape: 'single', schema: settingsSchema, prose: [], idKind: 'single', isUndoable: false },
  units: { shape: 'records', schema: unitSchema, prose: [], idKind: 'unit', isUndoable: false },
  roster: { shape: 'records', schema: participantSchema, prose: [], idKind: 'participant', isUndoable: false },
  progress: { shape: 'values', schema: progressSchema, prose: [], idKind: 'unit', isUndoable: false },
  signatures: { shape: 'values', schema: signatureSchema, prose: [], idKind: 'participant', isUndoable: false },
} as const

type Collections = typeof collections
export type CollectionName = keyof Collections
type NamesOfShape<Shape extends string> = {
  [Name in CollectionName]: Collections[Name]['shape'] extends Shape ? Name : never
}[CollectionName]
export type RecordCollection = NamesOfShape<'records'>
export type SingleCollection = NamesOfShape<'single'>
/** Records that stand in an order which people choose. */
export type OrderedCollection = {
  [Name in RecordCollection]: RecordOf<Name> extends { readonly order: string } ? Name : never
}[RecordCollection]

export type RecordOf<Name extends CollectionName> = v.InferOutput<Collections[Name]['schema']>
export type IdOf<Name extends CollectionName> = Id<Collections[Name]['idKind']>
export type ProseField<Name extends CollectionName> = Collections[Name]['prose'][number] & string

/** A record together with its id, as lists show it. */
export type Entry<Name extends CollectionName> = RecordOf<Name> & { readonly id: IdOf<Name> }

/** Which collections each kind of document holds. */
export const collectionsOf = {
  board: [
    'stickies',
    'themes',
    'tallies',
    'priorities',
    'vision',
    'targets',
    'drivers',
    'objectives',
    'keyResults',
    'links',
    'dependencies',
    'decisions',
    'initiatives',
    'checkIns',
    'comments',
    'agenda',
    'parkingLot',
    'control',
    'settings',
    'units',
    'roster',
    'progress',
    'signatures',
  ],
  unit: ['stickies', 'objectives', 'keyResults', 'links', 'comments'],
  leads: ['objectives', 'keyResults', 'links', 'comments'],
  own: ['notes', 'ballots', 'objectives', 'keyResults', 'links'],
} as const satisfies Record<DocumentKind, readonly CollectionName[]>

export type CollectionIn<Kind extends DocumentKind> = (typeof collectionsOf)[Kind][number]
