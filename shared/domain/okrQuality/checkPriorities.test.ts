import { expect, it } from 'vitest'
import { board, priority, sticky } from '#tests/support/boards/plainBoard.ts'
import { checkPriorities } from './checkPriorities.ts'

const stickies = [
  sticky('inside', { quadrant: 'weakness', theme: 'theme-a' }),
  sticky('outside', { quadrant: 'threat', theme: 'theme-b' }),
]
const grounded = (id: string) => priority(id, { themeIds: ['theme-a', 'theme-b'] })

it('two grounded priorities are fine', () => {
  expect(checkPriorities(board({ stickies, priorities: [grounded('one'), grounded('two')] }))).toEqual([])
})

it('one and four are not two or three', () => {
  const variants = (ids: readonly string[]) =>
    checkPriorities(board({ stickies, priorities: ids.map(grounded) })).map(({ evidence }) => evidence)
  expect(variants(['one'])).toEqual([{ variant: 'count', count: 1 }])
  expect(variants(['one', 'two', 'three', 'four'])).toEqual([{ variant: 'count', count: 4 }])
})

it('names the side that has no evidence', () => {
  const priorities = [
    priority('no-outside', { themeIds: ['theme-a'] }),
    priority('no-inside', { themeIds: ['theme-b'] }),
    priority('no-evidence'),
  ]
  const variants = checkPriorities(board({ stickies, priorities })).map(({ subjects, evidence }) => [
    ...subjects,
    evidence.variant,
  ])
  expect(variants).toEqual([
    ['no-outside', 'outside'],
    ['no-inside', 'inside'],
    ['no-evidence', 'evidence'],
  ])
})
