import * as Y from 'yjs'
import type { LostChange, SetAside } from '#client/session/setAside.ts'
import type { WriteContext } from '#shared/permissions/context.ts'
import type { DocumentRef } from '#shared/records/documents.ts'
import type { Actor } from '#shared/records/roles.ts'
import { compareWithServer } from './compare/compareWithServer.ts'
import type { Rescue } from './rescue.ts'
import { isAnybodysToWrite, refusalsOf } from './writable.ts'
import { writeAgain } from './writeAgain.ts'

/** Facilitators may write nearly everything: they go first, and the others only fill what they couldn't. */
const firstWithinMs = { facilitator: [0, 500], others: [1_000, 4_000] } as const
/** By then whoever may write the rest has had the time to. */
const secondAfterMs = 6_000

type Options = {
  readonly entry: SetAside
  readonly aside: Y.Doc
  readonly ref: DocumentRef
  readonly rescue: Rescue
  readonly fresh: () => Y.Doc
  readonly actor: () => Actor
  readonly context: () => WriteContext
  /** So many records were written again. */
  readonly onWritten: (records: number) => void
}

/**
 * After the server came back older: writes what it lacks again, as new edits of this person, as far as they may. It is kept
 * aside until that is done, and what nobody could write in the meantime is left for the person to decide about. Returns the
 * end of it.
 */
export function writeMissing(options: Options): () => void {
  const { entry, aside, ref, rescue, fresh, actor, context, onWritten } = options
  const write = (): readonly LostChange[] => {
    const { again } = compareWithServer(entry, aside, fresh(), ref.kind)
    const refusals = refusalsOf(again, ref, fresh(), actor(), context())
    const allowed = again.filter((_, index) => refusals[index] === null)
    writeAgain(fresh(), allowed, ref.kind !== 'board')
    if (allowed.length > 0) onWritten(allowed.length)
    return again.filter((_, index) => refusals[index] !== null)
  }
  const started = fresh()
  const finish = () => {
    // Where the server has refused what was offered, that lies among what was set aside already.
    const missing = fresh() === started ? write() : []
    const left = missing.filter((change) => isAnybodysToWrite(change, ref))
    const { changes } = rescue.entries().find(({ id }) => id === entry.id) ?? { changes: [] }
    rescue.put({ ...entry, state: null, changes: [...changes, ...left] })
  }
  const { lost } = compareWithServer(entry, aside, fresh(), ref.kind)
  rescue.put({ ...entry, state: Y.encodeStateAsUpdate(aside).slice(), changes: [...lost] })
  const [from, to] = actor().role === 'facilitator' ? firstWithinMs.facilitator : firstWithinMs.others
  const first = setTimeout(write, from + Math.random() * (to - from))
  const second = setTimeout(finish, secondAfterMs)
  return () => {
    clearTimeout(first)
    clearTimeout(second)
  }
}
