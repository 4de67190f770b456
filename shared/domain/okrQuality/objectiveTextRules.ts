import { thresholds } from '#shared/domain/thresholds.ts'
import type { ObjectiveRule } from './objectiveContext.ts'
import { quantitiesIn } from './statedNumbers.ts'
import { changeVerbs, standingStill } from './words.ts'

/** The objective says where to, its key results how far (Radical Focus). A year, “24/7” or “ISO 27001” is no measure. */
export const hasNoNumber: ObjectiveRule = ({ objective, find }) => {
  const text = objective.text
    .slice(0, thresholds.readCharacters)
    .replace(/\b(?:ISO|IEC|EN|DIN|SOC|TISAX)[\s-]*\d[\d:-]*/giu, ' ')
    .replaceAll('24/7', ' ')
  const number = quantitiesIn(text)[0]
  const sign = /[$€£¥%]|\b(?:percent|per cent)\b/iu.exec(text)?.[0]
  if (number === undefined && sign === undefined) return null
  return find('O-NUM', 'warning', { word: /[$€£¥]?\d[\d.,]*\s?[%kmbn]?/iu.exec(text)?.[0]?.trim() ?? sign ?? '' })
}

export const isOneLine: ObjectiveRule = ({ objective, find }) => {
  const text = objective.text.trim().slice(0, thresholds.readCharacters)
  const characters = text.length
  if (characters > thresholds.objectiveLineCharacters)
    return find('O-LINE', 'warning', { variant: 'long', characters, most: thresholds.objectiveLineCharacters })
  const hasSeveralSentences = /\p{L}{3,}[.!?]["'”’)]*\s+\p{Lu}|\n\s*\S/u.test(text)
  return hasSeveralSentences ? find('O-LINE', 'warning', { variant: 'sentences' }) : null
}

/** Words are looked for in English: letters beyond ASCII are taken for another language and left in peace. */
export const saysAChange: ObjectiveRule = ({ objective, find }) => {
  const text = objective.text.trim().slice(0, thresholds.readCharacters)
  const word = standingStill.exec(text)?.[1]
  if (word !== undefined) return find('O-VERB', 'info', { variant: 'still', word })
  const isEnglish = !/[^\p{ASCII}‘’“”–—…]/u.test(text)
  return isEnglish && !changeVerbs.test(text) ? find('O-VERB', 'info', { variant: 'none' }) : null
}

export const servesAPriority: ObjectiveRule = ({ isCompany, hasPriority, find }) =>
  isCompany && !hasPriority ? find('O-VALUE', 'warning') : null

/** Its own end, else the cycle's. */
export const hasPeriod: ObjectiveRule = ({ objective, cycle, find }) =>
  objective.endsOn === undefined && cycle.end === undefined ? find('O-TIME', 'error') : null
