import { expect, test } from 'vitest'
import { cellsOf } from './cells.ts'

test.each<[string, readonly (readonly string[])[]]>([
  ['', [['']]],
  ['40', [['40']]],
  ['40\n', [['40']]],
  [
    '40\t1,800\n45\t1,850\n',
    [
      ['40', '1,800'],
      ['45', '1,850'],
    ],
  ],
  ['40\r\n45\r\n', [['40'], ['45']]],
  ['40\n\n45', [['40'], [''], ['45']]],
  ['a\t\tb', [['a', '', 'b']]],
  ['"first\nsecond"\tb', [['first\nsecond', 'b']]],
  ['"He said ""no"""\nb', [['He said "no"'], ['b']]],
  ['"We would buy again"\tb', [['"We would buy again"', 'b']]],
  ['"quoted" words\tb', [['"quoted" words', 'b']]],
  ['"never closed\nb', [['"never closed'], ['b']]],
])('%j has the cells %j', (text, cells) => {
  expect(cellsOf(text)).toEqual(cells)
})
