import { expect, it } from 'vitest'
import { safeText } from './safeText.ts'

it.each(['Ελένη: 68 % → 72 %', 'Tiếng Việt', 'שָׁלוֹם', 'กี่ครั้ง', '👩🏽‍🚀 a\tb\r\nc', 'مرحبا\u200f', ''])(
  'leaves %j as it is',
  (text) => {
    expect(safeText(text)).toBe(text)
  },
)

it('leaves out what turns the direction of its surroundings', () => {
  expect(safeText('invoice\u202efdp.exe\u2066\u2069')).toBe('invoicefdp.exe')
})

it('leaves out control characters, but neither tabs nor line ends', () => {
  expect(safeText('a\u0000b\u001b[31mc\u0085\nd')).toBe('ab[31mc\nd')
})

it('leaves a letter no more marks than a script could mean', () => {
  expect(safeText(`Z${'\u0301'.repeat(500)}algo`)).toBe(`Z${'\u0301'.repeat(8)}algo`)
})
