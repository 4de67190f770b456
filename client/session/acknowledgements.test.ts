import { expect, test } from 'vitest'
import { followAcknowledgements } from './acknowledgements.ts'
import { createUnsavedChanges, type OwnChange } from './unsavedChanges.ts'

const change = (path: string): OwnChange => ({ touched: [path], ranges: [] })

test('nothing is called saved before the server has everything that was here when the line was opened', () => {
  const acknowledged = followAcknowledgements(createUnsavedChanges())
  acknowledged.startAgain()
  expect(acknowledged.hasAll()).toBe(false)
  acknowledged.savedUpTo(0)
  expect(acknowledged.hasAll()).toBe(false)
  acknowledged.sentAll(1)
  expect(acknowledged.hasAll()).toBe(false)
  acknowledged.savedUpTo(1)
  expect(acknowledged.hasAll()).toBe(true)
  acknowledged.startAgain()
  expect(acknowledged.hasAll()).toBe(false)
})

test('what had waited for the line is told apart from what was written on it', () => {
  const unsaved = createUnsavedChanges()
  const acknowledged = followAcknowledgements(unsaved)
  const [waited, written] = [change('stickies/one'), change('stickies/two')]
  unsaved.add(waited, null)
  acknowledged.startAgain()
  acknowledged.sentAll(1)
  unsaved.add(written, 2)
  expect(acknowledged.savedUpTo(2)).toEqual({ saved: [waited, written], carriedOver: [waited] })
})
