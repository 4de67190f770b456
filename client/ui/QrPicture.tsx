import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './QrPicture.module.css'

export type QrProps = {
  readonly value: string
  /** What the code opens, for those who can't scan it. */
  readonly label: string
}

/** A QR code as one SVG path; always dark on white, since many phones can't read it the other way round. */
export function QrPicture({ value, label }: QrProps) {
  const { path, size } = useMemo(() => {
    const code = encode(value, { ecc: 'M', border: 2 })
    const path = code.data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { path, size: code.size }
  }, [value])
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  )
}
