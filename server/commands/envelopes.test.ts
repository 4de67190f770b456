import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { companyUnitId, type Id, type StickyId } from '#shared/ids.ts'
import { limits } from '#shared/limits.ts'
import { addRecord } from '#shared/workshop/writeRecords.ts'
import { type CommandContext, readControl } from './command.ts'
import { openEnvelopes } from './envelopes.ts'
import { writeSingle } from './writeSingle.ts'

const note = (text: string) => ({ quadrant: 'strength', text, order: 'a0' }) as const

it('opens onto a board that somebody had filled, once what they put there is removed', () => {
  const [board, access, unit] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  writeSingle(board, 'control', { phase: 'pool', step: 0, openedUnits: [], offeredUnits: [] })
  addRecord(board, 'units', companyUnitId, { name: 'Company', kind: 'company', order: 'a0' })
  addRecord(unit, 'stickies', 'sticky-0001' as StickyId, note('Loyal clients'))
  board.transact(() => {
    for (let count = 0; count < limits.recordsPerCollection; count += 1)
      addRecord(board, 'stickies', `junk-${count}000` as StickyId, { ...note('junk'), removed: true })
  })
  const context = {
    workshopId: 'workshop1',
    board,
    access,
    control: readControl(board),
    document: () => unit,
    newId: <Kind extends string>() => 'sticky-0002' as Id<Kind>,
    random: () => 0,
  } as Partial<CommandContext> as CommandContext
  const opened = openEnvelopes.run(context, { type: 'openEnvelopes', commandId: 'command-1', of: 'unit' })
  expect(opened.ok).toBe(true)
  expect(board.getMap('stickies').has('sticky-0001')).toBe(true)
})
