import { amountTowards } from '#shared/domain/contributions.ts'
import { thresholds } from '#shared/domain/thresholds.ts'
import type { Entry } from '#shared/records/collections.ts'
import { readKeyResult } from './keyResultReading.ts'
import type { ObjectiveCase, ObjectiveRule } from './objectiveContext.ts'
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
export const areSufficient: ObjectiveRule = ({ keyResults, contributions = [], cycle, find }) => {
  for (const keyResult of keyResults) {
    const brought = contributions.filter(({ link }) => link.to === keyResult.id && link.kind === 'contributes')
    const isOwnWork = brought.length > 0 && brought.every(({ from }) => from.unitId === keyResult.unitId)
    const { baseline, target, measure } = readKeyResult(keyResult, cycle)
    if (!isOwnWork || baseline === null || target === null || baseline === target) continue
    const amounts = brought.flatMap(({ link }) => link.amount ?? [])
    const needed = Math.abs(target - baseline)
    const contributed = amounts.reduce((sum, amount) => sum + amountTowards(target - baseline, amount), 0)
    if (amounts.length > 0 && contributed < needed * (1 - thresholds.sumTolerance)) {
      const evidence = { keyResult: keyResult.text, needed, contributed, shortfall: needed - contributed }
      return find('O-SUFF', 'error', { ...evidence, ...(measure === null ? {} : { measure }) })
    }
  }
  return null
}

/** One result alone can't be a mix: O-KRS asks for the second first. */
export const haveAMix: ObjectiveRule = (context) => {
  const { keyResults, find } = context
  const hasLeading = keyResults.some((keyResult) => isLeading(keyResult, context))
  return keyResults.length < thresholds.fewestKeyResults || hasLeading ? null : find('O-MIX', 'warning')
}

function isLeading(keyResult: Entry<'keyResults'>, { drivers }: ObjectiveCase): boolean {
  if (keyResult.isLeading !== undefined) return keyResult.isLeading
  const driver = keyResult.driverId === undefined ? undefined : drivers?.get(keyResult.driverId)
  return driver?.influence === 'direct' && !laggingWords.test(`${keyResult.text} ${keyResult.metric ?? ''}`)
}

export const haveAQualityGuard: ObjectiveRule = ({ keyResults, cycle, find }) => {
  const readings = keyResults.map((keyResult) => readKeyResult(keyResult, cycle))
  const quantity = readings.find((reading) => reading.measure === 'count' && reading.direction === 'up')
  const isGuarded = readings.some(
    ({ measure, text, metric }) =>
      measure === 'percent' || measure === 'ratio' || measure === 'score' || qualityWords.test(`${text} ${metric}`),
  )
  return quantity === undefined || isGuarded ? null : find('O-PAIR', 'warning', { keyResult: quantity.text })
}
