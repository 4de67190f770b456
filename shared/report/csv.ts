/** A number stays a number; text that a spreadsheet would run as a formula is defused. */
export type CsvCell = string | number | null

const byteOrderMark = '\ufeff'
const lineEnd = '\r\n'
/** What spreadsheets take for the start of a formula (OWASP, "CSV injection"), also behind blanks and byte order marks. */
const formulaStart = /^[\s\u00a0\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** UTF-8 text with a byte order mark, so that Excel reads Greek as Greek; quoted as RFC 4180 says. */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + rows.map((row) => row.map(csvCell).join(',') + lineEnd).join('')
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
