import { expect, test } from 'vitest'
import { findUnmeantKeys } from './meantKeys.ts'

test.each([
  ['client/phases/swot/note.tsx', "if (event.key === 'Enter') add()"],
  ['client/ui/panel.ts', "if (event.nativeEvent.key !== 'Escape') return"],
  ['client/ui/panel.ts', 'if (event.code == "NumpadEnter") add()'],
])('takes a key that an input method may have had: %s %s', (path, text) => {
  expect(findUnmeantKeys([{ path, text }])).toHaveLength(1)
})

test.each([
  ['client/phases/swot/note.tsx', "if (meantKey(event) === 'Enter') add()"],
  ['client/ui/useRovingList.ts', "if (event.key === 'ArrowDown') next()"],
  ['client/ui/note.test.tsx', "expect(event.key === 'Enter').toBe(true)"],
])('is fine: %s %s', (path, text) => {
  expect(findUnmeantKeys([{ path, text }])).toEqual([])
})
