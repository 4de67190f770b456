import type { Settings } from '#shared/records/room.ts'
import { thresholds } from './thresholds.ts'

const sizeGateReasons = [
  'largeEnough',
  'belowSetMinimum',
  'belowServicesMinimum',
  'belowMinimum',
  'chosenAnyway',
  'headCountUnknown',
] as const
export type SizeGateReason = (typeof sizeGateReasons)[number]

export type SizeGate = {
  readonly teamOkrs: boolean
  /** A code with its sentence under `rules.sizeGate`. */
  readonly reason: SizeGateReason
  /** Heads from which on units have OKRs of their own. */
  readonly minimum: number
  readonly headCount: number | null
}

/**
 * Whether units should have OKRs of their own (five-step guide; whatmatters.com). A minimum that was set overrides the
 * sector's; the facilitator may choose team OKRs below it; an unknown head count stops nobody.
 */
export function sizeGate(settings: Settings | null): SizeGate {
  const isServices = settings?.sector === 'services'
  const minimum =
    settings?.teamOkrMinimum ?? (isServices ? thresholds.teamOkrMinimumServices : thresholds.teamOkrMinimumOthers)
  const headCount = settings?.headCount ?? null
  const gate = (teamOkrs: boolean, reason: SizeGateReason): SizeGate => ({ teamOkrs, reason, minimum, headCount })

  if (headCount === null) return gate(true, 'headCountUnknown')
  if (headCount >= minimum) return gate(true, 'largeEnough')
  if (settings?.teamOkrsAnyway) return gate(true, 'chosenAnyway')
  if (settings?.teamOkrMinimum !== undefined) return gate(false, 'belowSetMinimum')
  return gate(false, isServices ? 'belowServicesMinimum' : 'belowMinimum')
}
