import { type Coverage, coverage } from '#shared/domain/alignment/coverage.ts'
import { findAlignment } from '#shared/domain/alignment/findAlignment.ts'
import { type SigningUnit, signingUnits } from '#shared/domain/alignment/signatures.ts'
import { followUpContext } from '#shared/domain/checkInsFindings.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { unitOkrsContext } from '#shared/domain/okrQuality/checkUnitOkrs.ts'
import { findQuality } from '#shared/domain/okrQuality/findQuality.ts'
import { keyResultContext } from '#shared/domain/okrQuality/keyResultContext.ts'
import { objectiveContext } from '#shared/domain/okrQuality/objectiveContext.ts'
import { once, oncePerId } from '#shared/once.ts'
import type { BoardSnapshot } from '#shared/records/snapshot.ts'
import { type BoardCase, boardCase } from './boardCase.ts'
import { createReviewMemory, type FollowUp, type ReviewMemory } from './memory.ts'
import { type RoomFindings, roomFindings } from './roomFindings.ts'

/** What the rules say of a board on one day: the only way to findings. Each part is worked out when it is asked for. */
export type Review = {
  readonly boardCase: BoardCase
  /** Questions on the wording and the numbers of one record, errors first; none where it isn't there. */
  readonly onKeyResult: (id: string) => readonly Finding[]
  readonly onObjective: (id: string) => readonly Finding[]
  /** Questions on a unit's set as a whole. */
  readonly onUnit: (id: string) => readonly Finding[]
  /** `null` where the key result isn't there. */
  readonly followUpOf: (keyResultId: string) => FollowUp | null
  /** Every question on wording and numbers, and how the whole set fits together. */
  readonly quality: () => readonly Finding[]
  readonly alignment: () => readonly Finding[]
  readonly forTheRoom: () => RoomFindings
  readonly coverage: () => Coverage
  readonly signing: () => readonly SigningUnit[]
}

export type Reviewer = (board: BoardSnapshot, today: string) => Review

export const reviewOf: Reviewer = (board, today) => createReviewer()(board, today)

/**
 * Reviews one board after another, as it grows: the rules run again where something they look at has changed, and what
 * came out as before is the very same object. `today` is a day, `2026-03-01`.
 */
export function createReviewer(): Reviewer {
  const memory = createReviewMemory()
  const reviews = new WeakMap<BoardSnapshot, Review>()
  return (board, today) => {
    const known = reviews.get(board)
    if (known?.boardCase.today === today) return known
    const review = reviewWith(memory, boardCase(board, today, memory.place))
    reviews.set(board, review)
    return review
  }
}

function reviewWith({ checks, ...memory }: ReviewMemory, given: BoardCase): Review {
  const { board, placed } = given
  const onUnit = oncePerId((id) => checks.unit(unitOkrsContext(given, id)))
  const quality = once(() => memory.quality(findQuality(given, checks)))
  const alignment = once(() => memory.alignment(findAlignment(given)))
  return {
    boardCase: given,
    onKeyResult: oncePerId((id) => {
      const subject = placed.get(id)
      if (!subject) return none
      const own = checks.keyResult(keyResultContext(given, subject))
      const ofUnit = onUnit(subject.keyResult.unitId).filter(({ subjects }) => subjects.includes(id))
      return ofUnit.length === 0 ? own : memory.together({ id, own, ofUnit })
    }),
    onObjective: oncePerId((id) => {
      const objective = board.objectives.get(id)
      return objective ? checks.objective(objectiveContext(given, objective)) : none
    }),
    onUnit,
    followUpOf: oncePerId((id) => {
      const subject = placed.get(id)
      return subject ? memory.followUp(followUpContext(given, subject)) : null
    }),
    quality,
    alignment,
    forTheRoom: once(() => memory.forTheRoom(roomFindings(board, alignment(), quality()))),
    coverage: once(() => memory.coverage(coverage(given))),
    signing: once(() => memory.signing(signingUnits(given))),
  }
}

const none: readonly Finding[] = []
