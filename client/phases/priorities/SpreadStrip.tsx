import { useTranslation } from 'react-i18next'
import { useFormats } from '#client/messages/useFormats.ts'
import styles from './BallotResult.module.css'

type Props = {
  /** The dots of each ballot, from most to least. */
  readonly spread: readonly number[]
  /** That one ballot can give it. */
  readonly mostOnBallot: number
}

const columnWidth = 8
const gap = 2
const height = 32
const emptyHeight = 2

/** One column per ballot, as high as the dots it gave: a flat strip is agreement, a cliff is a quarrel worth having. */
export function SpreadStrip({ spread, mostOnBallot }: Props) {
  const sentence = useSpreadSentence(spread)
  const width = Math.max(1, spread.length * (columnWidth + gap) - gap)
  const columns = spread.map((dots, index) => ({
    place: index * (columnWidth + gap),
    isEmpty: dots === 0,
    height: dots === 0 ? emptyHeight : Math.max(emptyHeight, (height * dots) / mostOnBallot),
  }))
  return (
    <svg
      className={styles.spread}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMinYMax meet"
      role="img"
      aria-label={sentence}
    >
      <title>{sentence}</title>
      {columns.map((column) => (
        <rect
          key={column.place}
          className={column.isEmpty ? styles.noDots : styles.someDots}
          x={column.place}
          y={height - column.height}
          width={columnWidth}
          height={column.height}
          rx={1}
        />
      ))}
    </svg>
  )
}

/** “Of 9 ballots, 2 gave 3 dots, 1 gave 1 dot, 6 gave none.” */
function useSpreadSentence(spread: readonly number[]): string {
  const { t } = useTranslation()
  const formats = useFormats()
  if (spread.length === 0) return t('priorities.result.noBallots')
  const different = [...new Set(spread)]
  const parts = different.map((dots) => {
    const ballots = spread.filter((given) => given === dots).length
    return dots === 0
      ? t('priorities.result.gaveNone', { ballots })
      : t('priorities.result.gave', { ballots, count: dots })
  })
  const list = formats.row(parts)
  return t('priorities.result.spread', { count: spread.length, list })
}
