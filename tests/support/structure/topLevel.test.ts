import { expect, test } from 'vitest'
import { findStrayTopLevel } from './topLevel.ts'

test('the four folders, the named files and dot-files are at home', () => {
  expect(findStrayTopLevel(['client/main.tsx', 'package.json', 'README.md', '.gitignore', '.ci/run'])).toEqual([])
})

test('a fifth folder or a new file at the top is a problem', () => {
  const problems = findStrayTopLevel(['scripts/release.ts', 'knip.json', 'client'])
  expect(problems.map((problem) => problem.split(':')[0])).toEqual(['scripts/release.ts', 'knip.json', 'client'])
})
