import { useMemo } from 'react'
import type * as Y from 'yjs'
import type { Undo } from '#client/stores/undo.ts'
import { useActor, useBoard, useControl, useOwn, useUnit, useWorkshop } from '#client/stores/useWorkshop.tsx'
import { type Silence, silenceOf } from '#shared/domain/silence.ts'
import type { StickyId, UnitId } from '#shared/ids.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Quadrant } from '#shared/records/discovery.ts'
import { anonymously } from '#shared/workshop/edits/anonymously.ts'
import { addStickies, moveStickyToQuadrant, type NewSticky, type Notes } from '#shared/workshop/edits/stickies.ts'

/** Where this person writes now: into their unit's envelope or, where silent notes come first, into their own. */
export type Envelope = {
  readonly document: Y.Doc
  readonly notes: Notes
  readonly undo: Undo | null
  readonly silence: Silence
  /** Whose envelope it is, or is to be. */
  readonly unitId: string | null
}

export type OpenEnvelope = { readonly envelope: Envelope; readonly stickies: ReadonlyMap<string, Entry<Notes>> }

/** `null` for those who belong to no unit. */
export function useEnvelope(): OpenEnvelope | null {
  const { documents, undo } = useWorkshop()
  const silence = useSilence()
  const { unitId } = useActor()
  const ofUnit = useUnit((unit) => unit.stickies)
  const ofOwn = useOwn((own) => own.notes)
  return useMemo(() => {
    const isAlone = silence === 'alone'
    const document = isAlone ? documents.own : documents.unit
    const stickies = isAlone ? ofOwn : ofUnit
    if (!document || !stickies) return null
    const envelope: Envelope = isAlone
      ? { document, notes: 'notes', undo: undo.own, silence, unitId }
      : { document, notes: 'stickies', undo: undo.unit, silence, unitId }
    return { envelope, stickies }
  }, [documents, undo, silence, unitId, ofUnit, ofOwn])
}

/** Where one's own unit stands with silent notes. */
export function useSilence(): Silence {
  const settings = useBoard((board) => board.settings)
  const { unitId } = useActor()
  return silenceOf(settings, useControl(), unitId)
}

/** With a name and a time, or where silence was chosen without either, each note as an update of its own. */
export function addNotes(envelope: Envelope, quadrant: Quadrant, notes: readonly NewSticky[]): void {
  const { document, notes: collection, silence, unitId } = envelope
  const writtenFor = collection === 'notes' && unitId !== null ? { unitId: unitId as UnitId } : {}
  if (silence === 'none') addStickies(document, quadrant, notes, collection)
  else
    for (const { id, text } of notes)
      anonymously(document, () => addStickies(document, quadrant, [{ id, text, ...writtenFor }], collection))
}

/** Moves a note to another quadrant, as a step that can be taken back. */
export function moveNote({ document, notes, undo }: Envelope, id: StickyId, quadrant: Quadrant): void {
  undo?.step(() => moveStickyToQuadrant(document, id, quadrant, notes))
}
