import { expect, test } from 'vitest'
import { createUnsavedChanges, type OwnChange, recordsOf } from './unsavedChanges.ts'

const change = (path: string): OwnChange => ({ touched: [path], ranges: [] })

test('a change is saved when the message that brought it is', () => {
  const unsaved = createUnsavedChanges()
  const [first, second] = [change('stickies/one'), change('stickies/two')]
  unsaved.add(first, 1)
  unsaved.add(second, 2)
  expect(unsaved.savedUpTo(1)).toEqual([first])
  expect(unsaved.all()).toEqual([second])
})

test('what was written without a line is saved with the message that holds everything', () => {
  const unsaved = createUnsavedChanges()
  unsaved.add(change('stickies/one'), null)
  expect(unsaved.savedUpTo(5)).toEqual([])
  unsaved.sentAll(6)
  unsaved.savedUpTo(6)
  expect(unsaved.all()).toEqual([])
})

test('numbers of a line that was cut count for nothing on the next one', () => {
  const unsaved = createUnsavedChanges()
  unsaved.add(change('stickies/one'), 3)
  unsaved.startAgain()
  expect(unsaved.savedUpTo(10)).toEqual([])
  expect(unsaved.all()).toHaveLength(1)
})

test('several changes of one record are one change to a person', () => {
  const typed = [change('stickies/one'), change('stickies/one/text'), change('stickies/two/text')]
  expect(recordsOf(typed).size).toBe(2)
})
