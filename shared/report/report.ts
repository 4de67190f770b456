import { shortHash } from '#shared/domain/contentHash.ts'
import { createFigures, type Figures } from '#shared/domain/figures.ts'
import { type Review, reviewOf } from '#shared/domain/review/reviewer.ts'
import type { Translate } from '#shared/messages/translator.ts'
import { defaultCurrency } from '#shared/records/room.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type ReportStatus, reportStatus } from './status.ts'
import { readStrategy, type Strategy } from './strategy.ts'

export type ReportInput = {
  readonly board: BoardSnapshot
  /** `2026-11-22`: what a draft is dated with. */
  readonly today: string
  readonly translate: Translate
  /** How numbers and dates are written, `en`. */
  readonly locale: string
}

/** What every page needs, worked out once. */
export type Report = ReportInput & {
  readonly strategy: Strategy
  readonly figures: Figures
  /** What the rules say of the board on that day. */
  readonly review: Review
  readonly hash: string
  readonly shortHash: string
  readonly status: ReportStatus
  readonly title: string
  readonly company: string
  readonly unitName: (id: string | undefined) => string
  readonly personName: (id: string | undefined) => string | null
}

export function createReport(input: ReportInput): Report {
  const { board, today, translate, locale } = input
  const review = reviewOf(board, today)
  const hash = review.boardCase.hash()
  return {
    ...input,
    strategy: readStrategy(board),
    figures: createFigures({ currency: board.settings?.currency ?? defaultCurrency, locale }, translate),
    review,
    hash,
    shortHash: shortHash(hash),
    status: reportStatus(board, hash),
    title: board.settings?.title || translate('report.cover.document'),
    company: board.settings?.company ?? '',
    unitName: (id) => (id === undefined ? undefined : board.units.get(id)?.name) ?? translate('report.unitGone'),
    personName: (id) => (id === undefined ? undefined : board.roster.get(id)?.name) ?? null,
  }
}
