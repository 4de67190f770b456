import { describe, expect, it } from 'vitest'
import { wholeFonts } from '#tests/support/report/reportFonts.ts'
import { breakLines, plain } from './lines.ts'
import { styles } from './palette.ts'
import { createTypeface } from './typeface.ts'

const typeface = createTypeface(wholeFonts())
const set = (text: string, width: number) =>
  breakLines(typeface, plain(text, styles.body), width).map(({ segments }) =>
    segments.map((part) => part.text).join(''),
  )

describe('setting lines', () => {
  it('breaks at blanks and keeps every line inside the width', () => {
    const lines = breakLines(
      typeface,
      plain('Raise utilisation of the delivery teams without overtime', styles.body),
      90,
    )
    expect(lines.length).toBeGreaterThan(2)
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(90)
  })

  it('keeps the line ends people typed', () => {
    expect(set('one\r\ntwo\n\nthree', 500)).toEqual(['one', 'two', '', 'three'])
  })

  it('breaks a word that is wider than the line, and loses no letter', () => {
    const word = 'Donaudampfschifffahrtsgesellschaft'
    const lines = set(word, 40)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.join('')).toBe(word)
  })

  it('keeps a number and its unit together where the blank between them is hard', () => {
    expect(set('a change of 68\u00a0% to 72\u00a0%', 62).some((line) => line.trim() === '%')).toBe(false)
  })

  it('takes out what has no shape: joiners, direction marks, control signs', () => {
    expect(set('a\u200b\u202eb\u0007c\u00ad', 500)).toEqual(['abc'])
  })

  it('sets half a surrogate pair as the replacement sign instead of failing', () => {
    expect(set('x\ud83dy', 500)).toEqual(['x\ufffdy'])
  })
})
