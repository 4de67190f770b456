import { thresholds } from '#shared/domain/thresholds.ts'
import type { KeyResultRule } from './keyResultContext.ts'
import { directionOfVerb } from './keyResultReading.ts'
import { percentMetric, windowWords } from './words.ts'

export const hasNumber: KeyResultRule = ({ reading, find }) =>
  reading.hasQuantity || reading.isMilestone ? null : find('KR-NUM', 'error')

export const hasBaseline: KeyResultRule = ({ reading, find }) => {
  if (reading.isMilestone || !reading.hasQuantity) return null
  if (reading.baseline === null) return find('KR-BASELINE', 'error', { variant: 'missing' })
  const isShaky = reading.baselineQuality === 'estimated' || reading.baselineQuality === 'unknown'
  return isShaky ? find('KR-BASELINE', 'warning', { variant: 'estimated', baseline: reading.baseline }) : null
}

export const hasMethod: KeyResultRule = ({ reading, find }) =>
  reading.isMilestone || !reading.hasQuantity || reading.baselineMethod !== '' ? null : find('KR-METHOD', 'warning')

/** The unit is clear from a sign or a named metric; counts and money also need a window of time. */
export const hasClearUnit: KeyResultRule = ({ reading, driver, find }) => {
  if (!reading.hasQuantity) return null
  const words = `${reading.text} ${reading.metric}`
  const namesSomething = /\p{L}{3,}/u.test(words)
  if (reading.measure === null && !namesSomething) return find('KR-UNIT', 'warning', { variant: 'unit' })
  const isCounted = reading.measure === 'count' || reading.measure === 'currency' || reading.measure === null
  const hasWindow = reading.due !== null || driver?.time !== undefined || windowWords.test(words)
  return isCounted && !hasWindow ? find('KR-UNIT', 'warning', { variant: 'window' }) : null
}

/** “Improve utilisation by 5 %”: from 60 to 65, or to 63? */
export const saysPointsOrRelative: KeyResultRule = ({ reading, keyResult, find }) => {
  if (reading.relativeChange === null || keyResult.target !== undefined) return null
  const isPercentage = reading.measure === 'percent' || percentMetric.test(`${reading.text} ${reading.metric}`)
  return isPercentage ? find('KR-PCT-AMBIG', 'warning', { change: reading.relativeChange, measure: 'percent' }) : null
}

export const pointsTheRightWay: KeyResultRule = ({ reading, find }) => {
  const { baseline, target } = reading
  const verbDirection = directionOfVerb(reading.text)
  if (baseline === null || target === null || verbDirection === null || baseline === target) return null
  const isRight = verbDirection === 'up' ? target > baseline : target < baseline
  return isRight ? null : find('KR-DIR', 'error', { baseline, target, variant: verbDirection })
}

export const isNotTrivial: KeyResultRule = ({ reading, startConfidence, find }) => {
  const { baseline, target, measure } = reading
  if (baseline !== null && target !== null) {
    const change = Math.abs(target - baseline)
    const least =
      measure === 'percent' ? thresholds.trivialPercentPoints : Math.abs(baseline) * thresholds.trivialRelativeChange
    if (change === 0 || change < least - thresholds.roundingSlack)
      return find('KR-TRIVIAL', 'warning', { variant: 'change', baseline, target })
  } else if (
    reading.relativeChange !== null &&
    reading.relativeChange < thresholds.trivialRelativeChange - thresholds.roundingSlack
  ) {
    return find('KR-TRIVIAL', 'warning', { variant: 'relative', change: reading.relativeChange, measure: 'percent' })
  }
  if (startConfidence === undefined || startConfidence < thresholds.trivialConfidence) return null
  return find('KR-TRIVIAL', 'warning', { variant: 'confidence', confidence: startConfidence })
}

export const isNotHeroic: KeyResultRule = ({ keyResult, startConfidence, find }) => {
  if (keyResult.kind !== 'committed' || startConfidence === undefined) return null
  return startConfidence <= thresholds.heroicConfidence
    ? find('KR-HEROIC', 'warning', { confidence: startConfidence })
    : null
}
