import type { Coverage } from '#shared/domain/alignment/coverage.ts'

/** What the matrix needs in either of its shapes. */
export type MatrixProps = {
  readonly matrix: Coverage
  /** The key result whose thread is shown. */
  readonly selected: string | null
  readonly onSelect: (keyResultId: string) => void
}
