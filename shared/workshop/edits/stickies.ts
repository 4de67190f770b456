import type * as Y from 'yjs'
import { standingFor } from '#shared/domain/merged.ts'
import type { ParticipantId, StickyId, ThemeId, UnitId } from '#shared/ids.ts'
import type { Quadrant } from '#shared/records/discovery.ts'
import { readOne } from '../mirror.ts'
import { addRecord, asOneStep, proseOf, removeRecord, setProse, updateRecord } from '../writeRecords.ts'
import { placeAtEnd, placesAtEnd } from './place.ts'

export type NewSticky = {
  readonly id: StickyId
  readonly text: string
  readonly author?: ParticipantId
  /** For which unit it was written, where it stands in somebody's own envelope: they may be moved before it is opened. */
  readonly unitId?: UnitId
  /** Milliseconds since 1970. */
  readonly createdAt?: number
}

/** A unit's stickies stand in its envelope as `stickies`, what somebody writes for themselves in their own as `notes`. */
export type Notes = 'stickies' | 'notes'

/** Adds stickies at the end of a quadrant of an envelope, in the order given. */
export function addStickies(
  envelope: Y.Doc,
  quadrant: Quadrant,
  stickies: readonly NewSticky[],
  notes: Notes = 'stickies',
): void {
  const orders = placesAtEnd(envelope, notes, stickies.length)
  asOneStep(envelope, () => {
    stickies.forEach(({ id, ...fields }, index) => {
      addRecord(envelope, notes, id, { quadrant, order: orders[index] ?? '', ...fields })
    })
  })
}

/** Moves a sticky to the end of another quadrant. */
export function moveStickyToQuadrant(
  envelope: Y.Doc,
  id: StickyId,
  quadrant: Quadrant,
  notes: Notes = 'stickies',
): void {
  if (readOne(envelope, notes).get(id)?.quadrant === quadrant) return
  updateRecord(envelope, notes, id, { quadrant, order: placeAtEnd(envelope, notes) })
}

export function setStickyText(envelope: Y.Doc, id: StickyId, text: string, notes: Notes = 'stickies'): void {
  const prose = proseOf(envelope, notes, id, 'text')
  if (prose) setProse(prose, text)
}

/** Removes a sticky that was emptied, as one step; its words go back into it, for those who take the removal back. */
export function removeEmptied(envelope: Y.Doc, id: StickyId, textBefore: string, notes: Notes = 'stickies'): void {
  asOneStep(envelope, () => {
    setStickyText(envelope, id, textBefore, notes)
    removeRecord(envelope, notes, id)
  })
}

/**
 * Puts stickies on the board into a theme. Membership is the one register `theme`, so that two people who group the same
 * sticky at once end with it in one place; a reason for the tray goes in the same step.
 */
export function groupStickies(board: Y.Doc, ids: readonly StickyId[], theme: ThemeId): void {
  place(board, ids, { theme, trayReason: undefined })
}

/** Takes stickies out of their theme or out of the tray. */
export function ungroupStickies(board: Y.Doc, ids: readonly StickyId[]): void {
  place(board, ids, { theme: undefined, trayReason: undefined })
}

/** Lays stickies into the tray, with the reason why they fit no theme. */
export function layInTray(board: Y.Doc, ids: readonly StickyId[], reason: string): void {
  const trayReason = reason.trim()
  if (trayReason === '') throw new Error('a sticky goes to the tray with a reason')
  place(board, ids, { theme: undefined, trayReason })
}

/** `standing` stands for the others, which say the same and lie where it lies. */
export function mergeDuplicates(board: Y.Doc, standing: StickyId, others: readonly StickyId[]): void {
  const stickies = readOne(board, 'stickies')
  const stand = stickies.get(standing)
  if (!stand) return
  asOneStep(board, () => {
    updateRecord(board, 'stickies', standing, { mergedInto: undefined })
    for (const id of withThoseBehind(board, others)) {
      if (id === standing) continue
      const { theme, trayReason } = stand
      updateRecord(board, 'stickies', id, { mergedInto: standing, theme, trayReason })
    }
  })
}

/** Lets a sticky stand for itself again, in the place where the one before it lies. */
export function separateDuplicate(board: Y.Doc, id: StickyId): void {
  const stickies = readOne(board, 'stickies')
  const sticky = stickies.get(id)
  if (!sticky) return
  const { theme, trayReason } = standingFor(sticky, stickies)
  updateRecord(board, 'stickies', id, { mergedInto: undefined, theme, trayReason })
}

/** Those that say the same go along, so that whoever counts by `theme` alone counts them too. */
function place(
  board: Y.Doc,
  ids: readonly StickyId[],
  patch: { readonly theme: ThemeId | undefined; readonly trayReason: string | undefined },
): void {
  const all = withThoseBehind(board, ids)
  asOneStep(board, () => {
    for (const id of all) updateRecord(board, 'stickies', id, patch)
  })
}

function withThoseBehind(board: Y.Doc, ids: readonly StickyId[]): readonly StickyId[] {
  const stickies = readOne(board, 'stickies')
  const chosen = new Set<string>(ids)
  return [...stickies.values()].flatMap((sticky) =>
    chosen.has(sticky.id) || chosen.has(standingFor(sticky, stickies).id) ? [sticky.id] : [],
  )
}
