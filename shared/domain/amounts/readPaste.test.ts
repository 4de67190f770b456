import { expect, test } from 'vitest'
import { type PastePlace, readPaste, understandingOf } from './readPaste.ts'

const place = (measure: PastePlace['measure'], before?: number): PastePlace => ({
  measure,
  currency: 'EUR',
  locale: 'en',
  before,
})
const read = (texts: readonly string[], places: readonly PastePlace[], understood = {}) =>
  readPaste(
    texts.map((text) => [text]),
    (row) => places[row] ?? null,
    understood,
  )
const values = ({ cells }: ReturnType<typeof read>) =>
  cells.map(({ reading }) => (reading.kind === 'one' ? reading.value : reading.kind))

test('cells go to the fields one below the other, an empty one changes nothing', () => {
  const paste = read(['40', '', '150'], [place('count'), place('count'), place('currency')])
  expect(values(paste)).toEqual([40, 150])
  expect(paste.cells[1]?.place?.measure).toBe('currency')
  expect(paste.question).toBeNull()
})

test('what could be meant in two ways is asked once for the paste', () => {
  const texts = ['1.250', '2.500', '45,5', '0.68', '0.72']
  const places = [place('currency'), place('count'), place('count'), place('percent'), place('percent')]
  const first = read(texts, places)
  expect(first.question?.text).toBe('1.250')
  const [, thousands] = first.question?.offers ?? []
  const answered = understandingOf(first.question?.offers ?? [], thousands ?? never())
  expect(answered).toEqual({ decimal: ',' })

  const second = read(texts, places, answered)
  expect(values(second)).toEqual([1_250, 2_500, 45.5, 'ask', 'ask'])
  const [share] = second.question?.offers ?? []
  const both = { ...answered, ...understandingOf(second.question?.offers ?? [], share ?? never()) }
  expect(values(read(texts, places, both))).toEqual([1_250, 2_500, 45.5, 0.68, 0.72])
})

test('a first row of names is no row of numbers', () => {
  const paste = read(['Today', '40'], [place('count')])
  expect(paste.header).toEqual(['Today'])
  expect(values(paste)).toEqual([40])
})

test('what has no field, no number or a leap is there to be seen', () => {
  const paste = read(['9550', 'soon', '7'], [place('currency', 95), place('count')])
  expect(paste.cells.map(({ isLeap }) => isLeap)).toEqual([true, false, false])
  expect(values(paste)).toEqual([9_550, 'none', 7])
  expect(paste.cells[2]?.place).toBeNull()
})

function never(): never {
  throw new Error('nothing was offered')
}
