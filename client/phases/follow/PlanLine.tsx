import { useId } from 'react'
import styles from './PlanLine.module.css'
import type { Point } from './planPoint.ts'

type Props = {
  /** From the baseline on the first day to the target on the due day. */
  readonly plan: readonly [Point, Point]
  readonly actual: readonly Point[]
  /** The picture in a sentence. */
  readonly label: string
}

const width = 320
const height = 96
const margin = 8

/** The line of a key result against its plan: dashed what was planned, solid what was measured. */
export function PlanLine({ plan, actual, label }: Props) {
  const titleId = useId()
  const points = [...plan, ...actual]
  const days = extent(points.map((point) => point.day))
  const values = extent(points.map((point) => point.value))
  const x = (day: number) => margin + ((day - days.low) / days.span) * (width - 2 * margin)
  const y = (value: number) => height - margin - ((value - values.low) / values.span) * (height - 2 * margin)
  const path = (line: readonly Point[]) =>
    line
      .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.day).toFixed(1)} ${y(point.value).toFixed(1)}`)
      .join('')
  const last = actual.at(-1)
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{label}</title>
      <path d={`M${margin} ${height - margin}H${width - margin}`} className={styles.axis} />
      <path d={path(plan)} className={styles.plan} />
      {actual.length > 1 ? <path d={path(actual)} className={styles.actual} /> : null}
      {actual.map((point) => (
        <circle
          key={`${point.day}-${point.value}`}
          cx={x(point.day)}
          cy={y(point.value)}
          r={point === last ? 4.5 : 3}
          className={styles.dot}
        />
      ))}
    </svg>
  )
}

function extent(numbers: readonly number[]): { readonly low: number; readonly span: number } {
  const low = Math.min(...numbers)
  const span = Math.max(...numbers) - low
  return { low, span: span === 0 ? 1 : span }
}
