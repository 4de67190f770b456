import type * as v from 'valibot'
import { type Refusal, refuse } from '#server/refusal.ts'
import { translate } from '#server/translate.ts'
import type { errors } from '#shared/messages/en/errors.ts'
import type { Result } from '#shared/result.ts'

type Issue = v.BaseIssue<unknown>
type Problem = keyof (typeof errors)['fields']

/** Says in a sentence which field is wrong, and how; of several the first. */
export function fieldRefusal(issues: readonly Issue[]): Result<never, Refusal> {
  const [issue] = issues
  if (!issue) throw new Error('a value that failed its schema without an issue')
  return refuse('invalid_field', { field: pathOf(issue) || 'body', problem: describeIssue(issue) })
}

/** What is wrong, as the end of a sentence that starts with the field's name. */
function describeIssue(issue: Issue): string {
  const limit = 'requirement' in issue && typeof issue.requirement === 'number' ? issue.requirement : 0
  return translate(`errors.fields.${problemOf(issue)}`, { max: limit, min: limit, options: optionsOf(issue) })
}

const pathOf = (issue: Issue): string => (issue.path ?? []).map(({ key }) => String(key)).join('.')

function problemOf(issue: Issue): Problem {
  if (issue.received === 'undefined') return 'missing'
  switch (issue.type) {
    case 'max_length':
      return Array.isArray(issue.input) ? 'too_many' : 'too_long'
    case 'min_length':
      return Array.isArray(issue.input) ? 'too_few' : 'empty'
    case 'min_value':
      return 'too_small'
    case 'max_value':
      return 'too_big'
    case 'integer':
      return 'not_whole'
    case 'number':
    case 'finite':
      return 'not_number'
    case 'string':
      return 'not_text'
    case 'iso_date':
      return 'not_day'
    case 'picklist':
    case 'variant':
      return 'not_listed'
    default:
      return 'not_fitting'
  }
}

/** valibot lists what it expected as `("a" | "b")`. */
const optionsOf = (issue: Issue): string => (issue.expected ?? '').replaceAll(/[()"]/g, '').replaceAll(' | ', ', ')
