import type { ReactNode } from 'react'
import styles from './Chip.module.css'

type Props = {
  readonly tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad'
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A small label for a state or a belonging: "Sales", "Committed", "3 of 5 signed". */
export function Chip({ tone = 'plain', icon, children }: Props) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {icon}
      <span className={styles.words}>{children}</span>
    </span>
  )
}
