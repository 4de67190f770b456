import type { Pool, PooledSticky } from '#shared/domain/pool.ts'
import type { StickyId, ThemeId } from '#shared/ids.ts'

/** What the board shows and offers, on a laptop as on a phone. */
export type PoolView = {
  readonly pool: Pool
  /** Whether a sticky passes the filter. */
  readonly isShown: (pooled: PooledSticky) => boolean
  readonly nameOf: (theme: ThemeId) => string
  readonly ticked: ReadonlySet<StickyId>
  readonly isOpen: boolean
  readonly onNewTheme: () => void
  readonly onSplit: (ids: readonly StickyId[]) => void
  readonly onRename: (theme: ThemeId, name: string) => void
  readonly onRemove: (theme: ThemeId) => void
  readonly onMerge: (theme: ThemeId) => void
}
