import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type Props = {
  readonly title: string
  /** What will stand here, and one good example of it. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** What an empty place says: what belongs here, with one good example, and the way to begin. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action}
    </div>
  )
}
