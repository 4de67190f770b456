import { expect, test } from 'vitest'
import { findForbiddenWords } from './forbiddenWords.ts'

test.each([
  '// TODO: later',
  '/* FIXME */',
  '// @ts-ignore',
  '// @ts-expect-error, once ts-ignore',
  '// biome-ignore lint: no',
  'const a: any = 1',
  'function f(a: any) {}',
  'let a: any[]',
])('is refused: %s', (text) => {
  expect(findForbiddenWords([{ path: 'shared/a.ts', text }])).toHaveLength(1)
})

test('says the file and the line', () => {
  expect(findForbiddenWords([{ path: 'README.md', text: 'one\ntwo TODO\n' }])).toEqual(['README.md:2: forbidden: TODO'])
})

test('ordinary prose and lower-case words pass', () => {
  const text = "const rule = 'a unit: any unit that is not the root'\nconst todo = company\n// TODOS is a word"
  expect(findForbiddenWords([{ path: 'shared/a.ts', text }])).toEqual([])
})
