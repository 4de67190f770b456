import type { FillWorkshop } from '#server/commands/createWorkshop.ts'
import type { Dispatch } from '#server/commands/dispatch.ts'
import { boardDocument } from '#shared/records/documents.ts'
import { type Phase, phases } from '#shared/records/phases.ts'
import { updateSingle } from '#shared/workshop/writeRecords.ts'
import { draftDirection, setKeyResults } from './companyStages.ts'
import { createDemoRoom, type DemoRoom } from './demoRoom.ts'
import { formThemes, voteOnThemes, writeSwots } from './discoveryStages.ts'
import { type DemoCast, gatherPeople } from './gatherPeople.ts'
import { signAndFreeze } from './signAndFreeze.ts'
import { alignUnits, offerUnitOkrs } from './unitStages.ts'

type Stage = (room: DemoRoom, cast: DemoCast) => Promise<void>

/** What the demo's people do in each phase, before the group goes on to the next. */
const stages: Readonly<Partial<Record<Phase, Stage>>> = {
  swot: writeSwots,
  pool: formThemes,
  priorities: voteOnThemes,
  direction: draftDirection,
  keyResults: setKeyResults,
  teams: offerUnitOkrs,
  alignment: alignUnits,
  commit: signAndFreeze,
}

/**
 * Lets the demo's people walk through the off-site until the group stands on `upTo`: everything before it is done, and
 * what happens in it is left to the visitor. They use the commands and edits that people's clicks make.
 */
export const createDemo =
  (dispatch: Dispatch): FillWorkshop =>
  async ({ rooms, surroundings, created, upTo }) => {
    const { workshopId, invitations } = created
    const room = createDemoRoom({ rooms, dispatch, surroundings, workshopId, invitations })
    const cast = await gatherPeople(room)
    for (const phase of phases) {
      if (phase !== 'setup') await room.command(cast.facilitator, { type: 'goToPhase', phase })
      if (phase === upTo) break
      await stages[phase]?.(room, cast)
    }
    await leaveTheLead(room)
  }

/** Nobody ever comes in as the demo's facilitator: the first person who facilitates it leads, as in any workshop. */
const leaveTheLead = (room: DemoRoom): Promise<void> =>
  room.edit(boardDocument, (board) => updateSingle(board, 'control', { facilitation: undefined }))
