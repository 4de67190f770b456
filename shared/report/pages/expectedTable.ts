import { expectedValue, type Plan } from '#shared/domain/checkIns.ts'
import type { Measure } from '#shared/records/fields.ts'
import { styles } from '#shared/report/drawing/palette.ts'
import type { Sheet } from '#shared/report/drawing/sheet.ts'
import { type Cell, placeTable } from '#shared/report/drawing/table.ts'
import type { Report } from '#shared/report/report.ts'

export type ExpectedLine = {
  /** What is expected: a target, or a key result by its number and metric. */
  readonly name: string
  readonly measure: Measure | undefined
  readonly plan: Plan
}

/** More days than this side by side are unreadable: they go on in a second table. */
const mostDays = { portrait: 6, landscape: 12 } as const
/** Fewer days leave the name more room. */
const widestName = 60
const dayShare = 12
const nameShares = { portrait: 40, landscape: 34 } as const

/** What the straight plan asks for on each of the days; from its due day on the target, set in bold once. */
export function placeExpected(
  sheet: Sheet,
  report: Report,
  lines: readonly ExpectedLine[],
  days: readonly string[],
): void {
  const { width, height } = sheet.area()
  const orientation = width > height ? 'landscape' : 'portrait'
  for (let start = 0; start < days.length; start += mostDays[orientation]) {
    const shown = days.slice(start, start + mostDays[orientation])
    placeTable(
      sheet,
      [
        {
          label: report.translate('report.calendar.what'),
          share: shown.length < mostDays[orientation] / 2 ? widestName : nameShares[orientation],
        },
        ...shown.map((day) => ({
          label: report.figures.day(day),
          share: dayShare,
          alignment: 'right' as const,
        })),
      ],
      lines.map((line) => expectedRow(report, line, shown, days[start - 1])),
    )
    sheet.skip(16)
  }
}

function expectedRow(
  { figures, translate }: Report,
  { name, measure, plan }: ExpectedLine,
  days: readonly string[],
  before: string | undefined,
): readonly Cell[] {
  return [
    { text: name, style: styles.body },
    ...days.map((day, index): Cell => {
      const last = index === 0 ? before : days[index - 1]
      if (last !== undefined && last >= plan.due) return { text: translate('report.calendar.done'), style: styles.note }
      const value = figures.compact(rounded(expectedValue(plan, day), plan), measure)
      return { text: value, style: day >= plan.due ? styles.strong : styles.body }
    }),
  ]
}

/** A point on a line is no measurement: it is written to about a hundredth of the whole change, no finer. */
function rounded(value: number, { baseline, target }: Plan): number {
  if (value === target || value === baseline) return value
  const finest = 10 ** Math.floor(Math.log10(Math.abs(target - baseline) || 1) - 1.5)
  return Number((Math.round(value / finest) * finest).toPrecision(12))
}
