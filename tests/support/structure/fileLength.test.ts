import { expect, test } from 'vitest'
import { measureFileLengths } from './fileLength.ts'

const fileOf = (lines: number) => ({ path: `shared/${lines}.ts`, text: 'line\n'.repeat(lines) })

test('a file of 250 lines passes without a word', () => {
  expect(measureFileLengths([fileOf(250)])).toEqual({ notes: [], problems: [] })
})

test('a file of 251 lines is noted and one of 401 is a problem', () => {
  const found = measureFileLengths([fileOf(251), fileOf(400), fileOf(401)])
  expect(found.notes.map((note) => note.split(':')[0])).toEqual(['shared/400.ts', 'shared/251.ts'])
  expect(found.problems).toEqual(['shared/401.ts: 401 lines, at most 400 are allowed'])
})

test('the lock file may be as long as it likes', () => {
  expect(measureFileLengths([{ ...fileOf(5000), path: 'package-lock.json' }])).toEqual({ notes: [], problems: [] })
})
