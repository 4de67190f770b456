import { expect, test } from 'vitest'
import { findClimbingImports } from './importSpelling.ts'

const climb = '../'.repeat(2)

test.each([
  `import { a } from '${climb}a.ts'`,
  `export * from "${climb}../a.ts"`,
  `const a = await import('${climb}a.ts')`,
  `import '${climb}a.css'`,
])('a climbing import is a problem: %s', (text) => {
  expect(findClimbingImports([{ path: 'client/phases/swot/board.tsx', text }])).toHaveLength(1)
})

test('a neighbour and a path from the top are fine', () => {
  const text = "import { a } from './a.ts'\nimport { b } from '#shared/b.ts'\nimport { c } from '../c.ts'"
  expect(findClimbingImports([{ path: 'client/phases/swot/board.tsx', text }])).toEqual([])
})
