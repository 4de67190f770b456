/**
 * The cells of what was copied out of a spreadsheet, row by row: cells between tabs, rows between line ends, a cell with
 * either in it between quotes, where two quotes stand for one. The line end behind the last row is no row.
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let rest = text.replace(/(?:\r\n|\r|\n)$/, '')
  for (;;) {
    const inQuotes = quoted.exec(rest)
    // A spreadsheet puts quotes around what needs them; those around a customer's words are the customer's.
    const isQuoted = inQuotes !== null && /[\t\r\n"]/.test(inQuotes.groups?.inner ?? '')
    const cell = isQuoted ? inQuotes : plain.exec(rest)
    const { inner = '', end = '' } = cell?.groups ?? {}
    row.push(isQuoted ? inner.replaceAll('""', '"') : inner)
    rest = rest.slice(cell?.[0].length ?? 0)
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '') return rows
  }
}

const quoted = /^"(?<inner>(?:[^"]|"")*)"(?<end>\t|\r\n|\r|\n|$)/
const plain = /^(?<inner>[^\t\r\n]*)(?<end>\t|\r\n|\r|\n|$)/
