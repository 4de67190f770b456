import type * as Y from 'yjs'
import type { LostChange, SetAside } from '#client/session/setAside.ts'
import type { LiveDocument, OpenKind } from '#client/stores/liveDocument.ts'
import type { WorkshopDocuments } from '#client/stores/workshopDocuments.ts'
import { newId } from '#shared/ids.ts'
import type { WriteContext } from '#shared/permissions/context.ts'
import { olderServer } from '#shared/protocol/messages.ts'
import { parseDocumentPath } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { compareWithServer, documentOf } from './compare/compareWithServer.ts'
import type { Rescue } from './rescue.ts'
import { unsentIn } from './unsentIn.ts'
import { refusalsOf } from './writable.ts'
import { writeAgain } from './writeAgain.ts'
import { writeMissing } from './writeMissing.ts'

/** Finds out what became of everything that was set aside. */
export type Resolving = {
  /** A fresh document is on screen: compares what stood there before with it. */
  readonly resolve: (kind: OpenKind, entry: SetAside, aside: Y.Doc) => void
  /** Takes up what a page that was closed in between left uncompared. */
  readonly takeUp: () => void
  /** To be called when a line has changed: what could not be compared yet may be by now. */
  readonly goOn: () => void
  /** A document was closed for this person: what they had written last is theirs nevertheless. */
  readonly keepUnsent: (owner: string, closed: LiveDocument) => void
  readonly stop: () => void
}

type Options = {
  readonly rescue: Rescue
  readonly documents: WorkshopDocuments
  readonly actor: () => Actor
  readonly context: () => WriteContext
  readonly onWritten: (records: number) => void
}

export function createResolving({ rescue, documents, actor, context, onWritten }: Options): Resolving {
  let uncompared: readonly SetAside[] = []
  const stops: (() => void)[] = []

  const resolve = (kind: OpenKind, entry: SetAside, aside: Y.Doc) => {
    const live = documents.live()[kind]
    if (!live) return
    if (entry.reason.code !== olderServer) {
      const { lost } = compareWithServer(entry, aside, live.document, kind)
      rescue.put({ ...entry, state: null, changes: [...leftOf(entry, lost, live)] })
      return
    }
    const fresh = () => documents.live()[kind]?.document ?? live.document
    const { ref } = live.connection
    stops.push(writeMissing({ entry, aside, ref, rescue, fresh, actor, context, onWritten }))
  }
  /** What waits for a ballot to end is only what was voted on: whatever came with it goes through. */
  const leftOf = ({ reason }: SetAside, lost: readonly LostChange[], { connection, document }: LiveDocument) => {
    if (reason.code !== 'voting') return lost
    const refusals = refusalsOf(lost, connection.ref, document, actor(), context())
    const allowed = lost.filter((_, index) => refusals[index] === null)
    writeAgain(document, allowed, connection.ref.kind !== 'board')
    return lost.filter((change) => !allowed.includes(change))
  }
  const goOn = () => {
    if (uncompared.length === 0) return
    for (const entry of uncompared) {
      const kind = parseDocumentPath(entry.document)?.kind
      if (!kind || kind === 'leads' || !entry.state) continue
      const isOpen = documents.live()[kind]?.connection.path === entry.document
      if (!isOpen || !documents.isInStep(kind)) continue
      uncompared = uncompared.filter((one) => one !== entry)
      resolve(kind, entry, documentOf(entry.state))
    }
  }
  return {
    resolve,
    takeUp: () => {
      uncompared = rescue.entries().filter(({ state }) => state !== null)
      goOn()
    },
    goOn,
    keepUnsent: (owner, closed) => {
      const { connection } = closed
      rescue.put({
        id: newId(),
        owner,
        document: connection.path,
        at: Date.now(),
        reason: { code: 'not_readable' },
        state: null,
        touched: [...connection.touched()],
        changes: [...unsentIn([closed])],
      })
    },
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
