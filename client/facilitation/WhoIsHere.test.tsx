import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { PeopleButton } from '#client/people/PeopleButton.tsx'
import type { ParticipantId, UnitId } from '#shared/ids.ts'
import type { PresenceEntry } from '#shared/protocol/presence.ts'
import type { Role } from '#shared/records/roles.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { WhoIsHere } from './WhoIsHere.tsx'

const sales = 'unit-sales' as UnitId
const people: readonly (readonly [id: string, name: string, role: Role])[] = [
  ['person-001', 'Ada', 'facilitator'],
  ['person-002', 'Bo', 'lead'],
  ['person-003', 'Cem', 'participant'],
  ['person-004', 'Wall', 'wall'],
]

function sitDown(): void {
  const board = new Y.Doc()
  addRecord(board, 'units', sales, { name: 'Sales', kind: 'business', order: 'a0' })
  for (const [id, name, role] of people) {
    const isMember = role === 'lead' || role === 'participant'
    addRecord(board, 'roster', id as ParticipantId, { name, role, joinedAt: 1, ...(isMember ? { unitId: sales } : {}) })
  }
  const page = (participantId: string) => [participantId, { participantId } as PresenceEntry] as const
  const presence = new Map([page('person-002'), page('person-004'), page('taken-off')])
  const both = (
    <>
      <PeopleButton />
      <WhoIsHere />
    </>
  )
  renderOnBoard(board, both, 'facilitator', { state: { presence } })
}

test('the top bar and the cockpit count the same people: everybody but the wall, oneself included', () => {
  sitDown()
  expect(screen.getByRole('button', { name: '2 here, 3 in the workshop' })).toHaveTextContent('2')
  expect(screen.getByText('2 here, 3 in the workshop')).toBeInTheDocument()
})

test('the counts by unit and of those in none add up to everybody', () => {
  sitDown()
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Sales1 of 2', 'In no unit1 of 1'])
})
