import type { Finding } from '#shared/domain/finding.ts'
import { decideFinding, reopenFinding } from '#shared/workshop/edits/decisions.ts'
import {
  addKeyResult,
  addObjective,
  linkKeyResult,
  removeKeyResult,
  removeObjective,
  unlink,
} from '#shared/workshop/edits/okrs.ts'
import { placeAtEnd } from '#shared/workshop/edits/place.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { addRecord, proseOf, removeRecord, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import { type Hand, type Operation, retyped } from './hand.ts'

const inBoth = (operation: Omit<Operation, 'in'>): readonly Operation[] => [
  { ...operation, in: 'board' },
  { ...operation, in: 'unit', kind: `${operation.kind} in a draft`, weight: operation.weight / 2 },
]

const anObjective = (hand: Hand) =>
  hand.one([...readOne(hand.doc, 'objectives').values()].filter(({ unitId }) => hand.may('objectives', unitId)))
const aKeyResult = (hand: Hand) =>
  hand.one([...readOne(hand.doc, 'keyResults').values()].filter(({ unitId }) => hand.may('keyResults', unitId)))

/** Objectives, key results and links, on the board and in a unit's draft. */
export const okrOperations: readonly Operation[] = [
  ...inBoth({
    kind: 'add an objective',
    weight: 3,
    act: (hand) => {
      const unitId = hand.one([...hand.board.units.values()].filter(({ id }) => hand.may('objectives', id)))?.id
      if (!unitId) return false
      addObjective(hand.doc, hand.newId<'objective'>(), { unitId, text: hand.words() })
      return true
    },
  }),
  ...inBoth({
    kind: 'add a key result',
    weight: 4,
    act: (hand) => {
      const objective = anObjective(hand)
      if (!objective || !hand.may('keyResults', objective.unitId)) return false
      addKeyResult(hand.doc, hand.newId<'keyResult'>(), {
        objectiveId: objective.id,
        unitId: objective.unitId,
        text: hand.words(),
        measure: 'count',
        baseline: hand.random.below(100),
        target: hand.random.below(500),
      })
      return true
    },
  }),
  ...inBoth({
    kind: 'type in an objective or key result',
    weight: 5,
    act: (hand) => {
      const objective = anObjective(hand)
      const keyResult = aKeyResult(hand)
      const text =
        keyResult && hand.random.below(2) === 0
          ? proseOf(hand.doc, 'keyResults', keyResult.id, 'text')
          : objective && proseOf(hand.doc, 'objectives', objective.id, 'text')
      if (text) setProse(text, retyped(hand, text.toString()))
      return Boolean(text)
    },
  }),
  ...inBoth({
    kind: 'set the numbers of a key result',
    weight: 3,
    act: (hand) => {
      const keyResult = aKeyResult(hand)
      const { random } = hand
      if (keyResult)
        updateRecord(hand.doc, 'keyResults', keyResult.id, {
          target: random.below(900),
          baseline: random.below(2) === 0 ? undefined : random.below(100),
          owner: hand.words(),
        })
      return keyResult !== null
    },
  }),
  ...inBoth({
    kind: 'link key results',
    weight: 3,
    act: (hand) => {
      const from = aKeyResult(hand)
      const to = hand.one(readOne(hand.doc, 'keyResults').values())
      if (!from || !to || from.id === to.id || !hand.may('links', from.unitId)) return false
      if (hand.random.below(4) === 0) unlink(hand.doc, from.id, to.id)
      else linkKeyResult(hand.doc, hand.newId<'link'>(), { from: from.id, to: to.id, amount: hand.random.below(50) })
      return true
    },
  }),
  ...inBoth({
    kind: 'remove a key result',
    weight: 0.6,
    act: (hand) => {
      const keyResult = aKeyResult(hand)
      const isOwn = ({ unitId }: { readonly unitId: string }) => hand.may('links', unitId)
      // Whoever removes a key result takes the links to it along: the browser asks for both.
      if (!keyResult || !isOwn(keyResult)) return false
      hand.undo.step(() => removeKeyResult(hand.doc, keyResult.id))
      return true
    },
  }),
  ...inBoth({
    kind: 'remove an objective',
    weight: 0.3,
    act: (hand) => {
      const objective = anObjective(hand)
      const own =
        objective && [...readOne(hand.doc, 'keyResults').values()].filter((one) => one.objectiveId === objective.id)
      if (!objective || !own?.every(({ unitId }) => hand.may('keyResults', unitId) && hand.may('links', unitId)))
        return false
      hand.undo.step(() => removeObjective(hand.doc, objective.id))
      return true
    },
  }),
]

