import { openRound } from '#shared/domain/ballots/rounds.ts'
import { inOrder } from '#shared/domain/inOrder.ts'
import type { DriverId } from '#shared/ids.ts'
import { measures } from '#shared/records/fields.ts'
import { operators } from '#shared/records/numbers.ts'
import { giveDots } from '#shared/workshop/edits/ballots.ts'
import { addTarget, draftObjective } from '#shared/workshop/edits/direction.ts'
import { clearTree, removeDriver, takeOutInput } from '#shared/workshop/edits/driverRemoval.ts'
import { addInput, connectInput, moveInput, plantRoot, setOperator, setSign } from '#shared/workshop/edits/drivers.ts'
import { moveOnePlace } from '#shared/workshop/edits/place.ts'
import { makePriority } from '#shared/workshop/edits/priorities.ts'
import { readOne } from '#shared/workshop/mirror.ts'
import { proseOf, removeRecord, setProse, updateRecord } from '#shared/workshop/writeRecords.ts'
import { type Hand, type Operation, retyped } from './hand.ts'

const roundOf = ({ board }: Hand) => openRound(board.control?.ballot, board.themes)

/** Dots, in one's own document. */
export const ballotOperations: readonly Operation[] = [
  {
    kind: 'give dots',
    in: 'own',
    weight: 12,
    act: (hand) => {
      const round = roundOf(hand)
      const theme = round && hand.one(round.themes)
      if (!theme || !hand.may('ballots')) return false
      giveDots(hand.doc, round, theme.id, hand.random.below(round.budget + 1))
      return true
    },
  },
]

const aDriver = (hand: Hand) => (hand.may('drivers') ? hand.one(readOne(hand.doc, 'drivers').values()) : null)
const aTarget = (hand: Hand) => (hand.may('targets') ? hand.one(readOne(hand.doc, 'targets').values()) : null)

const onDriver = (
  kind: string,
  act: (hand: Hand, driver: NonNullable<ReturnType<typeof aDriver>>) => boolean,
): Operation => ({
  kind,
  in: 'board',
  weight: 2,
  act: (hand) => {
    const driver = aDriver(hand)
    return driver !== null && act(hand, driver)
  },
})

/** Priorities, vision, targets and the trees behind them. */
export const strategyOperations: readonly Operation[] = [
  {
    kind: 'make a priority',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const themes = [...hand.board.themes.values()]
      if (!hand.may('priorities') || themes.length === 0) return false
      const themeIds = hand.random
        .shuffle(themes)
        .slice(0, 2)
        .map(({ id }) => id)
      makePriority(hand.doc, hand.newId<'priority'>(), { title: hand.words(), themeIds })
      return true
    },
  },
  {
    kind: 'reorder priorities',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const priorities = inOrder(readOne(hand.doc, 'priorities').values())
      const priority = hand.one(priorities)
      if (!priority || !hand.may('priorities')) return false
      moveOnePlace(hand.doc, 'priorities', priorities, priority.id, hand.random.pick([-1, 1]))
      return true
    },
  },
  {
    kind: 'type a rationale',
    in: 'board',
    weight: 3,
    act: (hand) => {
      const priority = hand.may('priorities') ? hand.one(readOne(hand.doc, 'priorities').values()) : null
      const text = priority && proseOf(hand.doc, 'priorities', priority.id, 'rationale')
      if (text) setProse(text, retyped(hand, text.toString()))
      return Boolean(text)
    },
  },
  {
    kind: 'type the vision',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const text = hand.may('vision') ? proseOf(hand.doc, 'vision', null, 'statement') : null
      if (text) setProse(text, retyped(hand, text.toString()))
      return text !== null
    },
  },
  {
    kind: 'set a target',
    in: 'board',
    weight: 2,
    act: (hand) => {
      if (!hand.may('targets')) return false
      const before = hand.random.below(2) === 0 ? aTarget(hand) : null
      if (before) updateRecord(hand.doc, 'targets', before.id, { value: hand.random.below(1_000_000) })
      else addTarget(hand.doc, hand.newId<'target'>(), { name: hand.words(), measure: hand.random.pick(measures) })
      return true
    },
  },
  {
    kind: 'draft an objective from a priority',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const priority = hand.one(readOne(hand.doc, 'priorities').values())
      if (!priority || !hand.may('objectives', 'company0')) return false
      draftObjective(hand.doc, hand.newId<'objective'>(), priority, {})
      return true
    },
  },
  {
    kind: 'plant or clear a tree',
    in: 'board',
    weight: 2,
    act: (hand) => {
      const target = aTarget(hand)
      if (!target || !hand.may('drivers')) return false
      if (!target.driverId) plantRoot(hand.doc, target.id, hand.newId<'driver'>())
      else if (hand.random.below(8) === 0) hand.undo.step(() => clearTree(hand.doc, target.id))
      else return false
      return true
    },
  },
  onDriver('add a lever', (hand, driver) => {
    addInput(hand.doc, driver.id, hand.newId<'driver'>(), { name: hand.words(), measure: hand.random.pick(measures) })
    return true
  }),
  onDriver('connect a lever', (hand, driver) => {
    const other = aDriver(hand)
    if (!other || other.id === driver.id || driver.inputs.includes(other.id)) return false
    if (feeds(hand, driver.id, other.id)) return false
    connectInput(hand.doc, driver.id, other.id)
    return true
  }),
  onDriver('type a lever', (hand, driver) => {
    updateRecord(hand.doc, 'drivers', driver.id, { baseline: hand.random.below(500), plan: hand.random.below(500) })
    return true
  }),
  onDriver('set how a driver comes about', (hand, driver) => {
    setOperator(hand.doc, driver.id, hand.random.pick(operators))
    return true
  }),
  onDriver('turn or move an input', (hand, driver) => {
    if (driver.inputs.length === 0) return false
    const position = hand.random.below(driver.inputs.length)
    if (hand.random.below(2) === 0) setSign(hand.doc, driver.id, position, -1)
    else moveInput(hand.doc, driver.id, position, hand.random.pick([-1, 1]))
    return true
  }),
  onDriver('take a lever out', (hand, driver) => {
    if (driver.inputs.length === 0 || hand.random.below(3) > 0) return false
    hand.undo.step(() => takeOutInput(hand.doc, driver.id, hand.random.below(driver.inputs.length)))
    return true
  }),
  onDriver('remove a driver', (hand, driver) => {
    if (driver.role === 'root' || hand.random.below(4) > 0) return false
    hand.undo.step(() => removeDriver(hand.doc, driver.id))
    return true
  }),
  {
    kind: 'remove a priority or target',
    in: 'board',
    weight: 1,
    act: (hand) => {
      const priority = hand.may('priorities') ? hand.one(readOne(hand.doc, 'priorities').values()) : null
      const target = aTarget(hand)
      if (priority) removeRecord(hand.doc, 'priorities', priority.id)
      else if (target) removeRecord(hand.doc, 'targets', target.id)
      return Boolean(priority ?? target)
    },
  },
]

/** Whether `from` feeds `to`, so that connecting them would close a circle. */
function feeds({ doc }: Hand, from: DriverId, to: DriverId): boolean {
  const drivers = readOne(doc, 'drivers')
  const seen = new Set<string>()
  const waiting: DriverId[] = [to]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === from) return true
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...(drivers.get(id)?.inputs ?? []))
  }
  return false
}
