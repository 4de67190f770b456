import type { Measure } from '#shared/records/fields.ts'
import type { KeyResultRule } from './keyResultContext.ts'
import { readStatedChange } from './statedNumbers.ts'
import {
  downVerbs,
  effectWords,
  floodableThings,
  laggingWords,
  leadingActivity,
  leadingOutput,
  metricHead,
  rateWords,
  upVerbs,
} from './words.ts'

export const isNoActivity: KeyResultRule = ({ reading, find }) => {
  const word = leadingActivity.exec(reading.text)?.[1]
  return word === undefined ? null : find('KR-ACT', 'warning', { word })
}

const effectMeasures: readonly (Measure | null)[] = ['percent', 'ratio', 'score', 'duration', 'currency']

/** Launching something is the work; what it changes is the result. */
export const namesAnEffect: KeyResultRule = ({ reading, keyResult, find }) => {
  const word = leadingOutput.exec(reading.text)?.[1]
  if (word === undefined) return null
  const stated = readStatedChange(reading.text)
  const hasEffect =
    stated.to !== null ||
    stated.by !== null ||
    effectWords.test(reading.text) ||
    (keyResult.target !== undefined && effectMeasures.includes(reading.measure)) ||
    reading.text.includes('%')
  return hasEffect ? null : find('KR-OUTPUT', 'warning', { word })
}

/** A team's result should move early and by its own hands; a company's may lag. */
export const isInTheTeamsHands: KeyResultRule = ({ keyResult, reading, driver, isCompany, find }) => {
  if (isCompany || keyResult.isLeading === true) return null
  if (driver?.influence === 'external' || driver?.influence === 'indirect')
    return find('KR-LAG', 'warning', { variant: 'influence', driver: driver.name })
  const isLagging = keyResult.isLeading === false || laggingWords.test(`${reading.text} ${reading.metric}`)
  return isLagging && driver?.influence !== 'direct' ? find('KR-LAG', 'warning', { variant: 'lagging' }) : null
}

const joinedMetrics = new RegExp(
  `(?<![\\p{L}])(?:${metricHead})\\s+and\\s+(?:\\p{L}+\\s+){0,2}(?:${metricHead})(?![\\p{L}])`,
  'iu',
)

export const isOneMetric: KeyResultRule = ({ reading, find }) => {
  const parts = reading.text.replace(/\bbetween\s+[^\s,;]+(?:\s*%)?\s+and\s+/giu, 'between ').split(/\s+and\s+/iu)
  const saysANumber = parts.filter((part) => readStatedChange(part).hasQuantity).length > 1
  const saysADirection = parts.filter((part) => upVerbs.test(part) || downVerbs.test(part)).length > 1
  return saysANumber || saysADirection || joinedMetrics.test(`${reading.text} ${reading.metric}`)
    ? find('KR-AND', 'warning')
    : null
}

export const cantBeFlooded: KeyResultRule = ({ reading, siblings, find }) => {
  const isRisingCount = (reading.measure === 'count' || reading.measure === null) && reading.direction === 'up'
  const words = `${reading.text} ${reading.metric}`
  const thing = floodableThings.exec(words)?.[0]
  if (!isRisingCount || thing === undefined || rateWords.test(reading.metric)) return null
  const hasRateBeside = siblings.some(
    ({ reading: { measure } }) => measure === 'percent' || measure === 'ratio' || measure === 'score',
  )
  return hasRateBeside ? null : find('KR-ABS', 'info', { thing })
}
