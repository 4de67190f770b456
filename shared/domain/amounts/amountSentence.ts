import type { Translate } from '#shared/messages/translator.ts'
import type { AmountProblem } from './readAmount.ts'

/** Why a text was not taken as a number, in a sentence that says what to do. */
export function amountSentence(problem: AmountProblem, translate: Translate): string {
  switch (problem.code) {
    case 'empty':
    case 'notANumber':
    case 'tooLarge':
    case 'unexpectedPercent':
      return translate(`numbers.parse.${problem.code}`)
    case 'unknownWord':
      return translate('numbers.parse.unknownWord', { typed: problem.typed })
    case 'wrongUnit':
      return translate('numbers.parse.wrongUnit', {
        typed: problem.typed,
        measure: translate(`common.measures.${problem.measure}`),
      })
    case 'otherCurrency':
      return translate('numbers.parse.otherCurrency', { typed: problem.typed, currency: problem.currency })
  }
}
