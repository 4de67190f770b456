import type * as v from 'valibot'
import { refuse } from '#server/refusal.ts'
import type { FieldProblem, Refusal } from '#shared/protocol/refusals.ts'
import type { Result } from '#shared/result.ts'

type Issue = v.BaseIssue<unknown>

/** Says which field is wrong, and how; of several the first. */
export function fieldRefusal(issues: readonly Issue[]): Result<never, Refusal> {
  const [issue] = issues
  if (!issue) throw new Error('a value that failed its schema without an issue')
  return refuse('invalid_field', problemOf(issue, pathOf(issue) || 'body'))
}

const pathOf = (issue: Issue): string => (issue.path ?? []).map(({ key }) => String(key)).join('.')

function problemOf(issue: Issue, field: string): FieldProblem {
  if (issue.received === 'undefined') return { field, problem: 'missing' }
  const limit = 'requirement' in issue && typeof issue.requirement === 'number' ? issue.requirement : 0
  switch (issue.type) {
    case 'max_length':
      return { field, problem: Array.isArray(issue.input) ? 'too_many' : 'too_long', max: limit }
    case 'min_length':
      return { field, problem: Array.isArray(issue.input) ? 'too_few' : 'empty' }
    case 'min_value':
      return { field, problem: 'too_small', min: limit }
    case 'max_value':
      return { field, problem: 'too_big', max: limit }
    case 'integer':
      return { field, problem: 'not_whole' }
    case 'number':
    case 'finite':
      return { field, problem: 'not_number' }
    case 'string':
      return { field, problem: 'not_text' }
    case 'iso_date':
      return { field, problem: 'not_day' }
    case 'picklist':
    case 'variant':
      return { field, problem: 'not_listed', options: optionsOf(issue) }
    default:
      return { field, problem: 'not_fitting' }
  }
}

/** valibot lists what it expected as `("a" | "b")`. */
const optionsOf = (issue: Issue): readonly string[] => (issue.expected ?? '').replaceAll(/[()"]/g, '').split(' | ')
