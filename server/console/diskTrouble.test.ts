import { expect, it } from 'vitest'
import { diskTrouble } from './diskTrouble.ts'

it.each([
  ['No space left on device: Attempting to write page at position 540672', 'The disk is full'],
  ['MDB_MAP_FULL: Environment mapsize limit reached', 'The disk is full'],
  ['Input/output error', 'could not write or read'],
  ['Read-only file system', 'can not be written to'],
  ['updates w/board#0000000000000002 is damaged', 'Restart the server'],
])('says what "%s" means', (message, sentence) => {
  expect(diskTrouble(new Error(message))).toContain(sentence)
})

it('says nothing of what has another cause', () => {
  expect(diskTrouble(new Error('an edit names a document twice'))).toBe('')
})
