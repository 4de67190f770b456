import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { ParticipantId } from '#shared/ids.ts'
import type { VersionsAnswer } from '#shared/protocol/http.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { Versions } from './Versions.tsx'

const at = new Date(2026, 10, 20, 16, 42).getTime()
const earlier = { id: 'version-1', name: 'Before “Themes”', at: at - 60_000 }
const later = { id: 'version-2', name: 'Good moment', at }

afterEach(() => vi.unstubAllGlobals())

/** A server that keeps `kept`; what a command does to it is up to the test. */
function sitDown(kept: VersionsAnswer['versions'], isReachable = () => true) {
  const board = new Y.Doc()
  const sent: object[] = []
  let versions = kept
  updateSingle(board, 'control', { phase: 'pool', step: 1, openedUnits: [], offeredUnits: [] })
  vi.stubGlobal('fetch', async (path: string) => {
    if (!isReachable()) throw new TypeError('no network')
    expect(path).toBe('/api/workshops/workshop-1/versions')
    return Response.json({ versions } satisfies VersionsAnswer)
  })
  renderOnBoard(board, <Versions />, 'facilitator', {
    sendCommand: async (command) => {
      sent.push(command)
      if (command.type === 'restoreVersion') {
        versions = [...versions, { id: 'version-3', name: 'Before going back', at: at + 1 }]
        updateSingle(board, 'control', { broughtBack: { savedAt: at, at: at + 1, by: 'person-001' as ParticipantId } })
      }
      return { ok: true, value: { step: 2 } }
    },
  })
  return { sent, board }
}

const open = () => userEvent.click(screen.getByText('Versions'))
const names = async () =>
  (await screen.findAllByRole('listitem')).map((item) => item.querySelector('p')?.firstChild?.textContent)

test('what is kept is listed newest first, with its time, once the drawer is open', async () => {
  sitDown([earlier, later])
  expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
  await open()
  expect(await names()).toEqual(['Good moment', 'Before “Themes”'])
  expect(screen.getByText(/^Nov 20, 2026, 4:42/)).toBeInTheDocument()
})

test('a version is brought back after it was said what that does, and what stood there is in the list', async () => {
  const { sent } = sitDown([earlier, later])
  await open()
  await userEvent.click(await screen.findByRole('button', { name: /^Bring back… “Before “Themes””/ }))
  const dialog = await screen.findByRole('dialog', { name: 'Bring back “Before “Themes””?' })
  expect(within(dialog).getByText(/is kept as a version first/)).toBeInTheDocument()
  expect(sent).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Bring it back' }))
  expect(sent).toEqual([{ type: 'restoreVersion', versionId: 'version-1' }])
  expect(await screen.findByText(/^The board is back to how it was: Nov 20, 2026/)).toBeInTheDocument()
  await waitFor(async () => expect((await names())[0]).toBe('Before going back'))
})

test('versions of one name and one minute are told apart by their seconds, and no others', async () => {
  const twin = { name: 'Before going back', at }
  sitDown([
    { ...twin, id: 'version-1' },
    { ...twin, id: 'version-2', at: at + 7_000 },
    { ...twin, id: 'version-3', at: at + 60_000 },
    { ...later, id: 'version-4' },
  ])
  await open()
  const times = (await screen.findAllByRole('listitem')).map((item) => item.querySelector('time')?.textContent)
  expect(times.map((time) => time?.match(/4:\d\d(:\d\d)?/)?.[0])).toEqual(['4:42', '4:43', '4:42:07', '4:42:00'])
})

test('cancelling changes nothing', async () => {
  const { sent } = sitDown([later])
  await open()
  await userEvent.click(await screen.findByRole('button', { name: /^Bring back…/ }))
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(sent).toEqual([])
})

test('where the server can’t be reached it is said, and one can try again', async () => {
  let isReachable = false
  sitDown([later], () => isReachable)
  await open()
  expect(await screen.findByRole('alert')).toHaveTextContent('The server can’t be reached')
  isReachable = true
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await names()).toEqual(['Good moment'])
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('of many versions the newest are shown, the others on demand', async () => {
  sitDown(Array.from({ length: 9 }, (_, index) => ({ id: `version-${index}`, name: `Version ${index}`, at })))
  await open()
  expect(await names()).toHaveLength(6)
  await userEvent.click(screen.getByRole('button', { name: 'Show all 9' }))
  expect((await names()).at(-1)).toBe('Version 0')
})

test('while the set is frozen nothing is brought back', async () => {
  const { board } = sitDown([earlier])
  await open()
  const button = await screen.findByRole('button', { name: /^Bring back…/ })
  expect(button).toBeEnabled()
  act(() => updateSingle(board, 'control', { frozen: { hash: 'h', at, by: 'Fay', amendment: 0 } }))
  expect(button).toBeDisabled()
  expect(button).toHaveAttribute('title', expect.stringMatching(/frozen/))
})
