import { describe, expect, it } from 'vitest'
import { buildMatrix } from '#tests/support/matrix/cells.ts'
import { judgeCells } from '#tests/support/matrix/judgeCells.ts'
import { roomStates, stateName } from '#tests/support/matrix/room.ts'
import { rowNames } from '#tests/support/matrix/whoMayWrite.ts'

const matrix = buildMatrix()

describe('who may write what', () => {
  it('is said of every collection in every document, and of nothing else', () => {
    const used = new Set(matrix.cells.map(({ row }) => row))
    expect([...used].sort()).toEqual([...rowNames].sort())
  })

  it.each(roomStates.map((state) => [stateName(state), state] as const))('holds for every cell in %s', (_, state) => {
    expect(judgeCells(matrix, state)).toEqual([])
  })
})
