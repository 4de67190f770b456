import { thresholds } from '#shared/domain/thresholds.ts'
import { findWord } from '#shared/domain/wordMatch.ts'
import type { Entry } from '#shared/records/collections.ts'
import type { BaselineQuality, Measure } from '#shared/records/fields.ts'
import { type Cycle, readStatedDue } from './statedDue.ts'
import { nothingStated, readStatedChange } from './statedNumbers.ts'
import { downVerbs, downWords, percentMetric, upVerbs, upWords } from './words.ts'

/**
 * What a key result says, wherever it says it: in its fields, else in its own words, else through the driver it came
 * from. Percent are 0..1; days such as `2026-12-31`.
 */
export type KeyResultReading = {
  readonly text: string
  readonly metric: string
  readonly measure: Measure | null
  readonly baseline: number | null
  readonly baselineQuality: BaselineQuality | null
  readonly baselineMethod: string
  readonly target: number | null
  /** “by 10 %”: a relative change whose ends are not named, 0..1. */
  readonly relativeChange: number | null
  readonly hasQuantity: boolean
  readonly due: string | null
  readonly evidence: string
  readonly owner: string
  /** Where the numbers point, else the words. */
  readonly direction: Direction | null
  /** Something that is reached or not, shown by evidence instead of a number. */
  readonly isMilestone: boolean
}

export type Direction = 'up' | 'down'

export function readKeyResult(
  keyResult: Entry<'keyResults'>,
  cycle: Cycle,
  driver?: Entry<'drivers'> | undefined,
): KeyResultReading {
  const text = keyResult.text.trim().slice(0, thresholds.readCharacters)
  // Reading sentences is the slow part: complete fields need none.
  const isInFields =
    keyResult.baseline !== undefined && keyResult.target !== undefined && keyResult.measure !== undefined
  const stated = isInFields ? nothingStated : readStatedChange(text)
  const metric = keyResult.metric?.trim() || driver?.name || ''
  const baseline = keyResult.baseline ?? stated.from ?? driver?.baseline ?? null
  const target = keyResult.target ?? stated.to ?? null
  const hasQuantity = target !== null || stated.hasQuantity
  const isPercent = stated.by !== null && percentMetric.test(`${metric} ${text}`)
  const measure = keyResult.measure ?? driver?.measure ?? stated.measure ?? (isPercent ? 'percent' : null)
  const evidence = keyResult.evidence?.trim() ?? ''
  return {
    text,
    metric,
    measure,
    baseline,
    baselineQuality: keyResult.baselineQuality ?? driver?.baselineQuality ?? null,
    baselineMethod: keyResult.baselineMethod?.trim() || driver?.baselineMethod?.trim() || '',
    target,
    relativeChange: keyResult.target === undefined && stated.to === null ? stated.by : null,
    hasQuantity,
    due: keyResult.due ?? readStatedDue(text, cycle),
    evidence,
    owner: keyResult.owner?.trim() ?? '',
    direction: directionOfNumbers(baseline, target) ?? directionOfVerb(text) ?? directionOfWords(text),
    isMilestone: !hasQuantity && keyResult.measure === undefined && evidence !== '',
  }
}

export function directionOfNumbers(baseline: number | null, target: number | null): Direction | null {
  if (baseline === null || target === null || baseline === target) return null
  return target > baseline ? 'up' : 'down'
}

const leadingWords = 3

/**
 * Where the verb among the first words points; `null` where there is none, or where anything in the sentence points the
 * other way.
 */
export function directionOfVerb(text: string): Direction | null {
  const beginning = text.split(/\s+/).slice(0, leadingWords).join(' ')
  if (findWord(beginning, upVerbs) !== null) return downWords.test(text) ? null : 'up'
  if (findWord(beginning, downVerbs) !== null) return upWords.test(text) ? null : 'down'
  return null
}

function directionOfWords(text: string): Direction | null {
  const isUp = upWords.test(text)
  return isUp === downWords.test(text) ? null : isUp ? 'up' : 'down'
}
