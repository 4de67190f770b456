import { alignment } from './alignment.ts'
import { commit } from './commit.ts'
import { direction } from './direction.ts'
import { errors } from './errors.ts'
import { facilitation } from './facilitation.ts'
import { messages as first } from './first.ts'
import { follow } from './follow.ts'
import { keyResults } from './keyResults.ts'
import { landing } from './landing.ts'
import { numbers } from './numbers.ts'
import { okr } from './okr.ts'
import { people } from './people.ts'
import { pool } from './pool.ts'
import { priorities } from './priorities.ts'
import { readiness } from './readiness.ts'
import { report } from './report.ts'
import { rescue } from './rescue.ts'
import { rules } from './rules.ts'
import { setup } from './setup.ts'
import { teams } from './teams.ts'
import { wall } from './wall.ts'

/** Every text a person reads, in English. Other languages have the same keys. */
export const messages = {
  ...first,
  landing,
  setup,
  pool,
  priorities,
  direction,
  keyResults,
  okr,
  teams,
  alignment,
  commit,
  follow,
  wall,
  facilitation,
  people,
  rescue,
  rules,
  readiness,
  report,
  errors,
  numbers,
} as const
