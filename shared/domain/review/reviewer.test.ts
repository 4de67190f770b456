import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it, test, vi } from 'vitest'
import { type CollectionIn, collectionsOf } from '#shared/records/collections.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { board, checkIn, company, driver, keyResult, link, objective, unit } from '#tests/support/boards/plainBoard.ts'
import { sampleBoard, sampleToday } from '#tests/support/boards/sampleBoard.ts'
import { createReviewer, type Review, reviewOf } from './reviewer.ts'
import { withDraft } from './withDraft.ts'

// Each of some hundred changed boards is reviewed twice: that takes a busy machine its time.
vi.setConfig({ testTimeout: 30_000 })

const [firstOfSample] = sampleBoard().keyResults.values()
const frozen = { hash: '', at: Date.UTC(2026, 10, 26), by: 'Ana', amendment: 0 }
const followed = sampleBoard({
  control: { phase: 'follow', step: 300, openedUnits: [], offeredUnits: [], frozen },
  checkIns: new Map([
    ['check-in', checkIn('check-in', { keyResultId: firstOfSample?.id, on: '2027-01-31', confidence: 9 })],
  ]),
  signatures: new Map([
    [
      'personCeo',
      { participantId: 'personCeo', name: 'Ana', choice: 'commit', words: '', hash: 'older', at: 1 } as never,
    ],
  ]),
})

/** Everything that a reader can be told, by who asks. */
const everythingIn = (review: Review) => ({
  keyResults: [...review.boardCase.placed.keys()].map((id) => [review.onKeyResult(id), review.followUpOf(id)]),
  objectives: [...review.boardCase.board.objectives.keys()].map(review.onObjective),
  units: [...review.boardCase.board.units.keys()].map(review.onUnit),
  quality: review.quality(),
  alignment: review.alignment(),
  room: review.forTheRoom(),
  coverage: review.coverage(),
  signing: review.signing(),
})

describe('whoever asks is told the same', () => {
  const sales = unit('unit-sales')
  const drafted = withDraft(board({ units: [company, sales], objectives: [objective('grow')] }), {
    unitId: sales.id,
    objectives: [objective('sell', { unitId: sales.id })],
    keyResults: [
      keyResult('calls', { objectiveId: 'sell', unitId: sales.id, text: 'Raise calls from 5 to 9 a week' }),
      keyResult('more-calls', { objectiveId: 'sell', unitId: sales.id, text: 'Raise calls from 5 to 9 a week' }),
    ],
    links: [],
  })
  it.each([
    ['after the off-site', sampleBoard(), sampleToday],
    ['once results fall due', sampleBoard(), '2027-06-14'],
    ['in a frozen set', followed, '2027-06-14'],
    ['with a draft laid over the board', drafted, '2026-02-01'],
  ])('%s', (_, given, today) => {
    const review = reviewOf(given, today)
    const about = (id: string) => review.quality().filter(({ subjects }) => subjects.includes(id))
    for (const id of given.keyResults.keys()) expect(review.onKeyResult(id), id).toEqual(about(id))
    for (const id of given.objectives.keys()) expect(review.onObjective(id), id).toEqual(about(id))
    const open = Object.values(review.forTheRoom().open).flat()
    const all = [...review.quality(), ...review.alignment()]
    expect(open.every((finding) => all.includes(finding))).toBe(true)
  })
})

test('in a frozen set nothing becomes overdue, and what nobody reports on becomes stale', () => {
  const { onKeyResult, followUpOf } = reviewOf(followed, '2027-12-30')
  const ids = [...followed.keyResults.keys()]
  expect(ids.flatMap(onKeyResult).filter(({ rule }) => rule === 'KR-DATE')).toEqual([])
  const stale = ids.filter((id) => followUpOf(id)?.findings.some(({ rule }) => rule === 'CHK-STALE'))
  expect(stale).toHaveLength(ids.length)
})

test('the first check-in says how sure somebody was at the start', () => {
  expect(reviewOf(followed, '2027-02-01').onKeyResult(firstOfSample?.id ?? '')).toMatchObject([
    { rule: 'KR-TRIVIAL', evidence: { variant: 'confidence' } },
  ])
})

