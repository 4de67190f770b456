/** What came of one kind of fault, as it is printed and written down. */
export type FaultFigures = {
  readonly fault: string
  /** How often it was done, and to what. */
  readonly did: string
  /** Acknowledged and not there afterwards, or there and different. Promised is 0. */
  readonly lost: number
  /** What else is worth knowing. */
  readonly found: string
  readonly medianRecoveryMs?: number
  readonly worstRecoveryMs?: number
  /** Promises beside that one which did not hold, each in a sentence: there should be none. */
  readonly broken?: readonly string[]
  /** Where the fault can't be made on this machine: why. */
  readonly skipped?: string
}

export function recoveryOf(times: readonly number[]): Pick<FaultFigures, 'medianRecoveryMs' | 'worstRecoveryMs'> {
  const sorted = [...times].sort((one, other) => one - other)
  const median = sorted[Math.floor(sorted.length / 2)]
  const worst = sorted.at(-1)
  return median === undefined || worst === undefined
    ? {}
    : { medianRecoveryMs: Math.round(median), worstRecoveryMs: Math.round(worst) }
}

/** The figures as a table for a terminal. */
export function tableOf(rows: readonly FaultFigures[]): string {
  const cells = [
    ['fault', 'done', 'lost', 'recovery (median / worst)', 'found'],
    ...rows.map((row) => [
      row.fault,
      row.skipped ? 'skipped' : row.did,
      row.skipped ? '' : String(row.lost),
      row.medianRecoveryMs === undefined ? '' : `${row.medianRecoveryMs} / ${row.worstRecoveryMs} ms`,
      row.skipped ?? row.found,
    ]),
  ]
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? []
  return cells.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}
