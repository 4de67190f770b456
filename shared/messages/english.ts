import { alignment } from './en/alignment.ts'
import { commit } from './en/commit.ts'
import { common } from './en/common.ts'
import { direction } from './en/direction.ts'
import { errors } from './en/errors.ts'
import { facilitation } from './en/facilitation.ts'
import { follow } from './en/follow.ts'
import { frame } from './en/frame.ts'
import { join } from './en/join.ts'
import { keyResults } from './en/keyResults.ts'
import { landing } from './en/landing.ts'
import { numbers } from './en/numbers.ts'
import { okr } from './en/okr.ts'
import { people } from './en/people.ts'
import { phases } from './en/phases.ts'
import { pool } from './en/pool.ts'
import { priorities } from './en/priorities.ts'
import { readiness } from './en/readiness.ts'
import { report } from './en/report.ts'
import { rescue } from './en/rescue.ts'
import { rules } from './en/rules.ts'
import { setup } from './en/setup.ts'
import { status } from './en/status.ts'
import { swot } from './en/swot.ts'
import { teams } from './en/teams.ts'
import { wall } from './en/wall.ts'

/** Every text a person reads, in English. Other languages have the same keys. */
export const english = {
  common,
  landing,
  join,
  frame,
  phases,
  setup,
  swot,
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
  status,
  rescue,
  rules,
  readiness,
  report,
  errors,
  numbers,
} as const