test('a key result that a driver makes a leading one is part of a mix', () => {
  const given = board({
    objectives: [objective('grow')],
    drivers: [driver('lever', { influence: 'direct' })],
    keyResults: [
      keyResult('one', { objectiveId: 'grow', driverId: 'lever' }),
      keyResult('other', { objectiveId: 'grow' }),
    ],
  })
  expect(
    reviewOf(given, '2026-02-01')
      .onObjective('grow')
      .map(({ rule }) => rule),
  ).not.toContain('O-MIX')
})

test('a draft that serves another unit is no orphan', () => {
  const [sales, delivery] = [unit('unit-sales'), unit('unit-delivery')]
  const onBoard = board({
    units: [company, sales, delivery],
    objectives: [objective('deliver', { unitId: delivery.id })],
    keyResults: [keyResult('quick', { objectiveId: 'deliver', unitId: delivery.id })],
  })
  const drafted = withDraft(onBoard, {
    unitId: sales.id,
    objectives: [objective('sell', { unitId: sales.id })],
    keyResults: [keyResult('briefs', { objectiveId: 'sell', unitId: sales.id })],
    links: [link('link', 'briefs', 'quick', { kind: 'supports' })],
  })
  const orphans = reviewOf(drafted, '2026-02-01')
    .alignment()
    .filter(({ rule }) => rule === 'ORPHAN')
  expect(orphans.flatMap(({ subjects }) => subjects)).not.toContain('sell')
})

/** Every board that differs in one record left out, or in one field of one record. */
function* changesOf(given: BoardSnapshot, name: CollectionIn<'board'>): Generator<BoardSnapshot> {
  const collection: unknown = given[name]
  if (!(collection instanceof Map)) {
    for (const field of Object.keys(collection ?? {})) yield { ...given, [name]: without(collection as object, field) }
    return
  }
  for (const [id, record] of collection) {
    yield { ...given, [name]: new Map([...collection].filter(([key]) => key !== id)) }
    for (const field of Object.keys(record).filter((key) => key !== 'id' && isOptional(name, key)))
      yield { ...given, [name]: new Map(collection).set(id, without(record, field)) }
  }
}

const without = (record: object, field: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))

// A record without these would have been refused by its schema: no rule has to bear it.
const needed = [
  'name',
  'text',
  'title',
  'what',
  'themeIds',
  'inputs',
  'status',
  'finding',
  'rule',
  'on',
  'note',
  'order',
]
const isOptional = (name: CollectionIn<'board'>, field: string): boolean =>
  !needed.includes(field) && !['tallies', 'progress', 'signatures'].includes(name)

describe('a reviewer that remembers says what one without memory says', () => {
  const readers = ['keyResults', 'objectives', 'drivers', 'links', 'checkIns', 'units', 'roster', 'priorities'] as const
  it.each(collectionsOf.board)('whatever changes in %s', (name) => {
    const reviewer = createReviewer()
    const before = everythingIn(reviewer(followed, '2027-06-14'))
    let differences = 0
    for (const changed of changesOf(followed, name)) {
      const remembered = everythingIn(reviewer(changed, '2027-06-14'))
      const fresh = everythingIn(reviewOf(changed, '2027-06-14'))
      expect(isDeepStrictEqual(remembered, fresh)).toBe(true)
      if (JSON.stringify(fresh) !== JSON.stringify(before)) differences += 1
    }
    if ((readers as readonly string[]).includes(name)) expect(differences).toBeGreaterThan(0)
  })

  it('on another day as well', () => {
    const reviewer = createReviewer()
    for (const day of ['2027-02-01', '2027-06-14', '2027-02-01'])
      expect(everythingIn(reviewer(followed, day))).toEqual(everythingIn(reviewOf(followed, day)))
  })
})

test('what came out as before is the very same object, so that nobody takes it for news', () => {
  const reviewer = createReviewer()
  const one = reviewer(followed, sampleToday)
  const other = reviewer({ ...followed, comments: new Map() }, sampleToday)
  expect(other).not.toBe(one)
  expect(other.forTheRoom()).toBe(one.forTheRoom())
  expect(other.coverage()).toBe(one.coverage())
  const id = firstOfSample?.id ?? ''
  expect(other.onKeyResult(id)).toBe(one.onKeyResult(id))
  expect(other.followUpOf(id)).toBe(one.followUpOf(id))
})
