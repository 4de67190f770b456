import { describe, expect, it } from 'vitest'
import { createTranslator } from '#shared/messages/completeTranslator.ts'
import { sampleBoard } from '#tests/support/boards/sampleBoard.ts'
import { sampleId } from '#tests/support/boards/sampleRecords.ts'
import { okrsCsv } from './okrsCsv.ts'
import { stickiesCsv } from './stickiesCsv.ts'

const translate = createTranslator().t
const rowsOf = (csv: string) => csv.slice(1).trimEnd().split('\r\n')

describe('okrs.csv', () => {
  it('has a row for every key result, with its numbers as numbers', () => {
    const board = sampleBoard()
    const rows = rowsOf(okrsCsv(board, translate))
    expect(rows).toHaveLength(board.keyResults.size + 1)
    const row = rows.find((line) => line.endsWith(',kr21____')) ?? ''
    expect(row).toContain('Raise utilisation without overtime,Utilisation,Percent,,0.68,0.72,')
    expect(row).toContain('Łukasz Świątek,2027-09-30,Committed')
  })

  it('has a row for an objective without key results', () => {
    const csv = okrsCsv({ ...sampleBoard(), keyResults: new Map() }, translate)
    const rows = rowsOf(csv)
    expect(rows).toHaveLength(sampleBoard().objectives.size + 1)
    expect(new Set(rows.map((row) => row.split(',').length))).toContain(18)
    expect(csv).toContain('Earn what our work is worth')
  })

  it('defuses what a stranger typed as an owner', () => {
    const board = sampleBoard()
    const [first] = board.keyResults.values()
    if (!first) throw new Error('the sample board has key results')
    const keyResults = new Map([[first.id, { ...first, owner: '=cmd|"/c calc"!A1' }]])
    expect(okrsCsv({ ...board, keyResults }, translate)).toContain('"\'=cmd|""/c calc""!A1"')
  })
})

describe('stickies.csv', () => {
  it('has every sticky once, with its unit, theme and the reason of the tray', () => {
    const board = sampleBoard()
    const rows = rowsOf(stickiesCsv(board, translate))
    expect(rows).toHaveLength(board.stickies.size + 1)
    expect(rows.find((row) => row.startsWith('stickyTray'))).toContain('People and Talent,Threat,The office lease ends')
    expect(rows.find((row) => row.startsWith('stickyMerged'))).toContain('Nobody knows who is free next month')
  })

  it('keeps a sticky whose theme and unit are gone', () => {
    const csv = stickiesCsv({ ...sampleBoard(), themes: new Map(), units: new Map() }, translate)
    expect(rowsOf(csv)).toHaveLength(sampleBoard().stickies.size + 1)
    expect(csv).toContain(sampleId('sticky00'))
  })
})
