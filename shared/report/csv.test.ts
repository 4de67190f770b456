import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

const cell = (value: string | number | null) => toCsv([[value]]).slice(1, -2)

describe('a CSV file', () => {
  it('begins with a byte order mark and ends every row as RFC 4180 says', () => {
    expect(
      toCsv([
        ['a', 1],
        ['b', null],
      ]),
    ).toBe('\ufeffa,1\r\nb,\r\n')
  })

  it('keeps a comma, a quote and a line end inside a cell', () => {
    expect(cell('one, "two"\nthree')).toBe('"one, ""two""\nthree"')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\u00a0=1', '\ufeff=1', '＝1', '\n=HYPERLINK("http://evil")'])(
    'defuses %j, which a spreadsheet would run',
    (text) => {
      expect(cell(text).replace(/^"/, '')[0]).toBe("'")
    },
  )

  it.each(['\tx', '\rx'])('defuses %j, which starts a cell of its own', (text) => {
    expect(cell(text).replace(/^"/, '')).toMatch(/^'[\t\r]x/)
  })

  it('leaves a negative number a number', () => {
    expect(cell(-0.5)).toBe('-0.5')
  })

  it('leaves a sign inside a text alone', () => {
    expect(cell('68 % = too low')).toBe('68 % = too low')
  })
})