/** What goes on around the plan: decisions, dependencies, initiatives, check-ins, comments, the parking lot. */
export const roomOperations: readonly Operation[] = [
  {
    kind: 'decide a finding',
    in: 'board',
    weight: 2,
    act: (hand) => {
      if (!hand.may('decisions')) return false
      const id = `A${hand.random.below(4)}:finding`
      const name = hand.board.roster.get(hand.participantId)?.name ?? ''
      const earlier = [...readOne(hand.doc, 'decisions').values()].filter(({ finding }) => finding === id)
      // Only those who lead the whole take back what others decided.
      if (!hand.mayCorrectOthers && earlier.some(({ decidedBy }) => decidedBy !== name)) return false
      if (hand.random.below(4) === 0) reopenFinding(hand.doc, id)
      else {
        const finding = { id, rule: 'A1' } as unknown as Finding
        const decision = { choice: 'accepted', reason: hand.words(), decidedBy: name, decidedAt: hand.now } as const
        decideFinding(hand.doc, hand.newId<'decision'>(), finding, decision)
      }
      return true
    },
  },
  {
    kind: 'start an initiative',
    in: 'board',
    weight: 1,
    act: (hand) => {
      const keyResult = hand.one(readOne(hand.doc, 'keyResults').values())
      if (!keyResult || !hand.may('initiatives', keyResult.unitId)) return false
      addRecord(hand.doc, 'initiatives', hand.newId<'initiative'>(), {
        keyResultId: keyResult.id,
        unitId: keyResult.unitId,
        text: hand.words(),
        status: 'planned',
        order: 'a0',
      })
      return true
    },
  },
  {
    kind: 'check in',
    in: 'board',
    weight: 5,
    act: (hand) => {
      const keyResult = hand.one(readOne(hand.doc, 'keyResults').values())
      if (!keyResult || !hand.may('checkIns', keyResult.unitId)) return false
      addRecord(hand.doc, 'checkIns', hand.newId<'checkIn'>(), {
        keyResultId: keyResult.id,
        unitId: keyResult.unitId,
        on: '2026-12-01',
        value: hand.random.below(500),
        confidence: hand.random.below(11),
        note: hand.words(),
        by: 'Somebody',
        createdAt: hand.now,
      })
      return true
    },
  },
  {
    kind: 'comment',
    in: 'board',
    weight: 2,
    act: (hand) => {
      if (!hand.may('comments')) return false
      const own = hand.one(
        [...readOne(hand.doc, 'comments').values()].filter(({ author }) => author === hand.participantId),
      )
      if (own && hand.random.below(3) === 0) removeRecord(hand.doc, 'comments', own.id)
      else
        addRecord(hand.doc, 'comments', hand.newId<'comment'>(), {
          subject: 'somewhere',
          text: hand.words(),
          author: hand.participantId as never,
          createdAt: hand.now,
        })
      return true
    },
  },
  {
    kind: 'park something',
    in: 'board',
    weight: 1,
    act: (hand) => {
      if (!hand.may('parkingLot')) return false
      const item = { text: hand.words(), order: placeAtEnd(hand.doc, 'parkingLot') }
      addRecord(hand.doc, 'parkingLot', hand.newId<'parkedItem'>(), item)
      return true
    },
  },
]
