import { afterEach, expect, test } from 'vitest'
import { forgetDrafts } from '#client/session/forgetDrafts.ts'
import { keepReturn } from './keptReturn.ts'

const removed = [{ path: 'stickies/one', words: 'Loyal clients', kind: 'board' as const }]

afterEach(() => sessionStorage.clear())

test('what others had removed is asked about again after a reload, until it is decided', () => {
  keepReturn('workshop1', 'anna0001').write({ merged: 2, writtenAgain: 1, removed })
  expect(keepReturn('workshop1', 'anna0001').read()).toEqual({ merged: 0, writtenAgain: 0, removed })
  expect(keepReturn('workshop1', 'otto0001').read()).toBeNull()
  keepReturn('workshop1', 'anna0001').write(null)
  expect(keepReturn('workshop1', 'anna0001').read()).toBeNull()
})

test('it goes with the person, and what is damaged is nothing', () => {
  const kept = keepReturn('workshop1', 'anna0001')
  kept.write({ merged: 0, writtenAgain: 0, removed })
  forgetDrafts('workshop1', 'anna0001')
  expect(kept.read()).toBeNull()
  for (const key of ['{', '[{"path":1}]']) {
    sessionStorage.setItem('draft/workshop1/anna0001/removed', key)
    expect(kept.read()).toBeNull()
  }
})
