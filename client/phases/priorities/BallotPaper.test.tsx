import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ThemeId } from '#shared/ids.ts'
import { addRecord, updateSingle } from '#shared/workshop/writeRecords.ts'
import { renderOnBoard } from '#tests/support/screen/renderOnBoard.tsx'
import { BallotSection } from './BallotSection.tsx'

const delivery = 'theme-delivery' as ThemeId
const pricing = 'theme-pricing1' as ThemeId

/** A participant before an open ballot of three dots and two themes. */
function voteOnTwoThemes() {
  const board = new Y.Doc()
  const own = new Y.Doc()
  addRecord(board, 'themes', delivery, { name: 'Delivery', order: 'a0' })
  addRecord(board, 'themes', pricing, { name: 'Pricing', order: 'a1' })
  updateSingle(board, 'control', {
    phase: 'priorities',
    step: 1,
    openedUnits: [],
    offeredUnits: [],
    ballot: { round: 1, state: 'open', method: 'dots', budget: 3, dotsPerBallot: 3, openedAt: 0 },
  })
  const section = <BallotSection dots="3" onDots={() => undefined} mayRunBallot={false} />
  renderOnBoard(board, section, 'participant', { own })
  return { board, own, ballot: () => own.getMap('ballots').get('1') }
}
const more = (theme: string) => screen.getByRole('button', { name: `One dot more for ${theme}` })

test('no more dots can be given than each person has', async () => {
  const { ballot } = voteOnTwoThemes()
  const button = more('Delivery')
  for (let click = 0; click < 5; click += 1) await userEvent.click(button)
  expect(ballot()).toEqual({ [delivery]: 3 })
  expect(screen.getByRole('status')).toHaveTextContent('All dots given')
  expect(more('Pricing')).toHaveAttribute('aria-disabled', 'true')
})

test('the keyboard alone gives dots and takes them back', async () => {
  const { ballot } = voteOnTwoThemes()
  more('Pricing').focus()
  await userEvent.keyboard('{Enter}{ArrowUp}{ArrowDown}')
  expect(ballot()).toEqual({ [pricing]: 1 })
})

test('a ballot leaves no trace outside the voter’s own document', async () => {
  const { board } = voteOnTwoThemes()
  const before = Y.encodeStateAsUpdate(board)
  await userEvent.click(more('Delivery'))
  expect(Y.encodeStateAsUpdate(board)).toEqual(before)
})

test('while everyone is held nothing can be given', async () => {
  const { board, ballot } = voteOnTwoThemes()
  act(() => updateSingle(board, 'control', { isLocked: true }))
  await userEvent.click(more('Delivery'))
  expect(ballot()).toBeUndefined()
})
