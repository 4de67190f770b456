import type { Coverage } from '#shared/domain/alignment/coverage.ts'
import type { SigningUnit } from '#shared/domain/alignment/signatures.ts'
import { checkFollowUp, type FollowUpContext } from '#shared/domain/checkInsFindings.ts'
import { type Finding, sortFindings } from '#shared/domain/finding.ts'
import { checkKeyResult } from '#shared/domain/okrQuality/checkKeyResult.ts'
import { checkObjective } from '#shared/domain/okrQuality/checkObjective.ts'
import { checkUnitOkrs } from '#shared/domain/okrQuality/checkUnitOkrs.ts'
import { placeKeyResult } from './placed.ts'
import { remembering, steady } from './remembering.ts'
import type { RoomFindings } from './roomFindings.ts'

/** Where a key result stands in the monthly review, with what its check-ins ask. */
export type FollowUp = FollowUpContext & { readonly findings: readonly Finding[] }

export type ReviewMemory = ReturnType<typeof createReviewMemory>

/**
 * What a reviewer remembers from one board to the next: of each record what was found, as long as its context is the same,
 * and of each list the last that said something new.
 */
export const createReviewMemory = () => ({
  place: remembering(placeKeyResult, ({ keyResult }) => keyResult.id),
  checks: {
    keyResult: remembering(sorted(checkKeyResult), ({ subject }) => subject.keyResult.id),
    objective: remembering(sorted(checkObjective), ({ objective }) => objective.id),
    unit: remembering(sorted(checkUnitOkrs), ({ unitId }) => unitId),
  },
  followUp: remembering(
    (context: FollowUpContext): FollowUp => ({ ...context, findings: sortFindings(checkFollowUp(context)) }),
    ({ keyResult }) => keyResult.id,
  ),
  together: remembering(
    ({ own, ofUnit }: Together) => sortFindings([...own, ...ofUnit]),
    ({ id }) => id,
  ),
  quality: steady<readonly Finding[]>(),
  alignment: steady<readonly Finding[]>(),
  forTheRoom: steady<RoomFindings>(),
  coverage: steady<Coverage>(),
  signing: steady<readonly SigningUnit[]>(),
})

/** The findings on a record alone, and those on its unit's set that name it. */
type Together = { readonly id: string; readonly own: readonly Finding[]; readonly ofUnit: readonly Finding[] }

const sorted =
  <Context>(check: (context: Context) => readonly Finding[]) =>
  (context: Context): readonly Finding[] =>
    sortFindings(check(context))
