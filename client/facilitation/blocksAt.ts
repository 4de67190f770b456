import { inOrder } from '#shared/domain/inOrder.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { Phase } from '#shared/records/phases.ts'

type Block = Entry<'agenda'>
export type Blocks = {
  readonly now: Block | null
  /** What follows, up to and with the next one that has a phase of its own: breaks lie between. */
  readonly next: readonly Block[]
}

/** The first block of a phase, and what the run of show has after it. */
export function blocksAt(agenda: ReadonlyMap<string, Block>, phase: Phase): Blocks {
  const blocks = inOrder(agenda.values())
  const at = blocks.findIndex((block) => block.phase === phase)
  const now = blocks[at]
  if (!now) return { now: null, next: [] }
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.phase !== undefined)
  return { now, next: end === -1 ? rest : rest.slice(0, end + 1) }
}
