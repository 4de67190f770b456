import { common } from './common.ts'
import { frame } from './frame.ts'
import { join } from './join.ts'
import { phases } from './phases.ts'
import { status } from './status.ts'
import { swot } from './swot.ts'

/** What one needs from the invitation to the first sticky: a phone on a bad line begins with these. */
export const messages = { common, frame, join, phases, status, swot } as const
