import styles from './DotRow.module.css'

const mostDrawn = 12

/** Dots as dots, filled ones first; a picture beside words that say the same. Many of them would only be a smear. */
export function DotRow({ given, of }: { readonly given: number; readonly of: number }) {
  if (of > mostDrawn) return null
  return (
    <span className={styles.dots} aria-hidden>
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint: dots have no identity but their place
        <span key={index} className={index < given ? `${styles.dot} ${styles.given}` : styles.dot} />
      ))}
    </span>
  )
}
