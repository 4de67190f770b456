import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { SaveStatus } from '#client/session/saveStatus.ts'
import type { SetAside } from '#client/session/setAside.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { StatusBadge } from './StatusBadge.tsx'

const offline = (keptHere: number, isKeepingRefused = false): SaveStatus => ({
  kind: 'offline',
  changes: 3,
  keptHere,
  isKeepingRefused,
})

const cannotSave = (changes: number, keptHere: number, isKeepingRefused = false): SaveStatus => ({
  kind: 'problem',
  cause: 'storeFailed',
  changes,
  keptHere,
  isKeepingRefused,
})

test.each<[SaveStatus, string]>([
  [{ kind: 'connecting' }, 'Connecting…'],
  [{ kind: 'saved' }, 'Saved'],
  [{ kind: 'saving', changes: 1 }, 'Saving…'],
  [{ kind: 'offline', changes: 0, keptHere: 0, isKeepingRefused: false }, 'Offline'],
  [offline(3), 'Offline: 3 changes safe on this device'],
  [offline(2), 'Offline: keeping 1 change on this device…'],
  [offline(0, true), 'Offline: 3 changes only in this window, keep it open'],
  [offline(1, true), 'Offline: 2 changes only in this window, keep it open'],
  [{ kind: 'problem', cause: 'reopening' }, 'A change could not be added, one moment…'],
  [cannotSave(0, 0), 'The server can’t save at the moment. Please tell the facilitator.'],
  [cannotSave(3, 3), 'The server can’t save at the moment. 3 changes are safe on this device. Please tell the'],
  [cannotSave(3, 2), 'The server can’t save at the moment. Keeping 1 change on this device… Please tell the'],
  [cannotSave(1, 0, true), 'The server can’t save at the moment. 1 change is only in this window, keep it open.'],
])('%o is said as “%s”', (status, words) => {
  renderOnBoard(new Y.Doc(), <StatusBadge />, 'lead', { state: { status } })
  expect(screen.getByRole('status')).toHaveTextContent(words)
})

test('the facilitator is told to tell whoever runs the server', () => {
  renderOnBoard(new Y.Doc(), <StatusBadge />, 'facilitator', { state: { status: cannotSave(1, 1) } })
  expect(screen.getByRole('status')).toHaveTextContent(/1 change is safe on this device\. Please tell whoever runs/)
})

test('while something waits to be decided about, the badge doesn’t call everything saved', () => {
  const change = { path: 'stickies/a', kind: 'added' as const, fields: {}, standing: {}, words: 'x' }
  const entry = { id: 'a', owner: '', document: 'board', at: 1, reason: { code: 'phase' } }
  const setAside: SetAside[] = [{ ...entry, state: null, touched: [], changes: [change] }]
  renderOnBoard(new Y.Doc(), <StatusBadge />, 'lead', { state: { status: { kind: 'saved' }, setAside } })
  expect(screen.getByRole('status')).toHaveTextContent('1 change not added')
})
