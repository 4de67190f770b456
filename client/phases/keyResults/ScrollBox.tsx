import type { ReactNode } from 'react'
import styles from './ScrollBox.module.css'

type Props = { readonly label: string; readonly children: ReactNode }

/** What is wider than the screen scrolls in its own box; the keyboard reaches it there, to scroll by the arrows. */
export function ScrollBox({ label, children }: Props) {
  return (
    <section className={styles.box} aria-label={label} {...tabStop}>
      {children}
    </section>
  )
}

const tabStop = { tabIndex: 0 } as const
