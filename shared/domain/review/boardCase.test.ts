import { expect, it } from 'vitest'
import { board, checkIn } from '#tests/support/boards/plainBoard.ts'
import { boardCase } from './boardCase.ts'

it('check-ins come oldest first, of one day in the order they were made', () => {
  const given = board({
    checkIns: [
      checkIn('late', { on: '2026-03-01', createdAt: 3 }),
      checkIn('second', { on: '2026-02-01', createdAt: 2 }),
      checkIn('first', { on: '2026-02-01', createdAt: 1 }),
      checkIn('other', { keyResultId: 'another' }),
    ],
  })
  expect(
    boardCase(given, '2026-07-01')
      .checkInsOf.get('key-result')
      ?.map(({ id }) => id),
  ).toEqual(['first', 'second', 'late'])
})
