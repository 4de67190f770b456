import { expect, test } from 'vitest'
import type { Entry } from '#shared/records/collections.ts'
import type { Phase } from '#shared/records/phases.ts'
import { blocksAt } from './blocksAt.ts'

const block = (order: string, title: string, phase?: Phase) =>
  ({
    id: order,
    day: 1,
    title,
    minutes: 15,
    script: '',
    order,
    ...(phase ? { phase } : {}),
  }) as unknown as Entry<'agenda'>

const agenda = new Map(
  [
    block('a1', 'SWOT', 'swot'),
    block('a3', 'Themes', 'pool'),
    block('a2', 'Break'),
    block('a4', 'Ballot', 'priorities'),
  ].map((each) => [each.id, each]),
)

test('after a block come the breaks and the block of the next phase', () => {
  const { now, next } = blocksAt(agenda, 'swot')
  expect(now?.title).toBe('SWOT')
  expect(next.map(({ title }) => title)).toEqual(['Break', 'Themes'])
})

test('the last block has nothing after it, a phase that is not planned has no block', () => {
  expect(blocksAt(agenda, 'priorities').next).toEqual([])
  expect(blocksAt(agenda, 'commit')).toEqual({ now: null, next: [] })
})
