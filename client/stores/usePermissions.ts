import type { UnitId } from '#shared/ids.ts'
import { type CommandRefusal, type CommandType, commandRefusal, mayCommand } from '#shared/permissions/commands.ts'
import { contextOf } from '#shared/permissions/context.ts'
import { additionOf, editOf, type RecordChange, type Records } from '#shared/permissions/recordChange.ts'
import { recordRefusal } from '#shared/permissions/recordRefusal.ts'
import { refusalOf, type WriteRefusal } from '#shared/permissions.ts'
import type { CollectionName, Entry, RecordOf } from '#shared/records/collections.ts'
import {
  boardDocument,
  type DocumentKind,
  type DocumentRef,
  ownDocument,
  unitDocument,
} from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { standingRecords } from '#shared/workshop/standingRecords.ts'
import { useActor, useControl, useWorkshop } from './useWorkshop.tsx'

/** Why I can't write to a collection now, whatever the record; `null` where I can. */
export function useWriteRefusal(document: DocumentKind, collection: CollectionName): WriteRefusal | null {
  return useWriteRefusals(document)(collection)
}

/** The same question for whatever collection comes up, as a step to take back may be of several. */
export function useWriteRefusals(kind: DocumentKind): (collection: CollectionName) => WriteRefusal | null {
  const actor = useActor()
  const context = contextOf(useControl())
  const document = documentOf(kind, actor)
  return (collection) => refusalOf(actor, context, { document, collection, key: '', unitIds: [], writes: 'whole' })
}

/** Why I can't add such a record now: the fields are those that say whose it is. */
export function useAddRefusal<Name extends CollectionName>(
  document: DocumentKind,
  collection: Name,
  fields: Partial<RecordOf<Name>>,
): WriteRefusal | null {
  return useRecordRefusals(document)(additionOf(collection, '', fields))
}

/** Why I can't set these fields of a record now. */
export function useEditRefusal<Name extends CollectionName>(
  document: DocumentKind,
  collection: Name,
  record: Entry<Name>,
  fields: Partial<RecordOf<Name>>,
): WriteRefusal | null {
  return useRecordRefusals(document)(editOf(collection, record.id, record, fields))
}

/** The same questions for several records. */
export function useRecordRefusals(kind: DocumentKind): (change: RecordChange) => WriteRefusal | null {
  const actor = useActor()
  const context = contextOf(useControl())
  const { documents } = useWorkshop()
  const document = kind === 'leads' ? null : documents[kind]
  const records: Records = {
    standing: document ? standingRecords(document) : () => null,
    changed: () => undefined,
  }
  return (change) => recordRefusal(actor, context, documentOf(kind, actor), change, records)
}

/** Whether I ever give this command: whether its place on the screen is mine. */
export function useMayCommand(type: CommandType): boolean {
  return mayCommand(useActor(), type)
}

/** Why I can't give this command as the room stands; `null` where I can. */
export function useCommandRefusal(type: CommandType): CommandRefusal | null {
  return commandRefusal(useActor(), contextOf(useControl()), type)
}

function documentOf(kind: DocumentKind, actor: Actor): DocumentRef {
  switch (kind) {
    case 'unit':
      return unitDocument((actor.unitId ?? '') as UnitId)
    case 'own':
      return ownDocument(actor.participantId as Parameters<typeof ownDocument>[0])
    case 'leads':
      return { kind: 'leads' }
    case 'board':
      return boardDocument
  }
}
