import type { SeededRandom } from '#tests/support/runner/seed.ts'
import type { Operation } from './hand.ts'
import { okrOperations, roomOperations } from './okrs.ts'
import { envelopeOperations, poolOperations } from './stickies.ts'
import { ballotOperations, strategyOperations } from './strategy.ts'

const takeBack = (kind: 'board' | 'unit'): readonly Operation[] => [
  {
    kind: `undo (${kind})`,
    in: kind,
    weight: 3,
    act: ({ undo, may }) => {
      const can = undo.canUndo() && undo.writesNext('undo').every((collection) => may(collection))
      if (can) undo.undo()
      return can
    },
  },
  {
    kind: `redo (${kind})`,
    in: kind,
    weight: 3,
    act: ({ undo, may }) => {
      const can = undo.canRedo() && undo.writesNext('redo').every((collection) => may(collection))
      if (can) undo.redo()
      return can
    },
  },
]

/** Everything that people do in this test. */
export const operations: readonly Operation[] = [
  ...envelopeOperations,
  ...poolOperations,
  ...ballotOperations,
  ...strategyOperations,
  ...okrOperations,
  ...roomOperations,
  ...takeBack('board'),
  ...takeBack('unit'),
]

const total = operations.reduce((sum, { weight }) => sum + weight, 0)

export function pickOperation(random: SeededRandom): Operation {
  let left = random.next() * total
  for (const operation of operations) {
    left -= operation.weight
    if (left < 0) return operation
  }
  throw new Error('the weights do not add up')
}
