import { expect, test } from 'vitest'
import { board, person } from '#tests/support/boards/plainBoard.ts'
import { electorateWith, votersIn } from './electorate.ts'

const joined = (id: string, role = 'participant', unitId = 'unit-sales') => person(id, { role, unitId, joinedAt: 1 })
const rosterOf = (...people: ReturnType<typeof person>[]) => board({ roster: people }).roster
const idsOf = (voters: readonly { readonly participantId: string }[]) =>
  voters.map(({ participantId }) => participantId)

test('members who have joined vote; who has not come yet, and who only looks on, doesn’t', () => {
  const roster = rosterOf(joined('ana'), person('ben', { role: 'lead' }), joined('olga', 'observer'))
  expect(electorateWith([], roster)).toEqual([{ participantId: 'ana', role: 'participant', unitId: 'unit-sales' }])
})

test('who joins later is added, and who is demoted or moved stays as who they were', () => {
  const opened = electorateWith([], rosterOf(joined('ana', 'lead'), joined('ben')))
  const later = rosterOf(joined('ana', 'observer'), joined('ben', 'participant', 'unit-craft'), joined('cleo'))
  const electorate = electorateWith(opened, later)
  expect(idsOf(electorate)).toEqual(['ana', 'ben', 'cleo'])
  expect(electorate[0]).toMatchObject({ role: 'lead' })
  expect(electorate[1]).toMatchObject({ unitId: 'unit-sales' })
  expect(electorateWith(electorate, later)).toBe(electorate)
})

test('a ballot goes with the person who was taken off the workshop', () => {
  const opened = electorateWith([], rosterOf(joined('ana'), joined('ben')))
  expect(idsOf(votersIn(opened, rosterOf(joined('ben'))))).toEqual(['ben'])
})
