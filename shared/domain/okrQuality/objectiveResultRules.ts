import { amountTowards } from '#shared/domain/contributions.ts'
import { measureOf, type Placed } from '#shared/domain/review/placed.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { ObjectiveRule } from './objectiveContext.ts'
import { laggingWords, qualityWords } from './words.ts'

export const isWorthAnObjective: ObjectiveRule = ({ keyResults, find }) => {
  const count = keyResults.length
  if (count === 0) return find('O-KRS', 'error', { variant: 'noResult', count })
  if (count < thresholds.fewestKeyResults) return find('O-KRS', 'warning', { variant: 'single', count })
  return count > thresholds.mostKeyResultsPerObjective ? find('O-KRS', 'warning', { variant: 'tooMany', count }) : null
}

/**
 * Where key results of the same unit build up one another, they have to add up (Google OKR playbook: hit all of them and
 * the objective is reached). What other units bring is GAP-SUM's question.
 */
export const areSufficient: ObjectiveRule = ({ keyResults, contributions, find }) => {
  for (const whole of keyResults) {
    const { keyResult, reading } = whole
    const brought = contributions.filter(({ link }) => link.to === keyResult.id && link.kind === 'contributes')
    const isOwnWork = brought.length > 0 && brought.every(({ from }) => from.keyResult.unitId === keyResult.unitId)
    const { baseline, target } = reading
    if (!isOwnWork || baseline === null || target === null || baseline === target) continue
    const amounts = brought.flatMap(({ link }) => link.amount ?? [])
    const needed = Math.abs(target - baseline)
    const contributed = amounts.reduce((sum, amount) => sum + amountTowards(target - baseline, amount), 0)
    if (amounts.length > 0 && contributed < needed * (1 - thresholds.sumTolerance)) {
      const evidence = { keyResult: keyResult.text, needed, contributed, shortfall: needed - contributed }
      return find('O-SUFF', 'error', { ...evidence, ...measureOf(whole) })
    }
  }
  return null
}

/** One result alone can't be a mix: O-KRS asks for the second first. */
export const haveAMix: ObjectiveRule = ({ keyResults, find }) => {
  const hasLeading = keyResults.some(isLeading)
  return keyResults.length < thresholds.fewestKeyResults || hasLeading ? null : find('O-MIX', 'warning')
}

function isLeading({ keyResult, driver }: Placed): boolean {
  if (keyResult.isLeading !== undefined) return keyResult.isLeading
  return driver?.influence === 'direct' && !laggingWords.test(`${keyResult.text} ${keyResult.metric ?? ''}`)
}

export const haveAQualityGuard: ObjectiveRule = ({ keyResults, find }) => {
  const readings = keyResults.map(({ reading }) => reading)
  const quantity = readings.find((reading) => reading.measure === 'count' && reading.direction === 'up')
  const isGuarded = readings.some(
    ({ measure, text, metric }) =>
      measure === 'percent' || measure === 'ratio' || measure === 'score' || qualityWords.test(`${text} ${metric}`),
  )
  return quantity === undefined || isGuarded ? null : find('O-PAIR', 'warning', { keyResult: quantity.text })
}
