import type * as Y from 'yjs'
import { collectionsOf } from '#shared/records/collections.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { RoomState } from '#tests/support/matrix/whoMayWrite.ts'
import type { SeededRandom } from '#tests/support/runner/seed.ts'
import { honestEdit, hostileEdit } from './apiEdits.ts'
import { craftUpdate } from './craftedUpdates.ts'
import { updateFrame } from './fuzzPeer.ts'
import { copyOf, type Guest } from './guests.ts'
import { mutatedFrame, oddMessage } from './mutatedFrames.ts'
import type { FrameKind } from './tally.ts'

export type Frame = { readonly kind: FrameKind; readonly guest: Guest; readonly bytes: Uint8Array }

/** Makes frames for one document; `known` is the document as everybody sees it, and is left as it is. */
export type FrameMaker = {
  /** `null` where there is nothing that this person may write now. */
  readonly honest: (guest: Guest, state: RoomState) => Frame | null
  /** `null` where an edit changed nothing. */
  readonly hostile: (guest: Guest) => Frame | null
}

const keptUpdates = 60
/** So many edits are made in one copy, though most are refused: copying is what costs. */
const editsPerCopy = 10

export function createFrameMaker(document: DocumentRef, known: Y.Doc, random: SeededRandom): FrameMaker {
  const collections = collectionsOf[document.kind]
  /** What honest people sent, to be changed a little. */
  const recorded: Uint8Array[] = []
  let copy: Y.Doc | null = null
  let edits = 0
  /** The client's own id in a fresh copy; then another each time, since what was refused leaves a gap behind. */
  const copyFor = (clientId: number): Y.Doc => {
    if (copy && edits < editsPerCopy) copy.clientID = random.below(2 ** 32)
    else {
      copy = copyOf(known, clientId)
      edits = 0
    }
    edits += 1
    return copy
  }

  return {
    honest: (guest, roomState) => {
      const { doc, player } = guest
      if (!doc) throw new Error(`${player.name} has no copy to write to`)
      const edit = honestEdit(random, player, document.kind, roomState)
      const bytes = edit && updateOf(doc, edit)
      if (!bytes) return null
      if (recorded.length < keptUpdates) recorded.push(bytes)
      else recorded[random.below(keptUpdates)] = bytes
      return { kind: 'honest', guest, bytes: updateFrame(bytes) }
    },
    hostile: (guest) => {
      const { clientId, player } = guest
      const draw = random.next()
      if (draw < 0.15 && recorded.length > 0) return { kind: 'mutated', guest, bytes: mutatedFrame(random, recorded) }
      if (draw < 0.19) return { kind: 'notAnUpdate', guest, bytes: oddMessage(random) }
      if (draw < 0.55) {
        const update = updateOf(copyFor(clientId), hostileEdit(random, player, document.kind))
        return update && { kind: 'edited', guest, bytes: updateFrame(update) }
      }
      const update = craftUpdate(random, { doc: known, clientId, collections })
      return { kind: 'crafted', guest, bytes: updateFrame(update, random.next() < 0.9 ? 2 : 1) }
    },
  }
}

/** What a browser sends for an edit; `null` where it changes nothing. */
function updateOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array | null {
  const updates: Uint8Array[] = []
  const record = (update: Uint8Array) => updates.push(update)
  doc.on('update', record)
  doc.transact(() => edit(doc))
  doc.off('update', record)
  const [update] = updates
  return update ?? null
}
