import { expect, test } from 'vitest'
import type { DocumentStatus } from './documentStatus.ts'
import { saveStatusOf, wouldLose } from './saveStatus.ts'

const document = (patch: Partial<DocumentStatus> = {}): DocumentStatus => ({
  line: 'inStep',
  isConnected: true,
  isServerFailing: false,
  hasContent: true,
  unsaved: 0,
  keptHere: 0,
  isKeepingRefused: false,
  refusal: null,
  ...patch,
})
const quiet = { commands: 0, isReopening: false }

test('saved is said only where every document is in step and nothing waits', () => {
  expect(saveStatusOf([document(), document()], quiet)).toEqual({ kind: 'saved' })
  for (const line of ['dialling', 'catchingUp', 'down'] as const)
    expect(saveStatusOf([document(), document({ line })], quiet).kind).not.toBe('saved')
})

test('before the first answer of the server nothing is called saved', () => {
  expect(saveStatusOf([document({ line: 'catchingUp', hasContent: false })], quiet)).toEqual({ kind: 'connecting' })
})

test('what waits, a command included, is being saved', () => {
  expect(saveStatusOf([document({ unsaved: 2, keptHere: 2 })], quiet)).toEqual({ kind: 'saving', changes: 2 })
  expect(saveStatusOf([document()], { ...quiet, commands: 1 })).toEqual({ kind: 'saving', changes: 1 })
})

test('one cut line of three is offline, with the changes of all', () => {
  const documents = [document(), document({ line: 'down', unsaved: 3, keptHere: 3 }), document()]
  expect(saveStatusOf(documents, quiet)).toEqual({ kind: 'offline', changes: 3, keptHere: 3, isKeepingRefused: false })
})

test('changes that the browser refuses to keep are told apart', () => {
  const documents = [document({ line: 'down', unsaved: 3, keptHere: 1, isKeepingRefused: true })]
  expect(saveStatusOf(documents, quiet)).toEqual({ kind: 'offline', changes: 3, keptHere: 1, isKeepingRefused: true })
})

test('a document that is opened afresh is a problem until it is there', () => {
  expect(saveStatusOf([document({ line: 'catchingUp' })], { ...quiet, isReopening: true })).toEqual({
    kind: 'problem',
    cause: 'reopening',
  })
})

test('a server that can’t store is one steady problem, however its line stands at the moment', () => {
  const words = { kind: 'problem', cause: 'storeFailed', changes: 2, keptHere: 2, isKeepingRefused: false }
  for (const line of ['dialling', 'catchingUp', 'down', 'inStep'] as const) {
    const failing = document({ line, isServerFailing: true, unsaved: 2, keptHere: 2 })
    for (const other of [document(), document({ line: 'down' }), document({ line: 'dialling' })])
      expect(saveStatusOf([other, failing], { commands: 1, isReopening: true })).toEqual(words)
  }
})

test('a server that can’t store and can’t be read either is told, though nothing has arrived yet', () => {
  const nothing = document({ line: 'down', hasContent: false, isServerFailing: true })
  expect(saveStatusOf([nothing], quiet)).toMatchObject({ kind: 'problem', cause: 'storeFailed' })
})

test('closing the page loses something only where changes are neither on the server nor on this device', () => {
  expect(wouldLose([document({ line: 'down', unsaved: 3, keptHere: 3 })])).toBe(false)
  expect(wouldLose([document({ unsaved: 1, keptHere: 0 })])).toBe(true)
  expect(wouldLose([document({ isServerFailing: true, unsaved: 1, keptHere: 1 })])).toBe(false)
  expect(wouldLose([document({ isServerFailing: true, unsaved: 2, keptHere: 1 })])).toBe(true)
  expect(wouldLose([document()])).toBe(false)
})
