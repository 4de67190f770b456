import { expect, it } from 'vitest'
import { StoreError } from '#server/storage/storeError.ts'
import { diskTrouble } from './diskTrouble.ts'

it.each([
  ['No space left on device: Attempting to write page at position 540672', 'The disk is full'],
  ['MDB_MAP_FULL: Environment mapsize limit reached', 'The disk is full'],
  ['File too large: Attempting to write page at position 8192', 'may not grow'],
  ['the connection to the database was closed', 'for the reason beside this'],
  ['Input/output error', 'could not write or read'],
  ['Read-only file system', 'can not be written to'],
  ['updates w/board#0000000000000002 is damaged', 'Restart the server'],
])('says what "%s" means', (message, sentence) => {
  expect(diskTrouble(new StoreError(new Error(message)))).toContain(sentence)
})

it('says nothing where it was not the store that failed', () => {
  expect(diskTrouble(new Error('No space left on device'))).toBe('')
})
