import type { Pool } from '#shared/domain/pool.ts'
import { Rest } from './Rest.tsx'
import styles from './ThemeCards.module.css'

const mostThemes = 12

/** The themes, each with how many stickies it is made of. */
export function ThemeCards({ pool }: { readonly pool: Pool }) {
  return (
    <>
      <ul className={styles.themes}>
        {pool.themes.slice(0, mostThemes).map(({ theme, stickies }) => (
          <li key={theme.id} className={styles.theme}>
            <span className={styles.name}>{theme.name}</span>
            <span className={styles.count}>{stickies.length}</span>
          </li>
        ))}
      </ul>
      <Rest of={pool.themes.length} shown={mostThemes} />
    </>
  )
}
