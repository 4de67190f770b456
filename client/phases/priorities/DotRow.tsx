import styles from './DotRow.module.css'

const mostDrawn = 12

/** Dots as dots, filled ones first; a picture beside words that say the same. Many of them would only be a smear. */
export function DotRow({ given, of }: { readonly given: number; readonly of: number }) {
  if (of > mostDrawn) return null
  const places = Array.from({ length: of }, (_, index) => ({ place: index + 1, isGiven: index < given }))
  return (
    <span className={styles.dots} aria-hidden>
      {places.map(({ place, isGiven }) => (
        <span key={place} className={isGiven ? `${styles.dot} ${styles.given}` : styles.dot} />
      ))}
    </span>
  )
}
